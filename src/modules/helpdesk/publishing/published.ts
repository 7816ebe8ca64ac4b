// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FactRows } from "../monitoring/fact-block.ts";
import { hide, usualThreshold, type Cell, type Sum } from "./suppression.ts";

/** The tables that everybody may read of a month, and what each is a table of. */
export const publishedKeys = ["desk-channel", "age-gender", "area", "term-fate"] as const;
export type PublishedKey = (typeof publishedKeys)[number];

/** A table with margins; null is a number that is not told. Codes are texts; "" is "not said". */
export type PublishedTable = {
  key: PublishedKey;
  rows: string[];
  /** None: the rows alone have numbers. */
  columns: string[];
  cells: (number | null)[][];
  ofRows: (number | null)[];
  ofColumns: (number | null)[];
  all: number | null;
};

export type PublishedMonth = {
  territoryId: string;
  month: string;
  threshold: number;
  tables: PublishedTable[];
};

/** What became of needs, in four: few people stand behind finer distinctions. */
export const publishedFates = ["solved", "unsolved", "open", "unmet"] as const;
export type PublishedFate = (typeof publishedFates)[number];

/** One thing that is counted in a table: where it stands, and who is behind it as far as one can tell. */
type Item = { row: string; column: string; person: string };

/**
 * The tables of a month, with every number hidden that is about fewer people than the threshold or would tell one of
 * them, over all tables together: they share their totals (decision 0024). Terms count as the category above them.
 */
export function publishedTables(
  facts: FactRows,
  topOf: (term: string) => string,
  threshold = usualThreshold,
): PublishedTable[] {
  const contacts = facts.contacts;
  const personOf = new Map(contacts.map(({ id, thread }) => [id, thread ?? id]));
  const person = (contactId: string) => personOf.get(contactId) ?? contactId;
  const drawn = [
    drawnTable(
      "desk-channel",
      "contacts",
      contacts.map((one) => ({ row: one.deskId, column: one.channel ?? "", person: person(one.id) })),
    ),
    drawnTable(
      "age-gender",
      "contacts",
      contacts.map((one) => ({ row: one.age ?? "", column: one.gender ?? "", person: person(one.id) })),
    ),
    drawnTable(
      "area",
      "contacts",
      contacts.map((one) => ({ row: one.area ?? "", column: "", person: person(one.id) })),
      false,
    ),
    drawnTable(
      "term-fate",
      "needs",
      facts.needs.map(({ contactId, term, fate, unmet }) => ({
        row: term === null ? "" : topOf(term),
        column: fateOf(fate, unmet),
        person: person(contactId),
      })),
    ),
  ];
  const cells = new Map(drawn.flatMap((one) => one.cells).map((cell) => [cell.id, cell]));
  const { hidden } = hide({ cells: [...cells.values()], sums: drawn.flatMap(({ sums }) => sums) }, threshold);
  const told = (id: string) => (hidden.has(id) ? null : (cells.get(id)?.value ?? 0));
  return drawn.map(({ key, total, rows, columns }) => ({
    key,
    rows,
    columns,
    cells:
      columns.length === 0 ? [] : rows.map((row) => columns.map((column) => told(cellId(key, row, column)))),
    ofRows: rows.map((row) => told(cellId(key, row))),
    ofColumns: columns.map((column) => told(cellId(key, undefined, column))),
    all: told(total),
  }));
}

function fateOf(fate: string | null, unmet: string | null): PublishedFate {
  if (fate === "met" || fate === "partly-met") return "solved";
  if (fate !== "open") return "unsolved";
  return unmet === null ? "open" : "unmet";
}

type Drawn = {
  key: PublishedKey;
  /** Id of the cell of everything, that tables of the same things share. */
  total: string;
  rows: string[];
  columns: string[];
  cells: Cell[];
  sums: Sum[];
};

function drawnTable(key: PublishedKey, total: string, items: readonly Item[], hasColumns = true): Drawn {
  const rows = [...new Set(items.map(({ row }) => row))].toSorted();
  const columns = hasColumns ? [...new Set(items.map(({ column }) => column))].toSorted() : [];
  const cell = (id: string, isIn: (item: Item) => boolean): Cell => {
    const inside = items.filter(isIn);
    return { id, value: inside.length, people: new Set(inside.map(({ person }) => person)).size };
  };
  const ofRows = rows.map((row) => cell(cellId(key, row), (item) => item.row === row));
  const ofColumns = columns.map((column) =>
    cell(cellId(key, undefined, column), (item) => item.column === column),
  );
  const inside = rows.flatMap((row) =>
    columns.map((column) =>
      cell(cellId(key, row, column), (item) => item.row === row && item.column === column),
    ),
  );
  return {
    key,
    total,
    rows,
    columns,
    cells: [...inside, ...ofRows, ...ofColumns, cell(total, () => true)],
    sums: [
      { total, parts: ofRows.map(({ id }) => id) },
      ...(columns.length === 0
        ? []
        : [
            { total, parts: ofColumns.map(({ id }) => id) },
            ...rows.map((row) => ({
              total: cellId(key, row),
              parts: columns.map((column) => cellId(key, row, column)),
            })),
            ...columns.map((column) => ({
              total: cellId(key, undefined, column),
              parts: rows.map((row) => cellId(key, row, column)),
            })),
          ]),
    ],
  };
}

function cellId(key: PublishedKey, row: string | undefined, column?: string): string {
  return JSON.stringify([key, row ?? null, column ?? null]);
}

/** How many numbers of some tables are not told. */
export function hiddenIn(tables: readonly PublishedTable[]): number {
  const numbers = tables.flatMap(({ cells, ofRows, ofColumns, all }) => [
    ...cells.flat(),
    ...ofRows,
    ...ofColumns,
    all,
  ]);
  return numbers.filter((one) => one === null).length;
}
