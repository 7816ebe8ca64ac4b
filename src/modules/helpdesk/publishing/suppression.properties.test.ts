// SPDX-License-Identifier: AGPL-3.0-or-later
import { array, assert, constantFrom, integer, oneof, property, record, tuple } from "fast-check";
import { expect, test } from "vitest";

import { hide, type Cell, type Publication, type Sum } from "./suppression.ts";

// Whoever wants to know tries every table of whole numbers that agrees with what is published. Nothing here is of the
// code that hides: the search is by hand, one hidden cell after the other.

const threshold = 5;

const value = oneof(
  { weight: 3, arbitrary: integer({ min: 0, max: 4 }) },
  { weight: 2, arbitrary: integer({ min: 5, max: 9 }) },
  { weight: 1, arbitrary: integer({ min: 10, max: 30 }) },
);

/** A table with rows, columns and both margins. */
const twoWay = tuple(integer({ min: 1, max: 4 }), integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
  array(array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
);

test("no table with margins lets a hidden cell be computed", () => {
  assert(
    property(twoWay, (values) => nothingIsTold(tableOf(values, "t"))),
    { numRuns: 400 },
  );
});

test("nor do two tables of the same month, by desk and by area, that share their total", () => {
  const both = twoWay.chain((values) => {
    const all = sum(values.flat());
    // The same contacts cut otherwise: random cuts of their number.
    return record({
      first: constantFrom(values),
      cuts: array(integer({ min: 0, max: all }), { maxLength: 4 }),
      all: constantFrom(all),
    });
  });
  assert(
    property(both, ({ first, cuts, all }) => {
      const edges = [0, ...cuts.toSorted((a, b) => a - b), all];
      const areas = edges.slice(1).map((edge, index) => edge - edges[index]!);
      const table = tableOf(first, "t");
      const cells = areas.map((many, index) => ({ id: `area-${index}`, value: many }));
      nothingIsTold({
        cells: [...table.cells, ...cells],
        sums: [...table.sums, { total: "t//", parts: cells.map(({ id }) => id) }],
      });
    }),
    { numRuns: 300 },
  );
});

test("nor do two publications of a running total tell what came between them", () => {
  const values = array(tuple(value, value), { minLength: 2, maxLength: 4 });
  assert(
    property(values, (kinds) => {
      const before = oneOf(
        kinds.map(([was]) => was),
        "before",
        false,
      );
      // What is out is what the first publication showed.
      const out = hide(before, threshold).hidden;
      const first: Cell[] = before.cells.map((cell) =>
        out.has(cell.id) ? { ...cell, isBetween: true } : { ...cell, isOut: true },
      );
      const came = kinds.map(([, more], index) => ({ id: `came/${index}`, value: more, isBetween: true }));
      const after = oneOf(
        kinds.map(([was, more]) => was + more),
        "after",
        false,
      );
      const sums: Sum[] = kinds.map((_, index) => ({
        total: `after/${index}`,
        parts: [`before/${index}`, `came/${index}`],
      }));
      nothingIsTold({
        cells: [...first, ...came, ...after.cells],
        sums: [...before.sums, ...after.sums, ...sums],
      });
    }),
    { numRuns: 300 },
  );
});

test("a total that is hidden may be more than any table here holds", () => {
  const was = [10, 29, 17];
  const [before, after] = [oneOf(was, "before", true), oneOf([10, 29, 18], "after", false)];
  const came = [0, 0, 1].map((more, index) => ({ id: `came/${index}`, value: more, isBetween: true }));
  const sums = was.map((_, index) => ({
    total: `after/${index}`,
    parts: [`before/${index}`, `came/${index}`],
  }));
  nothingIsTold({
    cells: [...before.cells, ...came, ...after.cells],
    sums: [...before.sums, ...after.sums, ...sums],
  });
});

test("what is not hidden is published as it is, and small cells are always hidden", () => {
  assert(
    property(twoWay, (values) => {
      const publication = tableOf(values, "t");
      const { hidden } = hide(publication, threshold);
      for (const cell of publication.cells) {
        if (cell.value > 0 && cell.value < threshold) expect(hidden.has(cell.id)).toBe(true);
        if (cell.value === 0) expect(hidden.has(cell.id)).toBe(false);
      }
    }),
  );
});

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function tableOf(values: readonly (readonly number[])[], name: string): Publication {
  const id = (row: number | "", column: number | "") => `${name}/${row}/${column}`;
  const rows = values.map((_, row) => row);
  const columns = values[0]!.map((_, column) => column);
  return {
    cells: [
      ...rows.flatMap((row) =>
        columns.map((column) => ({ id: id(row, column), value: values[row]![column]! })),
      ),
      ...rows.map((row) => ({ id: id(row, ""), value: sum(values[row]!) })),
      ...columns.map((column) => ({
        id: id("", column),
        value: sum(rows.map((row) => values[row]![column]!)),
      })),
      { id: id("", ""), value: sum(values.flat()) },
    ],
    sums: [
      ...rows.map((row) => ({ total: id(row, ""), parts: columns.map((column) => id(row, column)) })),
      ...columns.map((column) => ({ total: id("", column), parts: rows.map((row) => id(row, column)) })),
      { total: id("", ""), parts: rows.map((row) => id(row, "")) },
      { total: id("", ""), parts: columns.map((column) => id("", column)) },
    ],
  };
}

function oneOf(values: readonly number[], name: string, isOut: boolean): Publication {
  const cells = values.map((many, index) => ({ id: `${name}/${index}`, value: many, isOut }));
  const all = sum(values);
  return {
    cells: [...cells, { id: name, value: all, isOut }],
    sums: [{ total: name, parts: cells.map(({ id }) => id) }],
  };
}

function nothingIsTold(publication: Publication): void {
  const { hidden, isSafe } = hide(publication, threshold);
  expect(isSafe).toBe(true);
  const told = { publication, hidden: [...hidden] };
  for (const { id, value: is, isBetween } of publication.cells) {
    if (!hidden.has(id) || (isBetween && (is === 0 || is >= threshold))) continue;
    const isSmall = is > 0 && is < threshold;
    // Another value is possible there; a small one may as well be no small one.
    const other = someTable(publication, hidden, id, (many) => (isSmall ? many >= threshold : many !== is));
    expect({ ...told, id, other }).toMatchObject({ other: true });
  }
}

/** Whether a table agrees with what is published and has in one cell what is asked: by trying. */
function someTable(
  { cells, sums }: Publication,
  hidden: ReadonlySet<string>,
  asked: string,
  isAsked: (many: number) => boolean,
): boolean {
  const known = new Map(cells.filter(({ id }) => !hidden.has(id)).map(({ id, value: is }) => [id, is]));
  // A hidden total can be anything: at least what it is, and as much more as makes a small cell no small one.
  const ceiling = Math.max(60, ...cells.map(({ value: is }) => is + 2 * threshold));
  const least = new Map(cells.map(({ id, isBetween }) => [id, isBetween ? 0 : 1]));
  const truth = new Map(cells.map(({ id, value: is }) => [id, is]));
  let tries = 0;

  /** What follows from what is known; false when it contradicts itself. */
  const follow = (table: Map<string, number>): boolean => {
    for (let changed = true; changed;) {
      changed = false;
      for (const { total, parts } of sums) {
        const missing = [...parts, total].filter((id) => !table.has(id));
        const so = sum(parts.map((id) => table.get(id) ?? least.get(id)!));
        if (table.has(total) && so > table.get(total)!) return false;
        if (missing.length === 0 && so !== table.get(total)) return false;
        if (missing.length !== 1) continue;
        const [id] = missing as [string];
        const follows = id === total ? so : table.get(total)! - (so - least.get(id)!);
        if (follows < least.get(id)! || (id === asked && !isAsked(follows))) return false;
        table.set(id, follows);
        changed = true;
      }
    }
    return true;
  };
  /** Of the cells that are still open, one of the sum with the fewest of them. */
  const mostBound = (table: Map<string, number>): string | undefined => {
    const [fewest] = sums
      .map(({ total, parts }) => [...parts, total].filter((id) => !table.has(id)))
      .filter((missing) => missing.length > 0)
      .toSorted((one, other) => one.length - other.length);
    return fewest?.[0];
  };
  const roomIn = (table: Map<string, number>, id: string) => (one: Sum) =>
    (table.get(one.total) ?? ceiling) -
    sum(one.parts.map((part) => (part === id ? 0 : (table.get(part) ?? least.get(part)!))));
  const fill = (table: Map<string, number>): boolean => {
    tries += 1;
    if (tries > 200_000) throw new Error("This table is too large to try by hand");
    if (!follow(table)) return false;
    const next = table.has(asked) ? mostBound(table) : asked;
    if (next === undefined) return true;
    const most = Math.min(
      ceiling,
      ...sums.filter(({ parts }) => parts.includes(next)).map(roomIn(table, next)),
    );
    // Near the truth first: what is looked for is one table, whichever.
    const from = least.get(next)!;
    const possible = Array.from({ length: Math.max(0, most - from + 1) }, (_, index) => from + index)
      .filter((many) => next !== asked || isAsked(many))
      .toSorted((one, other) => Math.abs(one - truth.get(next)!) - Math.abs(other - truth.get(next)!));
    for (const many of possible) {
      if (fill(new Map(table).set(next, many))) return true;
    }
    return false;
  };
  return fill(known);
}
