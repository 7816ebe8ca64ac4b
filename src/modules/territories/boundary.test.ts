// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { readFeature } from "./boundary-feature.ts";
import { pointInside, readBoundary } from "./boundary.ts";

const ring = [
  [9, 45],
  [10, 45],
  [10, 46],
  [9, 46],
  [9, 45],
];
const polygon = (...coordinates: unknown[]) => ({ type: "Polygon", coordinates });

test.each([
  ["geometry-kind", { type: "Point", coordinates: [9, 45] }],
  ["geometry-kind", null],
  ["geometry-kind", polygon()],
  [
    "ring-short",
    polygon([
      [9, 45],
      [10, 45],
      [9, 45],
    ]),
  ],
  [
    "ring-open",
    polygon([
      [9, 45],
      [10, 45],
      [10, 46],
      [9, 46],
    ]),
  ],
  [
    "ring-crosses",
    polygon([
      [9, 45],
      [10, 46],
      [10, 45],
      [9, 46.5],
      [9, 45],
    ]),
  ],
  [
    "ring-flat",
    polygon([
      [9, 45],
      [10, 45],
      [9.5, 45],
      [9, 45],
    ]),
  ],
  [
    "ring-range",
    polygon([
      [500_000, 45],
      [500_001, 45],
      [500_001, 46],
      [500_000, 45],
    ]),
  ],
  [
    "ring-range",
    polygon([
      ["9", 45],
      [10, 45],
      [10, 46],
      [9, 45],
    ]),
  ],
  ["ring-swapped", polygon(ring.map(([x, y]) => [y, x]))],
  [
    "ring-open",
    polygon(ring, [
      [9.2, 45.2],
      [9.4, 45.2],
      [9.4, 45.4],
      [9.2, 45.4],
    ]),
  ],
])("a broken boundary is refused: %s", (kind, geometry) => {
  expect(readBoundary(geometry)).toMatchObject({ mistake: { kind } });
});

test("holes and several polygons are kept, heights are dropped", () => {
  const hole = [
    [9.2, 45.2],
    [9.4, 45.2],
    [9.4, 45.4],
    [9.2, 45.4],
    [9.2, 45.2],
  ];
  const high = ring.map(([x, y]) => [x, y, 100]);
  const read = readBoundary({
    type: "MultiPolygon",
    coordinates: [[high, hole], [ring.map(([x, y]) => [x! + 2, y])]],
  });
  expect(read).toMatchObject({ rings: [{ isHole: false }, { isHole: true }, { isHole: false }] });
  expect("rings" in read && read.rings[0]!.line).toEqual([
    [9, 45],
    [10, 45],
    [10, 46],
    [9, 46],
  ]);
});

test("the point inside a crescent lies in it", () => {
  const crescent = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 3],
    [3, 3],
    [3, 1],
    [0, 1],
    [0, 0],
  ];
  const read = readBoundary(polygon(crescent));
  const [x, y] = "rings" in read ? pointInside(read.rings) : [0, 0];
  expect([x > 3 && x < 4, y > 1 && y < 3]).toEqual([true, true]);
});

test.each([
  ["feature-shape", { type: "Polygon" }],
  ["feature-code", { type: "Feature", properties: { name: "Senza codice" }, geometry: polygon(ring) }],
  ["feature-name", { type: "Feature", properties: { istat: "018110" }, geometry: polygon(ring) }],
  [
    "feature-kind",
    { type: "Feature", properties: { code: "x", name: "X", kind: "planet" }, geometry: polygon(ring) },
  ],
  [
    "patron-day",
    {
      type: "Feature",
      properties: { istat: "018110", name: "Pavia", patron_day: "9 dicembre" },
      geometry: polygon(ring),
    },
  ],
])("a feature that says too little is refused: %s", (kind, feature) => {
  expect(readFeature(feature)).toMatchObject({ mistake: { kind } });
});
