// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import {
  contactFields,
  needFields,
  type ContactField,
  type ContactRow,
  type FactRows,
  type NeedField,
  type NeedRow,
} from "../monitoring/fact-block.ts";
import { hiddenIn, publishedTables, type PublishedKey } from "./published.ts";

let number = 0;

function contact(said: Partial<ContactRow> = {}): ContactRow {
  const nothing = Object.fromEntries(contactFields.map((field) => [field, null]));
  return {
    ...(nothing as Record<ContactField, null>),
    id: `c${number++}`,
    deskId: "centro",
    day: "2026-11-10",
    channel: "phone",
    ...said,
  };
}

function need(of: ContactRow, said: Partial<NeedRow> = {}): NeedRow {
  const nothing = Object.fromEntries(needFields.map((field) => [field, null]));
  return {
    ...(nothing as Record<NeedField, null>),
    id: `n${number++}`,
    contactId: of.id,
    fate: "open",
    ...said,
  };
}

const many = (count: number, said: Partial<ContactRow>) => Array.from({ length: count }, () => contact(said));

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${index}`);
}

function tablesOf(contacts: ContactRow[], needs: NeedRow[] = []) {
  const facts: FactRows = { contacts, needs, referrals: [] };
  const tables = publishedTables(facts, (term) => term.split(".")[0]!);
  return {
    tables,
    of: (key: PublishedKey) => tables.find((table) => table.key === key)!,
  };
}

test("a month with many people is told whole, zeros too", () => {
  const { of, tables } = tablesOf([
    ...many(9, { age: "75+", gender: "woman", area: "pavia" }),
    ...many(7, { age: "18-34", gender: "man", area: "pavia", deskId: "nord" }),
  ]);

  expect(of("age-gender")).toMatchObject({
    rows: ["18-34", "75+"],
    columns: ["man", "woman"],
    cells: [
      [7, 0],
      [0, 9],
    ],
    ofRows: [7, 9],
    all: 16,
  });
  expect(hiddenIn(tables)).toBe(0);
});

test("three young men are hidden, and so is what would tell them", () => {
  const { of } = tablesOf([
    ...many(20, { age: "75+", gender: "woman" }),
    ...many(10, { age: "75+", gender: "man" }),
    ...many(8, { age: "18-34", gender: "woman" }),
    ...many(3, { age: "18-34", gender: "man" }),
  ]);

  expect(of("age-gender")).toMatchObject({
    cells: [
      [null, null],
      [null, null],
    ],
    ofRows: [11, 30],
    ofColumns: [13, 28],
    all: 41,
  });
});

test("one person who came twelve times is one person", () => {
  const { of } = tablesOf([
    ...many(12, { area: "cava", thread: "t1" }),
    ...many(30, { area: "pavia" }),
    ...many(9, { area: "travaco" }),
  ]);

  expect(of("area").ofRows).toEqual([null, 30, null]);
});

test("terms count with their category, and what became of needs in four ways", () => {
  const contacts = many(24, {});
  const fates: Partial<NeedRow>[] = [
    { fate: "met" },
    { fate: "unknown" },
    { fate: "open" },
    { fate: "open", unmet: "full" },
  ];
  const { of } = tablesOf(
    contacts,
    contacts.map((one, index) =>
      need(one, { term: index % 2 ? "casa.affitto" : "casa", ...fates[index % 4] }),
    ),
  );

  expect(of("term-fate")).toMatchObject({
    rows: ["casa"],
    columns: ["open", "solved", "unmet", "unsolved"],
    cells: [[6, 6, 6, 6]],
    all: 24,
  });
});

test("of a month with three people nothing is told, not even how many", () => {
  const { of } = tablesOf(many(3, { age: "75+", gender: "man", area: "pavia" }));

  expect(of("area")).toMatchObject({ ofRows: [null], all: null });
  expect(of("age-gender")).toMatchObject({ ofRows: [null], ofColumns: [null], all: null });
});

test("a district of twenty desks, thirty areas and many small numbers is done in moments, and safely", () => {
  let state = 7;
  /** One of them, the first far more often than the last. */
  const oneOf = <Value>(values: readonly Value[]): Value => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return values[Math.floor((state / 2 ** 32) ** 2 * values.length)]!;
  };
  const contacts = Array.from({ length: 900 }, () =>
    contact({
      deskId: oneOf(numbered("desk", 20)),
      channel: oneOf(["in-person", "phone", "message", "street"]),
      age: oneOf(["75+", "65-74", "50-64", "35-49", "18-34", null, "14-17", "0-13"]),
      gender: oneOf(["woman", "man", null, "other"]),
      area: oneOf(numbered("area", 30)),
    }),
  );
  const { tables } = tablesOf(
    contacts,
    contacts.map((one) =>
      need(one, { term: oneOf(numbered("term", 14)), fate: oneOf(["met", "open", "not-met"]) }),
    ),
  );

  expect(hiddenIn(tables)).toBeGreaterThan(0);
  for (const { cells, rows, columns } of tables)
    expect(cells).toHaveLength(columns.length === 0 ? 0 : rows.length);
});
