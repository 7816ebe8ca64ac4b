// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last, maybe, maybeText, mistakesIn } from "../../../foundation/fields.ts";
import type { Typed } from "../../../foundation/typed.ts";
import type { Language, Words } from "../../../foundation/words/words.ts";
import { readHours } from "../../directory/hours/hours-text.ts";
import type { Timetable } from "../../directory/hours/timetable.ts";
import { accessAnswers, accessFacts, askers, equipmentKinds, quotaPeriods, spaceKinds } from "../space.ts";
import type { SpaceWritten } from "./written.ts";

const number = (least: number, most: number) =>
  z
    .string("numberWrong")
    .regex(/^\d{1,7}$/, "numberWrong")
    .transform(Number)
    .pipe(z.number().min(least, "numberWrong").max(most, "numberWrong"));
const maybeNumber = (least: number, most: number) => maybe(number(least, most));
const list = <Value extends string>(values: readonly Value[]) =>
  z
    .array(z.string())
    .optional()
    .transform((typed) => values.filter((value) => typed?.includes(value)));

const id = z.uuid();

/** The fields of a space as its host fills them in. Messages are keys of words. */
const spaceForm = z.object({
  luogo: last(id.optional()),
  "parte-di": last(
    id
      .optional()
      .transform((typed) => typed ?? null)
      .catch(null),
  ),
  stato: last(z.enum(["draft", "open", "closed"]).catch("draft")),
  nome: last(z.string("nameMissing").max(120, "tooLong")),
  tipo: last(z.enum(spaceKinds).catch("room")),
  descrizione: maybeText(2000),
  capienza: maybeNumber(1, 100_000),
  superficie: maybeNumber(1, 1_000_000),
  dotazione: list(equipmentKinds),
  "dotazione-nota": maybeText(500),
  "accesso-nota": maybeText(500),
  gratis: last(z.enum(["si", "no"]).catch("si")),
  prezzo: maybeText(500),
  regole: maybeText(4000),
  chi: list(askers).refine((typed) => typed.length > 0, "askersMissing"),
  automatico: last(z.literal("si").optional().catch(undefined)),
  "automatico-per": list(askers.filter((asker) => asker !== "members")),
  preavviso: last(number(0, 2160)),
  lontano: last(number(1, 730)),
  prima: last(number(0, 720)),
  dopo: last(number(0, 720)),
  minimo: last(number(15, 10_080)),
  massimo: last(number(15, 10_080)),
  quota: maybeNumber(1, 1000),
  "quota-per": last(z.enum(quotaPeriods).catch("month")),
  annulla: last(number(0, 2160)),
  libera: maybeNumber(5, 240),
  orari: maybeText(2000),
  "co-working": maybeText(2000),
  "co-spacing": maybeText(2000),
  ingresso: maybeText(1000),
  contatto: maybeText(300),
});

/** What the form says of a space; who it belongs to is decided by where it is. */
export type SpaceTold = SpaceWritten & { locationId: string | undefined };

export type SpaceRead =
  | { ok: true; told: SpaceTold }
  | { ok: false; mistakes: Record<string, string>; said: Record<string, string> };

/** Reads the form. `mistakes` are keys of words; `said` are sentences of their own, about hours. */
export function readSpace(typed: Typed, language: Language): SpaceRead {
  const read = spaceForm.safeParse(typed);
  const mistakes = mistakesIn(read.error);
  const hours = ["orari", "co-working", "co-spacing"].map((name) => hoursIn(typed, name));
  const said = Object.fromEntries(
    hours.flatMap((one) => ("mistake" in one ? [[one.name, one.mistake[language]]] : [])),
  );
  if (read.success && read.data.minimo > read.data.massimo) mistakes["massimo"] = "lengthsWrong";
  if (read.success && read.data.gratis === "no" && read.data.prezzo === null)
    mistakes["prezzo"] = "priceMissing";
  if (read.success && read.data.automatico && read.data["automatico-per"].length === 0) {
    mistakes["automatico-per"] = "automaticMissing";
  }
  if (!read.success || Object.keys(mistakes).length + Object.keys(said).length > 0) {
    return { ok: false, mistakes, said };
  }
  const [orari, coWorking, coSpacing] = hours.map((one) => ("timetable" in one ? one.timetable : null));
  return { ok: true, told: toldIn(read.data, { orari, coWorking, coSpacing }, typed) };
}

type Hours = Record<"orari" | "coWorking" | "coSpacing", Timetable | null | undefined>;

function toldIn(form: z.output<typeof spaceForm>, hours: Hours, typed: Typed): SpaceTold {
  const access = accessFacts.flatMap((fact) => {
    const answer = accessAnswers.find((one) => one === typed[`accesso-${fact}`]?.at(-1));
    return answer ? [[fact, answer] as const] : [];
  });
  return {
    locationId: form.luogo,
    parentId: form["parte-di"],
    status: form.stato,
    name: form.nome,
    kind: form.tipo,
    description: form.descrizione,
    capacity: form.capienza,
    surfaceM2: form.superficie,
    equipment: form.dotazione,
    equipmentNote: form["dotazione-nota"],
    accessibility: Object.fromEntries(access),
    accessibilityNote: form["accesso-nota"],
    isFree: form.gratis === "si",
    priceNote: form.prezzo,
    houseRules: form.regole,
    askers: form.chi,
    approval: form.automatico ? "automatic" : "by-host",
    automaticFor: form["automatico-per"],
    noticeHours: form.preavviso,
    furthestDays: form.lontano,
    bufferBeforeMinutes: form.prima,
    bufferAfterMinutes: form.dopo,
    shortestMinutes: form.minimo,
    longestMinutes: form.massimo,
    quota: form.quota === null ? null : { times: form.quota, per: form["quota-per"] },
    cancelHours: form.annulla,
    releaseMinutes: form.libera,
    hours: hours.orari ?? null,
    coWorkingHours: hours.coWorking ?? null,
    coSpacingHours: hours.coSpacing ?? null,
    wayIn: form.ingresso,
    contactNote: form.contatto,
  };
}

type HoursRead = { name: string; timetable: Timetable | null } | { name: string; mistake: Words<string> };

function hoursIn(typed: Typed, name: string): HoursRead {
  const written = typed[name]?.at(-1);
  if (written === undefined) return { name, timetable: null };
  const read = readHours(written);
  return "mistake" in read ? { name, mistake: read.mistake.what } : { name, timetable: read.timetable };
}
