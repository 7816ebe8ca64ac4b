// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseJson } from "../../../foundation/parse-json.ts";
import { readHours } from "../hours/hours-text.ts";
import type { Timetable } from "../hours/timetable.ts";
import { isRaw, type Raw } from "../import/reading.ts";
import { withValueAt } from "./document-path.ts";
import type { Field, Typed } from "./field.ts";
import { labelKey, type Known } from "./known.ts";
import type { Mistake } from "./mistake.ts";
import { sayableHours } from "./typed-from-document.ts";

type RowsField = Extract<Field, { as: "rows" }>;

/** What is being read, and what was wrong so far. */
export type Said = { typed: Typed; known: Known; mistakes: Mistake[] };

const longestLine = 2_000;

export function lineSaid(text: string, { name, required }: Pick<Field, "name" | "required">, said: Said) {
  if (text === "" && required) said.mistakes.push({ field: name, kind: "required", value: "" });
  if (text.length > longestLine)
    said.mistakes.push({ field: name, kind: "too-long", value: shown(text), detail: String(longestLine) });
  return text === "" ? null : text;
}

/** Hours that nobody touched stay as they are spelled in the record. `before` are those that were there. */
export function hoursSaid(
  { text, at, before }: { text: string; at: string; before: readonly unknown[] },
  said: Said,
): unknown {
  const same = before.find((hours) => isRaw(hours) && sayableHours(hours as Timetable) === text);
  if (same) return same;
  const read = readHours(text);
  if ("timetable" in read) return read.timetable;
  const { where, what } = read.mistake;
  said.mistakes.push({ field: at, kind: "hours", value: shown(where || text), told: what });
  return null;
}

/** The id of what is called so. What was not touched stays what it was, even when several are called alike. */
export function referenceSaid(
  to: "organization" | "location",
  { text, at, before }: { text: string; at: string; before: unknown },
  { known, mistakes }: Said,
): string | null {
  if (text === "") return null;
  if (typeof before === "string" && known.labels.get(before) === text) return before;
  const id = (to === "organization" ? known.organizations : known.locations).get(labelKey(text));
  if (typeof id === "string") return id;
  const kind = id === null ? "reference-several" : "reference-unknown";
  mistakes.push({ field: at, kind, value: shown(text) });
  return null;
}

/** The rows of which something is written, in order; an empty row is a row taken away. */
export function rowsSaid(field: RowsField, said: Said, before: unknown): Raw[] {
  const places = (Array.isArray(before) ? before : []).filter(isRaw);
  return rowNumbers(field, said.typed).flatMap((index) => {
    const at = `${field.name}.${index}`;
    const isWritten = field.columns.some(({ key }) => said.typed[`${at}.${key}`] !== undefined);
    return isWritten ? [rowSaid(field, at, said, places)] : [];
  });
}

export function rowNumbers(field: Field, typed: Typed): number[] {
  const numbers = Object.keys(typed).flatMap((name) =>
    name.startsWith(`${field.name}.`) ? [Number(name.slice(field.name.length + 1).split(".")[0])] : [],
  );
  return [...new Set(numbers.filter((number) => Number.isInteger(number)))].toSorted((a, b) => a - b);
}

function rowSaid({ columns, isTable }: RowsField, at: string, said: Said, before: readonly Raw[]): Raw {
  let row = restOf(said.typed[`${at}.rest`]?.[0]);
  for (const { key, as, required } of columns) {
    const name = `${at}.${key}`;
    const text = said.typed[name]?.[0] ?? "";
    if (text === "") {
      if (required) said.mistakes.push({ field: name, kind: "required", value: "" });
      if (isTable) row[key] ??= null;
      row = withoutPart(row, key);
      continue;
    }
    if (as === "hours") {
      const hours = before.map((one) => one[key]);
      row[key] = hoursSaid({ text, at: name, before: hours }, said);
    } else if (as === "number") row[key] = numberSaid(text, name, said);
    else if (as === "location") {
      const known = before.find((one) => said.known.labels.get(String(one[key])) === text);
      row[key] = referenceSaid("location", { text, at: name, before: known?.[key] }, said);
    } else row = withValueAt(row, key, lineSaid(text, { name }, said));
  }
  return row;
}

/** The row without the item of which a cell that goes deeper was emptied: "phones.0.number" takes that phone away. */
function withoutPart(row: Raw, key: string): Raw {
  const [list = "", index] = key.split(".");
  const items = row[list];
  if (index === undefined || !Array.isArray(items)) return row;
  return { ...row, [list]: items.toSpliced(Number(index), 1) };
}

function numberSaid(text: string, at: string, { mistakes }: Said): number | null {
  const number = Number(text.replace(/^([+-]?\d+),(\d+)$/, "$1.$2"));
  if (Number.isFinite(number)) return number;
  mistakes.push({ field: at, kind: "number", value: shown(text) });
  return null;
}

/** What a row holds besides its cells came from our own form: when it was touched by hand it counts as nothing. */
function restOf(text: string | undefined): Raw {
  if (text === undefined) return {};
  try {
    const rest: unknown = parseJson(text);
    return isRaw(rest) ? { ...rest } : {};
  } catch {
    return {};
  }
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
