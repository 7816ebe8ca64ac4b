// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import type { DrawnArea } from "./basemap.ts";
import { frameAround, pictureOf } from "./picture.ts";

function town(code: string, west: number, south: number, more: Partial<DrawnArea> = {}): DrawnArea {
  const [east, north] = [west + 0.1, south + 0.1];
  return {
    code,
    kind: "municipality",
    name: code,
    longitude: west + 0.05,
    latitude: south + 0.05,
    residents: 1000,
    isSchematic: false,
    source: "ISTAT, CC BY 4.0",
    boundary: {
      type: "Polygon",
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
    ...more,
  };
}

const box = { west: 9, south: 45, east: 9.2, north: 45.1 };

test("a frame holds all that must be seen, in the proportions of the drawing", () => {
  const frame = frameAround(box);
  expect(frame.west < box.west && frame.east > box.east).toBe(true);
  expect(frame.south < box.south && frame.north > box.north).toBe(true);
  const wide = (frame.east - frame.west) * Math.cos((45.05 * Math.PI) / 180);
  expect(wide / (frame.north - frame.south)).toBeCloseTo(4 / 3, 5);
  // One door alone is shown with what is around it.
  const single = frameAround({ west: 9, east: 9, south: 45, north: 45 });
  expect(single.east - single.west).toBeGreaterThan(0.08);
});

test("towns are one ground, what they share is one border, and points fall where they lie", () => {
  const picture = pictureOf([town("A", 9, 45), town("B", 9.1, 45)], frameAround(box))!;
  expect(picture.ground.match(/M/g)).toHaveLength(1);
  expect(picture.ground).toMatch(/^M[\d,]+l[\d, -]+z$/);
  expect(picture.borders.match(/M/g)).toHaveLength(1);
  expect(picture.place({ longitude: 9.1, latitude: 45.05 })).toEqual({ x: 360, y: 270 });
  expect(picture.place({ longitude: 7.7, latitude: 45.05 })).toBeUndefined();
  expect(picture.about).toEqual({ isSchematic: false, sources: ["ISTAT, CC BY 4.0"] });
});

test("the largest towns are named, and none over another", () => {
  const towns = [town("Piccolo", 9, 45, { residents: 5 }), town("Grande", 9.005, 45), town("B", 9.1, 45)];
  const names = pictureOf(towns, frameAround(box))!.names.map(({ name }) => name);
  expect(names).toEqual(["Grande", "B"]);
});

test("a thousand towns are drawn lightly", () => {
  const many = Array.from({ length: 1000 }, (_, index) =>
    town(`T${index}`, 9 + (index % 40) * 0.1, 43 + Math.floor(index / 40) * 0.1),
  );
  const picture = pictureOf(many, frameAround({ west: 9, east: 13, south: 43, north: 45.5 }))!;
  expect(picture.ground.length + picture.borders.length).toBeLessThan(40_000);
});

test("without boundaries there is no picture", () => {
  expect(pictureOf([], frameAround(box))).toBeUndefined();
});
