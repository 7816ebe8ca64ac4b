// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { placeLabels } from "./labels.ts";

const view = { left: 0, top: 0, width: 400, height: 300 };
const label = (name: string, x: number, y: number, weight: number) => ({
  name,
  x,
  y,
  width: 60,
  height: 18,
  weight,
});

test("the larger town is named where two names do not fit", () => {
  const placed = placeLabels([label("Piccolo", 200, 150, 10), label("Grande", 200, 150, 1000)], [], view);
  expect(placed[0]).toEqual({ name: "Grande", left: 170, top: 141, width: 60, height: 18 });
  expect(placed.map(({ name }) => name)).toEqual(["Grande", "Piccolo"]);
  expect(placed[1]!.top).toBeGreaterThan(placed[0]!.top + placed[0]!.height);
});

test("a name moves under or above a marker rather than being covered", () => {
  const marker = { left: 180, top: 130, width: 40, height: 40 };
  const [placed] = placeLabels([label("Pavia", 200, 150, 1)], [marker], view);
  expect(placed!.top >= 170 || placed!.top + placed!.height <= 130).toBe(true);
});

test("names are never cut by the edge, and those without room are left out", () => {
  const [placed] = placeLabels([label("Orlo", 5, 150, 1)], [], view);
  expect(placed!.left).toBeGreaterThanOrEqual(0);
  expect(placeLabels([label("Coperto", 200, 150, 1)], [view], view)).toEqual([]);
});

test("only the greatest towns are named far from their point", () => {
  const crowd = { left: 160, top: 90, width: 80, height: 120 };
  const elsewhere = [10, 11, 12].map((weight, at) => label(`Altrove ${at}`, 50, 60 + at * 90, weight));
  const crowded = (weight: number) =>
    placeLabels([label("Centro", 200, 150, weight), ...elsewhere], [crowd], view).map(({ name }) => name);
  expect(crowded(1000)).toContain("Centro");
  expect(crowded(1)).not.toContain("Centro");
});
