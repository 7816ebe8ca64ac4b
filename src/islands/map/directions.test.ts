// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { isArrow, nearestTo, nextTowards } from "./directions.ts";

const spots = [
  { x: 0, y: 0 },
  { x: 100, y: 10 },
  { x: 60, y: 90 },
  { x: -40, y: 5 },
];

test("an arrow goes to the nearest marker on its side, straight ahead before aside", () => {
  expect(nextTowards("ArrowRight", spots[0]!, spots)).toBe(1);
  expect(nextTowards("ArrowLeft", spots[0]!, spots)).toBe(3);
  expect(nextTowards("ArrowDown", spots[0]!, spots)).toBe(2);
  expect(nextTowards("ArrowDown", spots[1]!, spots)).toBe(2);
  expect(nextTowards("ArrowUp", spots[2]!, spots)).toBe(1);
  expect(nextTowards("ArrowUp", spots[1]!, spots)).toBe(0);
});

test("at the edge an arrow goes nowhere, and other keys are no arrows", () => {
  expect(nextTowards("ArrowUp", spots[0]!, spots)).toBeUndefined();
  expect(nextTowards("a", spots[0]!, spots)).toBeUndefined();
  expect(["ArrowUp", "Enter", "toString"].map(isArrow)).toEqual([true, false, false]);
});

test("the focus finds the marker nearest to where it was", () => {
  expect(nearestTo({ x: 55, y: 80 }, spots)).toBe(2);
  expect(nearestTo({ x: 0, y: 0 }, [])).toBeUndefined();
});
