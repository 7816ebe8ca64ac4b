// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { readContact } from "../../../foundation/contact.ts";
import { last } from "../../../foundation/fields.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { OwnWords } from "./participant.ts";

const id = z.guid();

/** What can be wrong in how somebody says who they are; the words are in participation.words.ts. */
export type NameMistake = "called" | "contact";

type Texts = Record<string, string[]>;

/** A first name, and a contact only if they want: an e-mail or a number. */
export function readOwnWords(
  typed: Texts,
): { ok: true; value: OwnWords } | { ok: false; mistakes: { [field in NameMistake]?: true } } {
  const called = (typed["nome"]?.at(-1) ?? "").replaceAll(/\s+/g, " ");
  const written = typed["recapito"]?.at(-1) ?? "";
  const contact = readContact(written);
  const mistakes: { [field in NameMistake]?: true } = {};
  if (called === "" || called.length > 60) mistakes.called = true;
  if (contact === undefined) mistakes.contact = true;
  if (contact === undefined || Object.keys(mistakes).length > 0) return { ok: false, mistakes };
  const language: Language = typed["lingua"]?.at(-1) === "en" ? "en" : "it";
  return { ok: true, value: { called, contact, language } };
}

/** "1" yes, "0" no, "-" would rather not say; undefined when it was not asked. */
export function readFirstEver(typed: Texts): { isAsked: boolean; firstEver: boolean | null } {
  const said = typed["prima"]?.at(-1);
  if (said !== "1" && said !== "0" && said !== "-") return { isAsked: false, firstEver: null };
  return { isAsked: true, firstEver: said === "-" ? null : said === "1" };
}

const presence = z.object({ persona: last(id), qui: last(z.enum(["0", "1"])) });
const more = z.object({
  persona: last(id),
  guida: last(z.string().optional()),
  idea: last(z.string().optional()),
});
const newcomer = z.object({ persona: last(id), porta: last(id.optional().catch(undefined)) });

export function readPresence(typed: Texts) {
  const read = presence.safeParse(typed);
  return read.success ? { participantId: read.data.persona, isHere: read.data.qui === "1" } : undefined;
}

export function readMore(typed: Texts) {
  const read = more.safeParse(typed);
  if (!read.success) return undefined;
  const { persona, guida, idea } = read.data;
  return { participantId: persona, leads: guida !== undefined, broughtIdea: idea !== undefined };
}

export function readNewcomer(typed: Texts) {
  const read = newcomer.safeParse(typed);
  return read.success ? { id: read.data.persona, doorId: read.data.porta ?? null } : undefined;
}

const heads = z.object({
  segno: last(id),
  tipo: last(z.enum(["passaggio", "conta", "iscrizione"])),
  persone: last(z.coerce.number().int().min(0).max(100_000)),
  iscrizione: last(id.optional()),
  prima: last(z.enum(["1", "0"]).optional()),
});

/** Heads by a form; undefined when it is none of ours. */
export function readHeads(typed: Texts, now: Temporal.Instant) {
  const read = heads.safeParse(typed);
  if (!read.success) return undefined;
  const { segno, tipo, persone, iscrizione, prima } = read.data;
  const base = { id: segno, markedAt: now, people: persone };
  if (tipo === "conta") return { ...base, kind: "head-count" as const };
  if (persone > 50) return undefined;
  if (tipo === "passaggio") {
    return { ...base, kind: "walk-in" as const, isFirstTime: prima === undefined ? null : prima === "1" };
  }
  return iscrizione === undefined
    ? undefined
    : { ...base, kind: "registered" as const, registrationId: iscrizione };
}
