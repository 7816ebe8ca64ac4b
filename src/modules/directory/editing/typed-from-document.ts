// SPDX-License-Identifier: AGPL-3.0-or-later
import { readHours } from "../hours/hours-text.ts";
import { timetableText } from "../hours/opening-week.ts";
import { timetableKey, type Timetable } from "../hours/timetable.ts";
import { isRaw, type Raw } from "../import/reading.ts";
import { valueAt } from "./document-path.ts";
import type { Column, Field, Typed } from "./field.ts";
import { itemText } from "./item-text.ts";
import type { Known } from "./known.ts";

/** A record as a form shows it: every value as the text that somebody would type. */
export function typedFromDocument(fields: readonly Field[], document: Raw, known: Known): Typed {
  const typed: Typed = {};
  for (const field of fields) {
    for (const [name, texts] of textsOfField(field, document, known)) {
      const said = texts.map(asTyped).filter((text) => text !== "");
      if (said.length > 0) typed[name] = said;
    }
  }
  return typed;
}

/** As it comes back from a browser when nobody touches it, so that only what was touched counts as changed. */
function asTyped(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").normalize("NFC").trim();
}

function textsOfField(field: Field, document: Raw, known: Known): [string, string[]][] {
  const value = valueAt(document, field.name);
  const { name } = field;
  switch (field.as) {
    case "yes-no":
      return [[name, [yesNo(value)]]];
    case "checks":
      return [[name, Array.isArray(value) ? value.map(String) : []]];
    case "terms":
      return [[name, termsOf(document, field.taxonomy, known)]];
    case "list":
      return [[name, [listOf(value, (item) => itemText(field, item, known)).join("\n")]]];
    case "rows":
      return (Array.isArray(value) ? value : []).flatMap((row: unknown, index) =>
        isRaw(row) ? textsOfRow(row, `${name}.${index}`, field.columns, known) : [],
      );
    case "hours":
      return hoursOf(name, value);
    case "organization":
    case "location":
      return [[name, [known.labels.get(String(value ?? "")) ?? ""]]];
    default:
      return [[name, [plainText(value)]]];
  }
}

function plainText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function yesNo(value: unknown): string {
  if (typeof value !== "boolean") return "";
  return value ? "yes" : "no";
}

function listOf(value: unknown, text: (item: unknown) => string): string[] {
  return Array.isArray(value) ? value.map(text).filter(Boolean) : [];
}

function termsOf(document: Raw, taxonomy: string, known: Known): string[] {
  const offered = new Set(known.terms.filter((term) => term.taxonomy === taxonomy).map(({ id }) => id));
  const attributes = Array.isArray(document["attributes"]) ? document["attributes"] : [];
  return attributes
    .map((attribute: unknown) => (isRaw(attribute) ? String(attribute["taxonomy_term_id"]) : ""))
    .filter((id) => offered.has(id));
}

/** Hours that can be said in words are; others are kept as they are until somebody writes new ones. */
function hoursOf(name: string, value: unknown): [string, string[]][] {
  if (!isRaw(value)) return [];
  const text = sayableHours(value as Timetable);
  return text === undefined ? [[`${name}.keep`, ["1"]]] : [[name, [text]]];
}

/** The text that reads back as exactly these hours; undefined when words cannot say them all. */
export function sayableHours(timetable: Timetable): string | undefined {
  const text = timetableText(timetable, "it");
  const read = readHours(text);
  return "timetable" in read && timetableKey(read.timetable) === timetableKey(timetable) ? text : undefined;
}

/** The cells of a row, and in `.rest` what the row holds besides: ids, kinds, hours that words cannot say. */
function textsOfRow(row: Raw, at: string, columns: readonly Column[], known: Known): [string, string[]][] {
  const shown: [string, string[]][] = [];
  const rest = { ...row };
  for (const { key, as } of columns) {
    const value = valueAt(row, key);
    const text = cellText(as, value, known);
    shown.push([`${at}.${key}`, [text]]);
    // What lies deeper is shown in part: the rest of it is kept, and what is typed is put into it.
    if (key.includes(".")) continue;
    if (text !== "" || value === null || value === undefined) delete rest[key];
  }
  const left = Object.entries(rest).filter(([, value]) => value !== null && !isEmptyList(value));
  return left.length === 0 ? shown : [...shown, [`${at}.rest`, [JSON.stringify(Object.fromEntries(left))]]];
}

function cellText(as: Column["as"], value: unknown, known: Known): string {
  if (as === "location") return known.labels.get(String(value ?? "")) ?? "";
  if (as === "hours") return isRaw(value) ? (sayableHours(value as Timetable) ?? "") : "";
  return plainText(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
