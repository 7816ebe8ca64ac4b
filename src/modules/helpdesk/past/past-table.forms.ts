// SPDX-License-Identifier: AGPL-3.0-or-later
import { readCsv } from "../../directory/import/csv-table.ts";
import type { Problem } from "../../directory/import/problem.ts";
import { decodeText } from "../../directory/import/text-encoding.ts";
import { chosenColumns, proposedColumns, type PastColumn } from "./past-columns.ts";
import { readPast, type PastProblem, type PastRead, type Said } from "./past-rows.ts";
import type { Meanings } from "./past-values.ts";

/** The text in the bytes of a table; a mistake when it is none. */
export function textOfTable(bytes: Buffer): { text: string } | { mistake: "spreadsheet" | "unreadable" } {
  const decoded = decodeText(bytes);
  if ("text" in decoded) return { text: decoded.text };
  return { mistake: decoded.mistake === "file-is-spreadsheet" ? "spreadsheet" : "unreadable" };
}

type Reading = { meanings: Meanings; fields: readonly string[] | undefined; said: Said; today: string };

/** Reads a table of the past: its columns as they are called or as they were chosen, and each row. */
export async function readPastTable(
  text: string,
  { meanings, fields, said, today }: Reading,
): Promise<PastRead & { columns: PastColumn[] }> {
  const told: Problem[] = [];
  const table = await readCsv(text, "", told);
  const problems = told.map(problemOf);
  if (!table) return { contacts: [], problems, unclear: [], columns: [] };
  const columns = fields ? chosenColumns(table.header, fields) : proposedColumns(table.header);
  const read = readPast(table.rows, { columns, meanings, said, today });
  return { ...read, problems: [...problems, ...read.problems], columns };
}

function problemOf({ kind, row, value }: Problem): PastProblem {
  if (kind === "csv-cells") return { kind: "cells", row, value: typeof value === "string" ? value : "" };
  if (kind === "csv-quote-open") return { kind: "quote-open", row };
  return kind === "file-empty" ? { kind: "nothing", row } : { kind: "broken", row };
}
