// SPDX-License-Identifier: AGPL-3.0-or-later

// A mark is a word that stands in what one act wrote and nowhere else. Where a form brings an id of its own, the id says
// which mark it was.

/** The id that carries a mark: seed and number can be read back from it. */
export function idOfMark(mark: string): string {
  const [, seed = "0", number = "0"] = /^marca(\d+)n(\d+)fine$/.exec(mark) ?? [];
  return `${hex(seed)}-0000-4000-8000-0000${hex(number)}`;
}

function hex(number: string): string {
  return Number(number).toString(16).padStart(8, "0");
}

/** Rows whose id carries a mark, in SQL. */
export const carriesMark = (id: string) => `${id}::text like '%-0000-4000-8000-0000%'`;

/** The marks of the rows of a table that are there, as SQL reads them back. */
export const marksIn = (table: string) => `
  select 'marca' || ('x' || left(id::text, 8))::bit(32)::int || 'n' || ('x' || right(id::text, 8))::bit(32)::int || 'fine' as mark
  from ${table} where ${carriesMark("id")}`;
