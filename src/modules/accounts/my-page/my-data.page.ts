// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { RoleOf } from "../../../foundation/actor.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { rolesWords } from "../roles.words.ts";
import { daySaid, momentSaid, roleSaid } from "../said.ts";
import { myDataWords } from "./my-data.words.ts";

type Kept = Record<string, unknown>;
export type FactShown = { term: string; value: string };
export type PartShown<Part extends string> = { id: Part; records: FactShown[][] };

/** Names behind the numbers in somebody's data: of the things that roles are of, of the people who gave them. */
export type NamesKnown = { things: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> };

/** Columns that say nothing to who reads: numbers of rows, and what is told together with its neighbour. */
const untold = /^(id|of_kind|of_id|thing|(record|thing|organization|credential)_id|details|content)$/;

/**
 * Everything that is kept of a person, as lists of names and values in plain words; the parts keep their order. A
 * code without a word of its own is shown as it is: better than nothing.
 */
export function partsOf<Part extends string>(
  data: Record<Part, unknown>,
  names: NamesKnown,
  language: Language,
): PartShown<Part>[] {
  return (Object.entries(data) as [Part, unknown][]).map(([id, records]) => ({
    id,
    records: ([records].flat() as Kept[]).map((record) => factsOf(id, record, names, language)),
  }));
}

function factsOf(part: string, record: Kept, names: NamesKnown, language: Language): FactShown[] {
  const terms: Record<string, string> = myDataWords[language].terms;
  return Object.entries(record)
    .filter(([column, value]) => value !== null && value !== "" && !untold.test(column))
    .map(([column, value]) => ({
      term: terms[`${part}.${column}`] ?? terms[column] ?? column,
      value: valueOf(column, value, record, names, language),
    }));
}

function valueOf(
  column: string,
  value: unknown,
  record: Kept,
  names: NamesKnown,
  language: Language,
): string {
  const words = myDataWords[language];
  if (value instanceof Temporal.Instant) return momentSaid(value, language);
  if (typeof value === "number") {
    return column === "size_bytes" ? words.kilobytes(String(Math.ceil(value / 1000))) : String(value);
  }
  if (typeof value !== "string") return JSON.stringify(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return daySaid(value, language);
  if (column === "given_by" || column === "ended_by") {
    return names.people.get(value) ?? rolesWords[language].gone;
  }
  if (column === "role") return roleKept(record, names, language);
  if (column === "verb") return actSaid(value, language);
  return codeSaid(value, language);
}

/** "Redazione: Ambito di Pavia", of a row with role, of_kind and of_id. */
function roleKept(record: Kept, names: NamesKnown, language: Language): string {
  const of = { kind: record["of_kind"], id: record["of_id"] ?? null } as RoleOf;
  const held = { role: record["role"], of } as Parameters<typeof roleSaid>[0];
  return roleSaid(held, names.things.get(String(of.id)), language);
}

/** "mandare: invito", of the trace "invitation.sent". */
function actSaid(verb: string, language: Language): string {
  const [thing = "", act = ""] = verb.split(".");
  return myDataWords[language].act(codeSaid(act, language), codeSaid(thing, language));
}

function codeSaid(code: string, language: Language): string {
  const codes: Record<string, string> = myDataWords[language].codes;
  return Object.hasOwn(codes, code) ? codes[code]! : code;
}
