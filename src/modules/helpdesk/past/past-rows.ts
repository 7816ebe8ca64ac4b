// SPDX-License-Identifier: AGPL-3.0-or-later
import { plain } from "../../directory/import/gathering.ts";
import type { PastColumn, PastField } from "./past-columns.ts";
import { codedFields, readAge, readDay, type CodedField, type Meanings } from "./past-values.ts";

/** A contact of the past: facts alone. Words, names and numbers of people are never taken from a table. */
export type PastContact = {
  /** The same whenever the same row is read again. */
  key: string;
  day: string;
  channel: string;
  age: string | null;
  gender: string | null;
  household: string | null;
  area: string | null;
  first: boolean | null;
  language: string | null;
  knew: string | null;
  done: string[];
  needs: { term: string; target: string | null; outcome: string }[];
};

export type PastProblemKind =
  | "no-day-column"
  | "nothing"
  | "too-many"
  | "cells"
  | "quote-open"
  | "broken"
  | "day-missing"
  | "day-unclear"
  | "day-early"
  | "day-future"
  | "age-unclear"
  | "value-unknown"
  | "key-repeated"
  | "too-many-needs";

/** What is wrong, where a spreadsheet shows it. Nothing is loaded while there is any. */
export type PastProblem = { kind: PastProblemKind; row: number | null; column?: string; value?: string };

/** A text that no list knows, and how many rows say it: whoever loads the table says what it means. */
export type Unclear = { field: CodedField; text: string; rows: number };

/** What people said that texts mean, by field and plain text; an empty code is "not said". */
export type Said = ReadonlyMap<string, string>;
export const saidKey = (field: CodedField, text: string) => `${field}=${plain(text)}`;

export type PastRead = { contacts: PastContact[]; problems: PastProblem[]; unclear: Unclear[] };

type Rows = readonly { row: number; cells: string[] }[];
type Reading = { columns: readonly PastColumn[]; meanings: Meanings; said: Said; today: string };

/** How much of a loaded table was new; one that was loaded before brings nothing. */
export type Loaded = { contacts: number; needs: number; known: number };

const mostPastRows = 20_000;
const firstDay = "1990-01-01";
const mostNeeds = 8;
/** Of these a cell may hold several, with semicolons, commas or "+" between them. */
const several: ReadonlySet<CodedField> = new Set(["term", "done"]);

/** Reads the rows of a table by its columns: each as facts, or what is wrong in it. */
export function readPast(rows: Rows, reading: Reading): PastRead {
  const { columns } = reading;
  const problems: PastProblem[] = [];
  if (!columns.some(({ field }) => field === "day")) problems.push({ kind: "no-day-column", row: null });
  if (rows.length === 0) problems.push({ kind: "nothing", row: null });
  if (rows.length > mostPastRows) problems.push({ kind: "too-many", row: null, value: String(mostPastRows) });
  if (problems.length > 0) return { contacts: [], problems, unclear: [] };

  const unclear = new Map<string, Unclear>();
  const times = new Map<string, number>();
  const keys = new Set<string>();
  const contacts = rows.flatMap(({ row, cells }) => {
    const told: PastProblem[] = [];
    const contact = readRow(cells, reading, (problem) => told.push({ ...problem, row }), unclear);
    const own = textIn(cells, columns, "key");
    if (own && keys.has(own))
      told.push({ kind: "key-repeated", row, column: headerOf(columns, "key"), value: own });
    keys.add(own);
    problems.push(...told);
    // Rows without a number of their own are known by what they say, the second of two equal ones as the second.
    const says = cells.map((cell) => cell.trim()).join("\u0001");
    times.set(says, (times.get(says) ?? 0) + 1);
    return contact && told.length === 0
      ? [{ ...contact, key: own ? `key:${own}` : `row:${times.get(says)}:${says}` }]
      : [];
  });
  return {
    contacts,
    problems,
    unclear: [...unclear.values()].toSorted((one, other) => other.rows - one.rows),
  };
}

type Tell = (problem: Omit<PastProblem, "row">) => void;

function readRow(
  cells: readonly string[],
  reading: Reading,
  tell: Tell,
  unclear: Map<string, Unclear>,
): Omit<PastContact, "key"> | undefined {
  const { columns, meanings, said, today } = reading;
  const text = (field: PastField) => textIn(cells, columns, field);
  const day = readDayOf(text("day"), headerOf(columns, "day"), today, tell);
  if (day === undefined) return undefined;

  const codes = (field: CodedField): string[] => {
    const whole = text(field);
    const texts = several.has(field) && !knows(whole) ? whole.split(/[;,+/|]/) : [whole];
    function knows(one: string) {
      return meanings[field].has(plain(one)) || said.has(saidKey(field, one));
    }
    return texts.flatMap((part) => {
      const one = part.trim();
      if (isEmpty(one)) return [];
      const code = said.get(saidKey(field, one)) ?? meanings[field].get(plain(one));
      if (code !== undefined) return code === "" ? [] : [code];
      const before = unclear.get(saidKey(field, one));
      unclear.set(saidKey(field, one), { field, text: before?.text ?? one, rows: (before?.rows ?? 0) + 1 });
      tell({ kind: "value-unknown", column: headerOf(columns, field), value: one });
      return [];
    });
  };
  const [channel, gender, household, area, first, language, knew, target, fate] = (
    ["channel", "gender", "household", "area", "first", "language", "knew", "target", "fate"] as const
  ).map((field) => codes(field)[0] ?? null);
  const ageText = text("age");
  const age = isEmpty(ageText) ? null : readAge(ageText, day);
  if (age === undefined) tell({ kind: "age-unclear", column: headerOf(columns, "age"), value: ageText });
  const terms = [...new Set(codes("term"))];
  if (terms.length > mostNeeds)
    tell({ kind: "too-many-needs", column: headerOf(columns, "term"), value: text("term") });
  return {
    day,
    channel: channel ?? "in-person",
    age: age ?? null,
    gender: gender!,
    household: household!,
    area: area!,
    first: first === null ? null : first === "yes",
    language: language!,
    knew: knew!,
    done: [...new Set(codes("done"))],
    needs: terms.map((term) => ({ term, target: target!, outcome: fate ?? "unknown" })),
  };
}

function readDayOf(text: string, column: string, today: string, tell: Tell): string | undefined {
  const told = (kind: PastProblemKind) => {
    tell({ kind, column, value: text });
    return undefined;
  };
  if (text === "") return told("day-missing");
  const day = readDay(text);
  if (day === undefined) return told("day-unclear");
  if (day > today) return told("day-future");
  return day < firstDay ? told("day-early") : day;
}

function textIn(cells: readonly string[], columns: readonly PastColumn[], field: PastField): string {
  const column = columns.find((one) => one.field === field);
  return column ? (cells[column.index] ?? "").trim() : "";
}

function headerOf(columns: readonly PastColumn[], field: PastField): string {
  return columns.find((one) => one.field === field)?.header ?? "";
}

/** "-", "n.d.", "non noto": nothing is said. */
function isEmpty(text: string): boolean {
  return /^(|-+|–|\?|n\.?\s?d\.?|nd|non (noto|detto|indicato|specificato|rilevato)|altro\/nd)$/i.test(text);
}

/** The fields whose texts can be said by hand. */
export function isCoded(field: string): field is CodedField {
  return codedFields.some((one) => one === field);
}
