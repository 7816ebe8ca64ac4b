// SPDX-License-Identifier: AGPL-3.0-or-later
import { assert, double, property } from "fast-check";
import { expect, test } from "vitest";

import { onGrid, searchAround } from "./grid.ts";

test("a position becomes a point of the grid, latitude first", () => {
  expect(onGrid(45.18604, 9.15517)).toBe("45.185,9.155");
  expect(onGrid(-0.001, 0)).toMatch(/^-?0\.000,0\.000$/);
});

test("every position within a cell gives the same text: nobody can tell where in it somebody was", () => {
  assert(
    property(
      double({ min: 36, max: 47, noNaN: true }),
      double({ min: 6, max: 19, noNaN: true }),
      (lat, lon) => {
        const [row, column] = onGrid(lat, lon).split(",").map(Number);
        expect(Math.abs(row! - lat)).toBeLessThanOrEqual(0.0025 + 1e-9);
        expect(Math.abs(column! - lon)).toBeLessThanOrEqual(0.0025 + 1e-9);
        expect((row! * 1000) % 5).toBeCloseTo(0, 6);
        expect(onGrid(row!, column!)).toBe(onGrid(lat, lon));
      },
    ),
  );
});

test("the same search around another point keeps what was asked and starts from its first page", () => {
  const address = "/en/servizi?q=casa&vicino=Pavia&entro=5&pagina=3&vista=mappa";
  expect(searchAround(address, "https://trama.example/x", 45.1, 9.2)).toBe(
    "/en/servizi?q=casa&vicino=45.100,9.200&entro=5&vista=mappa",
  );
});
