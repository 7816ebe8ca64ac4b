// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field, Typed } from "./field.ts";
import { rowNumbers } from "./typed-value.ts";

/** Nobody writes more rows by hand. */
const mostRows = 200;

/** The rows of a list that a form shows: those that are written, and empty ones up to what was asked, one at least. */
export function rowsShown(field: Field, typed: Typed, asked = 0): number[] {
  const written = rowNumbers(field, typed);
  const next = (written.at(-1) ?? -1) + 1;
  const empty = Math.max(1, asked - written.length);
  return [...written, ...Array.from({ length: empty }, (_, index) => next + index)];
}

/** What the button that adds a row says to the form: "riga:phones-3". */
export function moreRowsAct(field: Field, shown: number): string {
  return `riga:${field.name}-${shown + 1}`;
}

/** Which list asked for another row: how the address says it, and the first cell of that row. */
export function moreRows(
  act: string,
  fields: readonly Field[],
  typed: Typed,
): { asked: string; first: string } | undefined {
  const asked = act.startsWith("riga:") ? act.slice("riga:".length) : "";
  const [name, count] = Object.entries(rowsAsked(asked))[0] ?? [];
  const field = fields.find((one) => one.name === name);
  if (field?.as !== "rows") return undefined;
  const last = rowsShown(field, typed, count).at(-1) ?? 0;
  return { asked, first: `${field.name}.${last}.${field.columns[0]?.key ?? ""}` };
}

/** How many rows an address asks to show, by field: "phones-3". What makes no sense is as if not asked. */
export function rowsAsked(asked: string): Record<string, number> {
  const [, name, count] = /^([a-z_]+)-(\d{1,4})$/.exec(asked) ?? [];
  return name === undefined ? {} : { [name]: Math.min(Number(count), mostRows) };
}
