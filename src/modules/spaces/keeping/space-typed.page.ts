// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { timetableText } from "../../directory/hours/opening-week.ts";
import type { Timetable } from "../../directory/hours/timetable.ts";
import { accessFacts, type KeptSpace } from "../space.ts";

/** What the form of a new space begins with: rules that most hosts keep. */
export const newSpace: Typed = {
  stato: ["draft"],
  tipo: ["room"],
  gratis: ["si"],
  chi: ["anyone", "organizations", "informal-groups"],
  preavviso: ["48"],
  lontano: ["180"],
  prima: ["0"],
  dopo: ["15"],
  minimo: ["30"],
  massimo: ["480"],
  annulla: ["24"],
  "quota-per": ["month"],
};

/** A space as its form shows it. */
export function typedOf(space: KeptSpace, language: Language): Typed {
  const hours = (timetable: Timetable | null) =>
    timetable === null ? null : timetableText(timetable, language);
  const values: Record<string, string | number | null | readonly string[]> = {
    luogo: space.locationId,
    "parte-di": space.parentId,
    stato: space.status,
    nome: space.name,
    tipo: space.kind,
    descrizione: space.description,
    capienza: space.capacity,
    superficie: space.surfaceM2,
    dotazione: space.equipment,
    "dotazione-nota": space.equipmentNote,
    "accesso-nota": space.accessibilityNote,
    gratis: space.isFree ? "si" : "no",
    prezzo: space.priceNote,
    regole: space.houseRules,
    chi: space.askers,
    automatico: space.approval === "automatic" ? "si" : null,
    "automatico-per": space.automaticFor,
    preavviso: space.noticeHours,
    lontano: space.furthestDays,
    prima: space.bufferBeforeMinutes,
    dopo: space.bufferAfterMinutes,
    minimo: space.shortestMinutes,
    massimo: space.longestMinutes,
    quota: space.quota?.times ?? null,
    "quota-per": space.quota?.per ?? "month",
    annulla: space.cancelHours,
    libera: space.releaseMinutes,
    orari: hours(space.hours),
    "co-working": hours(space.coWorkingHours),
    "co-spacing": hours(space.coSpacingHours),
    ingresso: space.wayIn,
    contatto: space.contactNote,
    ...Object.fromEntries(accessFacts.map((fact) => [`accesso-${fact}`, space.accessibility[fact] ?? null])),
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value === null ? [] : typeof value === "object" ? value : [String(value)],
    ]),
  );
}
