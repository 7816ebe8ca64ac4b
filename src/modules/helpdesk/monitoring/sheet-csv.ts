// SPDX-License-Identifier: AGPL-3.0-or-later
import { harmless } from "../../directory/opendata/csv.ts";
import type { Sheet, SheetCell } from "./sheet.ts";

/** Tells spreadsheets that the text is UTF-8. */
const byteOrderMark = "\uFEFF";

/**
 * One table as CSV: semicolons, as spreadsheets set to Italian open it at a click; RFC 4180 for the rest. No text runs
 * as a formula.
 */
export function csvOf({ header, rows }: Pick<Sheet, "header" | "rows">): string {
  return byteOrderMark + [header, ...rows].map((cells) => `${cells.map(written).join(";")}\r\n`).join("");
}

function written(cell: SheetCell): string {
  if (typeof cell === "number") return String(cell);
  const text = harmless(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
