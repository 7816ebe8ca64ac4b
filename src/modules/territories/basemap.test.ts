// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import { expect, test } from "vitest";

import { drawBasemap, type DrawnArea } from "./basemap.ts";

/** A square of `side` degrees whose south-west corner is at these coordinates, with many points on each side. */
function square(
  code: string,
  west: number,
  south: number,
  side = 0.1,
  kind: DrawnArea["kind"] = "municipality",
): DrawnArea {
  // Two squares side by side have the very same numbers on the side they share.
  const steps = Array.from({ length: 51 }, (_, step) => (side * step) / 50);
  const east = Number((west + side).toFixed(6));
  const ring = [
    ...steps.map((along) => [west + along, south]),
    ...steps.map((along) => [east, south + along]),
    ...steps.toReversed().map((along) => [west + along, south + side]),
    ...steps.toReversed().map((along) => [west, south + along]),
  ];
  return {
    code,
    kind,
    name: `Comune ${code}`,
    longitude: west + side / 2,
    latitude: south + side / 2,
    residents: 1000,
    isSchematic: false,
    source: "ISTAT, CC BY 4.0",
    boundary: { type: "Polygon", coordinates: [ring] },
  };
}

/** The same with a side full of small bends. */
function wavy(code: string, west: number): DrawnArea {
  const area = square(code, west, 45);
  const [ring] = (area.boundary as Polygon).coordinates;
  const waves = ring!.map(([x, y], at) => [x! + (at % 3) * 0.002, y! + (at % 2) * 0.002]);
  return { ...area, boundary: { type: "Polygon", coordinates: [[...waves.slice(0, -1), waves[0]!]] } };
}

test("areas that touch share one line, and straight sides lose their needless points", () => {
  const basemap = drawBasemap([square("a", 9, 45), square("b", 9.1, 45)]);
  expect(mesh(basemap, basemap.objects.municipalities, (a, b) => a !== b).coordinates).toHaveLength(1);
  expect(basemap.arcs.flat().length).toBeLessThan(15);
});

test("every area comes back as a closed polygon with its name, where it was", () => {
  const basemap = drawBasemap([square("a", 9, 45), square("q", 9.02, 45.02, 0.02, "neighbourhood")]);
  const { features } = feature(basemap, basemap.objects.municipalities);
  expect(features[0]).toMatchObject({
    id: "a",
    properties: { name: "Comune a", at: [9.05, 45.05], residents: 1000 },
  });
  const [ring] = (features[0]!.geometry as Polygon).coordinates;
  expect(ring!.at(0)).toEqual(ring!.at(-1));
  expect(Math.max(...ring!.map(([x]) => x!))).toBeCloseTo(9.1, 4);
  expect(basemap.objects.neighbourhoods.geometries).toHaveLength(1);
});

test("it says whose boundaries they are, each source once, and whether they are a sketch", () => {
  const sketch = { ...square("b", 9.1, 45), isSchematic: true, source: "Schizzo" };
  expect(drawBasemap([square("a", 9, 45), square("c", 9.2, 45), sketch]).about).toEqual({
    isSchematic: true,
    sources: ["ISTAT, CC BY 4.0"],
  });
});

test("an installation without boundaries has an empty map, not a broken one", () => {
  const basemap = drawBasemap([]);
  expect(basemap).toMatchObject({ type: "Topology", arcs: [], about: { isSchematic: false, sources: [] } });
  expect(feature(basemap, basemap.objects.municipalities).features).toEqual([]);
});

test("detail gives way until the map is light enough", () => {
  const areas = Array.from({ length: 20 }, (_, at) => wavy(`w${at}`, 8 + at * 0.2));
  const whole = JSON.stringify(drawBasemap(areas)).length;
  expect(JSON.stringify(drawBasemap(areas, whole / 2)).length).toBeLessThanOrEqual(whole / 2);
});

test("the boundaries that the product ships stay under 60 KB on the way", () => {
  const file = new URL("../../../demo/areas.geojson", import.meta.url);
  const { features }: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(readFileSync(file, "utf8"));
  const drawn = features
    .filter(({ geometry }) => geometry?.type.endsWith("Polygon"))
    .map(({ geometry }, at) => Object.assign(square(String(at), 0, 0), { boundary: geometry }));
  expect(drawn.length).toBeGreaterThan(10);
  expect(gzipSync(JSON.stringify(drawBasemap(drawn))).length).toBeLessThan(60_000);
});
