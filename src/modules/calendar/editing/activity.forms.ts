// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { isEmail, isShownPhone } from "../../../foundation/contact.ts";
import type { Rule } from "../../../foundation/time/rule.ts";
import type { Typed } from "../../../foundation/typed.ts";
import {
  accessNames,
  accessValues,
  activityKinds,
  prices,
  registrationKinds,
  type AccessFacts,
  type ActivityContent,
} from "../activities/activity.ts";
import { offeredLanguages, type Known } from "./activity-form.ts";
import { first, readDay, readWhen, type Mistakes } from "./when.forms.ts";

export type ActivityRead = { ok: true; content: ActivityContent } | { ok: false; mistakes: Mistakes };

/** Reads the whole form of an activity. `keptRule` is the rule that it has, for a form that leaves it as it is. */
export function readActivity(typed: Typed, known: Known, keptRule: Rule | null): ActivityRead {
  const { when, minutes, mistakes } = readWhen(typed, { kept: keptRule, patronDay: known.patronDay });
  const text = (name: string, longest: number) => {
    const said = first(typed, name);
    if (said.length > longest) mistakes[name] = { because: "too-long" };
    return said === "" ? null : said;
  };
  const name = text("nome", 160);
  if (name === null) mistakes["nome"] = { because: "missing" };
  const organizerName = text("organizza", 160);
  if (organizerName === null) mistakes["organizza"] = { because: "missing" };
  const placeName = text("luogo", 160);
  const address = text("indirizzo", 300);
  if (placeName === null && address === null) mistakes["luogo"] = { because: "missing" };
  if (known.isPlaceTwice) mistakes["luogo"] = { because: "place-twice" };
  if (known.areaCode === undefined) mistakes["zona"] = { because: "area-unknown" };
  const [unknown] = known.together.unknown;
  if (unknown !== undefined)
    mistakes["insieme"] = { because: "organization-unknown", day: unknown.slice(0, 80) };
  const room = first(typed, "stanza");
  if (room !== "" && !known.spaceIds.includes(room)) mistakes["stanza"] = { because: "room-elsewhere" };
  const numbers = readNumbers(typed, mistakes);
  const contactEmail = text("email", 254);
  if (contactEmail !== null && !isEmail(contactEmail)) mistakes["email"] = { because: "email" };
  const contactPhone = text("telefono", 40);
  if (contactPhone !== null && !isShownPhone(contactPhone)) mistakes["telefono"] = { because: "phone" };
  const opens = readDay(typed, "iscrizioni_dal", mistakes, false);
  const content = {
    kind: chosen(activityKinds, first(typed, "tipo")) ?? "other",
    description: text("descrizione", 4_000),
    organizationId: known.organizationId,
    organizerName,
    coOrganizerIds: known.together.ids.filter((id) => id !== known.organizationId),
    locationId: known.locationId,
    placeName,
    address,
    areaCode: known.locationId === null ? (known.areaCode ?? null) : null,
    spaceId: room || null,
    audience: text("per", 200),
    minimumAge: numbers.from,
    maximumAge: numbers.to,
    isForFamilies: first(typed, "famiglie") === "1",
    price: chosen(prices, first(typed, "costo")) ?? "unknown",
    priceNote: text("costo_nota", 300),
    languages: offeredLanguages.filter((code) => typed["lingue"]?.includes(code)),
    accessibility: readAccess(typed, mistakes),
    whatToBring: text("portare", 500),
    contactName: text("referente", 160),
    contactPhone,
    contactEmail,
    registrationKind: chosen(registrationKinds, first(typed, "iscrizione")) ?? "none",
    capacity: numbers.capacity,
    hasWaitingList: first(typed, "attesa") === "1",
    registrationOpensAt: opens ? opens.toZonedDateTime("Europe/Rome").toInstant() : null,
    registrationClosesHours: numbers.closes,
  };
  if (name === null || !when || minutes === undefined || Object.keys(mistakes).length > 0) {
    return { ok: false, mistakes };
  }
  return { ok: true, content: { ...content, name, when, minutes } };
}

function readNumbers(typed: Typed, mistakes: Mistakes) {
  const number = (name: string, least: number, most: number) => {
    const said = first(typed, name);
    if (said === "") return null;
    const value = Number(said);
    if (/^\d{1,7}$/.test(said) && value >= least && value <= most) return value;
    mistakes[name] = { because: "not-a-number" };
    return null;
  };
  const [from, to] = [number("eta_da", 0, 130), number("eta_a", 0, 130)];
  if (from !== null && to !== null && from > to) mistakes["eta_a"] = { because: "ages" };
  return { from, to, capacity: number("posti", 1, 100_000), closes: number("chiude_ore", 0, 2_160) };
}

function readAccess(typed: Typed, mistakes: Mistakes): AccessFacts {
  const facts: AccessFacts = {};
  for (const name of accessNames) {
    const value = chosen(accessValues, first(typed, `accesso.${name}`));
    const note = first(typed, `accesso_nota.${name}`);
    if (note.length > 200) mistakes[`accesso_nota.${name}`] = { because: "too-long" };
    if (value) facts[name] = { value, note: note === "" ? null : note };
    else if (note !== "") mistakes[`accesso.${name}`] = { because: "choice" };
  }
  return facts;
}

function chosen<Value extends string>(values: readonly Value[], text: string): Value | undefined {
  return values.find((value) => value === text);
}

/** What moving or cancelling one date asks. */
export type DateRead =
  | {
      ok: true;
      startsAt: Temporal.Instant;
      endsAt: Temporal.Instant;
      placeName: string | null;
      reason: string | null;
    }
  | { ok: false; mistakes: Mistakes };

export function readMovedDate(typed: Typed): DateRead {
  const only = { ...typed, ripete: ["no"] };
  const { when, minutes, mistakes } = readWhen(only, { kept: null, patronDay: null });
  const reason = first(typed, "perche");
  if (reason.length > 300) mistakes["perche"] = { because: "too-long" };
  const placeName = first(typed, "luogo");
  if (placeName.length > 160) mistakes["luogo"] = { because: "too-long" };
  if (!when || minutes === undefined || Object.keys(mistakes).length > 0) return { ok: false, mistakes };
  const startsAt = when.start.toZonedDateTime("Europe/Rome").toInstant();
  return {
    ok: true,
    startsAt,
    endsAt: startsAt.add({ minutes: Math.round(minutes) }),
    placeName: placeName || null,
    reason: reason || null,
  };
}

/** Why something is cancelled: it must be said, people read it. */
export function readReason(typed: Typed): { ok: true; reason: string } | { ok: false; mistakes: Mistakes } {
  const reason = first(typed, "perche");
  if (reason === "") return { ok: false, mistakes: { perche: { because: "missing" } } };
  if (reason.length > 300) return { ok: false, mistakes: { perche: { because: "too-long" } } };
  return { ok: true, reason };
}
