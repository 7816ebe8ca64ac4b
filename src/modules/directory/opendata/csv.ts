// SPDX-License-Identifier: AGPL-3.0-or-later
import { listSeparator, type Cell, type Column, type Row } from "./column.ts";

const lineEnd = "\r\n";

/** The first line: the names of the columns. */
export function csvHeader(columns: readonly Column[]): string {
  return columns.map(({ name }) => name).join(",") + lineEnd;
}

/** One record as RFC 4180 writes it. Texts always stand between quotes, figures and "true" never. */
export function csvLine(columns: readonly Column[], row: Row): string {
  return columns.map(({ name }) => cell(row[name] ?? null)).join(",") + lineEnd;
}

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = typeof value === "string" ? value : value.join(listSeparator);
  return text === "" ? "" : `"${harmless(text.replaceAll("\u0000", "")).replaceAll('"', '""')}"`;
}

// Signs by which a spreadsheet takes a text for a formula, the wide ones of East Asian keyboards among them.
const begins = "[=+\\-@\\t\\r＝＋－＠]";
const formula = new RegExp(`^\\s*${begins}`);
const marked = new RegExp(`^'+\\s*${begins}`);
/** "+39 0382 1234", "-5": no name of a function, so nothing that could run. */
const figures = /^[+-][\d\s.()/;-]*$/;

/**
 * A text that a spreadsheet would run is given an apostrophe in front, by which it stays a text. Phone numbers and
 * figures stay as they are. Nothing is lost: `asWritten` gives every text back (decision 0019).
 */
export function harmless(text: string): string {
  const runs = formula.test(text) && !figures.test(text);
  return runs || marked.test(text) ? `'${text}` : text;
}

/** The text as the record has it, of a cell of our files. */
export function asWritten(cellText: string): string {
  return marked.test(cellText) ? cellText.slice(1) : cellText;
}
