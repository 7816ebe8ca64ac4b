// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Words } from "../../../foundation/words/words.ts";
import { problemAt, type Loss, type Origin, type Problem, type ProblemKind } from "./problem.ts";

export type Raw = Record<string, unknown>;

/** One record being read: which keys were understood, what was wrong. */
export type Reading = {
  raw: Raw;
  at: Origin;
  problems: Problem[];
  understood: Set<string>;
  isRefused: boolean;
};

/** `undefined`: the source says nothing about it. `null`: it says that there is nothing. */
export type Maybe<Value> = Value | null | undefined;

export function startReading(raw: Raw, at: Origin): Reading {
  return { raw, at, problems: [], understood: new Set(), isRefused: false };
}

/** Records a problem; a lost row is remembered. Gives undefined, so that a reader can return it. */
export function wrong(
  reading: Reading,
  kind: ProblemKind,
  loses: Loss,
  column: string,
  said: { value?: unknown; detail?: string; told?: Words<string> } = {},
): undefined {
  reading.problems.push(problemAt(reading.at, kind, loses, { column, value: reading.raw[column], ...said }));
  if (loses === "row") reading.isRefused = true;
  return undefined;
}

/** What people write in a cell to say "nothing". */
const saysNothing = /^(n\/?a|n\.\s?a\.|n\.?d\.?|null|none|nessuno|-+|—|\?)$/i;

function cell(reading: Reading, key: string): unknown {
  reading.understood.add(key);
  const value = reading.raw[key];
  if (typeof value !== "string") return value;
  const trimmed = value.trim();
  return trimmed === "" || saysNothing.test(trimmed) ? null : trimmed;
}

/** A text of at most `most` characters; numbers are taken as they are written. */
export function text(reading: Reading, key: string, most = 20_000): Maybe<string> {
  const value = cell(reading, key);
  if (value === undefined || value === null) return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return wrong(reading, "shape", "row", key);
  // PostgreSQL keeps no NUL, and half of a broken pair is no text.
  const clean = value.replaceAll("\0", "").toWellFormed();
  return clean.length > most ? wrong(reading, "too-long", "row", key, { detail: String(most) }) : clean;
}

export function requiredText(reading: Reading, key: string, most = 500): string {
  const value = text(reading, key, most);
  if (value) return value;
  if (!reading.isRefused) wrong(reading, "required", "row", key);
  return "";
}

/** "1.234,5" is not guessed: a comma is a decimal sign only when it is the only sign. */
export function number(reading: Reading, key: string, loses: Loss = "row"): Maybe<number> {
  const value = cell(reading, key);
  if (value === undefined || value === null) return value;
  const found = typeof value === "string" ? Number(value.replace(/^([+-]?\d+),(\d+)$/, "$1.$2")) : value;
  if (typeof found !== "number" || !Number.isFinite(found)) return wrong(reading, "number", loses, key);
  return found;
}

export function wholeNumber(reading: Reading, key: string): Maybe<number> {
  const found = number(reading, key);
  if (typeof found !== "number") return found;
  return Number.isSafeInteger(found) ? found : wrong(reading, "whole-number", "row", key);
}

/** "2026-03-01", the same with a time, or "1/3/2026" as it is written in Italy. */
export function date(reading: Reading, key: string): Maybe<string> {
  const value = cell(reading, key);
  if (value === undefined || value === null) return value;
  const written = typeof value === "string" ? value : "";
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}` : written.slice(0, 10);
  try {
    return Temporal.PlainDate.from(iso, { overflow: "reject" }).toString();
  } catch {
    return wrong(reading, "date", "row", key);
  }
}

const yes = new Set([
  "true",
  "yes",
  "y",
  "1",
  "si",
  "sì",
  "vero",
  "x",
  "t",
  "gratis",
  "gratuito",
  "gratuita",
  "free",
]);
const no = new Set(["false", "no", "n", "0", "falso", "f", "a pagamento"]);

export function yesNo(reading: Reading, key: string): Maybe<boolean> {
  const value = cell(reading, key);
  if (value === undefined || value === null || typeof value === "boolean") return value;
  const said = String(value).toLowerCase();
  if (yes.has(said)) return true;
  return no.has(said) ? false : wrong(reading, "yes-no", "row", key);
}

/** One of a list of codes; `also` gives what people write for them. */
export function oneOf<Code extends string>(
  reading: Reading,
  key: string,
  codes: readonly Code[],
  also: Readonly<Record<string, Code>> = {},
): Maybe<Code> {
  const value = cell(reading, key);
  if (value === undefined || value === null) return value;
  const said = String(value).trim().toLowerCase();
  const found = codes.find((code) => code === said) ?? also[said];
  return found ?? wrong(reading, "not-one-of", "row", key, { detail: codes.join(", ") });
}

/** A web address; "www.example.org" is completed, anything else that is not http is left out. */
export function webAddress(reading: Reading, key: string): Maybe<string> {
  const written = text(reading, key, 2_000);
  if (!written) return written;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(written) ? written : `http://${written}`;
  const isWeb = /^https?:\/\/[^\s/.]+\.\S+$/i.test(whole) && URL.canParse(whole);
  return isWeb ? whole : wrong(reading, "url", "value", key);
}

export function email(reading: Reading, key: string): Maybe<string> {
  const written = text(reading, key, 320);
  if (!written) return written;
  return /^[^\s@;,]+@[^\s@;,.]+(?:\.[^\s@;,.]+)+$/.test(written)
    ? written
    : wrong(reading, "email", "value", key);
}

/** A list of objects, each kept as the source wrote it. `requires` is the key without which an item is nothing. */
export function parts(reading: Reading, key: string, requires?: string): Raw[] | undefined {
  const value = cell(reading, key);
  if (value === undefined) return undefined;
  if (value === null) return [];
  if (!Array.isArray(value)) return wrong(reading, "shape", "row", key);
  return value.filter((item: unknown): item is Raw => {
    const isWhole = isRaw(item) && (requires === undefined || hasText(item[requires]));
    if (!isWhole) wrong(reading, "part", "value", key, { value: item, detail: requires ?? "" });
    return isWhole;
  });
}

/** A list of texts, or one text with its items apart by ";" or "|". */
export function texts(reading: Reading, key: string): string[] | undefined {
  const value = cell(reading, key);
  if (value === undefined) return undefined;
  if (value === null) return [];
  const items: unknown[] = Array.isArray(value) ? value : String(value).split(/[;|\n]/);
  return items.map((item) => (isRaw(item) ? "" : String(item ?? "").trim())).filter((item) => item !== "");
}

export function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function hasText(value: unknown): boolean {
  return (typeof value === "string" && value.trim() !== "") || typeof value === "number";
}

/** What nobody understood, kept so that nothing of the source is lost; undefined when there is nothing. */
export function notUnderstood(reading: Reading): Raw | undefined {
  const left = Object.entries(reading.raw).filter(
    ([key, value]) => !reading.understood.has(key) && value !== null && value !== undefined && value !== "",
  );
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** The row without the columns of which the source says nothing. */
export function onlySaid(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

/** Hands the problems of a part to the record that holds it. */
export function withProblemsOf(part: Reading, whole: Reading): void {
  whole.problems.push(...part.problems);
}
