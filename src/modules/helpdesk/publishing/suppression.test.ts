// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { hide, type Publication } from "./suppression.ts";

/** A list with its total. */
function oneWay(values: Record<string, number>, total = "all"): Publication {
  const parts = Object.keys(values);
  const sum = Object.values(values).reduce((all, one) => all + one, 0);
  return {
    cells: [...parts.map((id) => ({ id, value: values[id]! })), { id: total, value: sum }],
    sums: [{ total, parts }],
  };
}

const hiddenIn = (publication: Publication) => [...hide(publication).hidden].toSorted();

test("nothing is hidden where nothing is small; zeros are published", () => {
  expect(hiddenIn(oneWay({ a: 12, b: 7, c: 0 }))).toEqual([]);
});

test("one small number takes another with it: else the total would tell it", () => {
  expect(hiddenIn(oneWay({ a: 3, b: 9, c: 30 }))).toEqual(["a", "b"]);
});

test("two small ones whose sum is too little to hide in take a third", () => {
  // 1 + 1 = 2, and both are at least 1: the sum tells each.
  expect(hiddenIn(oneWay({ a: 1, b: 1, c: 8, d: 40 }))).toEqual(["a", "b", "c"]);
});

test("of a total that is small everything is hidden", () => {
  expect(hiddenIn(oneWay({ a: 3, b: 0 }))).toEqual(["a", "all"]);
});

test("a number is small by the people behind it, not by how often they came", () => {
  const { cells, sums } = oneWay({ a: 20, b: 30, c: 90 });
  const [a, ...others] = cells;

  expect(hiddenIn({ cells: [{ ...a!, people: 1 }, ...others], sums })).toEqual(["a", "b"]);
});

test("what came between two publications of a running total is not told by them", () => {
  const publication = {
    cells: [
      { id: "a1", value: 10, isOut: true },
      { id: "a-between", value: 2, isBetween: true },
      { id: "a2", value: 12 },
      { id: "b1", value: 10, isOut: true },
      { id: "b-between", value: 9, isBetween: true },
      { id: "b2", value: 19 },
      { id: "all1", value: 20, isOut: true },
      { id: "all-between", value: 11, isBetween: true },
      { id: "all2", value: 31 },
    ],
    sums: [
      { total: "a2", parts: ["a1", "a-between"] },
      { total: "b2", parts: ["b1", "b-between"] },
      { total: "all2", parts: ["all1", "all-between"] },
      { total: "all2", parts: ["a2", "b2"] },
      { total: "all1", parts: ["a1", "b1"] },
    ],
  };
  const { hidden, isSafe } = hide(publication);

  expect(isSafe).toBe(true);
  expect(hidden.has("a2") && hidden.has("b2")).toBe(true);
  expect(hidden.has("all2")).toBe(false);
});

test("when what is out already tells a small number, it says that nothing is safe any more", () => {
  const { isSafe } = hide({
    cells: [
      { id: "a1", value: 10, isOut: true },
      { id: "between", value: 2, isBetween: true },
      { id: "a2", value: 12, isOut: true },
    ],
    sums: [{ total: "a2", parts: ["a1", "between"] }],
  });

  expect(isSafe).toBe(false);
});
