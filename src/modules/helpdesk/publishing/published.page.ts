// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { codesInOrder, labelOf, type Names } from "../monitoring/names.ts";
import { publishedFates, type PublishedFate, type PublishedKey, type PublishedTable } from "./published.ts";
import { publishedWords } from "./published.words.ts";

/** A table as it is read: named rows and columns in their order, the margins last; null is not told. */
export type PublishedShown = {
  key: PublishedKey;
  rows: string[];
  columns: string[];
  cells: (number | null)[][];
};

/** Names and order for the codes of a published table. */
export function shownTable(table: PublishedTable, names: Names, language: Language): PublishedShown {
  const words = publishedWords[language];
  const { key } = table;
  const rows = inOrder(table.rows, rowOrder(key), (row) => rowName(key, row, names, language));
  const columns = inOrder(table.columns, columnOrder(key), (column) =>
    columnName(key, column, names, language),
  );
  const line = (row: number) => [
    ...columns.map(({ at }) => table.cells[row]?.[at] ?? null),
    table.ofRows[row] ?? null,
  ];
  return {
    key,
    rows: [...rows.map(({ label }) => label), words.all],
    columns: [
      ...columns.map(({ label }) => label),
      columns.length > 0 ? words.all : key === "term-fate" ? words.needs : words.contacts,
    ],
    cells: [
      ...rows.map(({ at }) => line(at)),
      [...columns.map(({ at }) => table.ofColumns[at] ?? null), table.all],
    ],
  };
}

/** The codes with their names, known ones in their order, then by name; who did not say comes last. */
function inOrder(codes: readonly string[], order: readonly string[], nameOf: (code: string) => string) {
  const rank = (code: string) => {
    if (code === "") return order.length + 1;
    const place = order.indexOf(code);
    return place < 0 ? order.length : place;
  };
  return codes
    .map((code, at) => ({ code, at, label: nameOf(code) }))
    .toSorted(
      (one, other) => rank(one.code) - rank(other.code) || one.label.localeCompare(other.label, "it"),
    );
}

function rowOrder(key: PublishedKey): readonly string[] {
  return key === "age-gender" ? (codesInOrder("age") ?? []) : [];
}

function columnOrder(key: PublishedKey): readonly string[] {
  if (key === "term-fate") return publishedFates;
  return codesInOrder(key === "desk-channel" ? "channel" : "gender") ?? [];
}

function rowName(key: PublishedKey, row: string, names: Names, language: Language): string {
  if (row === "") return publishedWords[language].notSaid;
  if (key === "desk-channel") return names.desks.get(row) ?? "–";
  return labelOf(key === "age-gender" ? "age" : key === "area" ? "area" : "term", row, names, language);
}

function columnName(key: PublishedKey, column: string, names: Names, language: Language): string {
  if (column === "") return publishedWords[language].notSaid;
  if (key === "term-fate") return publishedWords[language].fates[column as PublishedFate] ?? column;
  return labelOf(key === "desk-channel" ? "channel" : "gender", column, names, language);
}

/** Codes of the areas that some tables name. */
export function areasIn(tables: readonly PublishedTable[]): string[] {
  return tables.flatMap(({ key, rows }) => (key === "area" ? rows.filter((row) => row !== "") : []));
}

/** How many contacts a month had; null when it is not told. */
export function contactsOf(tables: readonly PublishedTable[]): number | null {
  return tables.find(({ key }) => key === "area")?.all ?? null;
}
