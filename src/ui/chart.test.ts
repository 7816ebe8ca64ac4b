// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { axisEnd, groundOf, percent, shortened, writtenLabels } from "./chart.ts";

test.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [7, 10],
  [11, 20],
  [21, 25],
  [250, 250],
  [1_204, 2_000],
])("an axis for %d ends at %d: never below what is shown", (greatest, end) => {
  expect(axisEnd(greatest)).toBe(end);
});

test("grounds begin again after the last, and shares stay in the picture", () => {
  expect([0, 5, 6].map(groundOf)).toEqual([1, 6, 1]);
  expect([percent(0.125), percent(-1), percent(3)]).toEqual(["12.5%", "0%", "100%"]);
});

test("long labels end with a sign that more follows", () => {
  expect(shortened("Disabilità e vita indipendente a casa propria")).toBe(
    "Disabilità e vita indipendente a…",
  );
  expect(shortened("Casa")).toBe("Casa");
});

test("of sixty labels under an axis few are written", () => {
  expect([...writtenLabels(60, 6)]).toEqual([0, 10, 20, 30, 40, 50]);
  expect(writtenLabels(3, 6).size).toBe(3);
});
