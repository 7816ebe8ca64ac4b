// SPDX-License-Identifier: AGPL-3.0-or-later
// Draws the demonstration's boundaries, demo/areas.geojson, from the points in demo/centres.json: `node
// tools/draw-schematic-areas.ts`. Each town is a circle; two circles that overlap share the line through their
// crossings (a power diagram), so towns never overlap and a bigger one keeps more ground. Neighbourhoods divide their
// town by nearness (Voronoi). They are sketches and say so.
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { z } from "zod";

const root = resolve(import.meta.dirname, "..");
const sidesOfCircle = 32;
const kmPerDegree = 111.2;

const point = { lon: z.number(), lat: z.number() };
const centres = z.object({
  districts: z.array(
    z.object({
      district: z.string(),
      district_name: z.string(),
      prov: z.string(),
      prov_name: z.string(),
      region: z.string(),
      region_istat: z.string(),
      municipalities: z.array(
        z.object({
          istat: z.string(),
          name: z.string(),
          ...point,
          reach_km: z.number(),
          residents: z.number(),
          patron_day: z.string().optional(),
          neighbourhoods: z.array(z.object({ code: z.string(), name: z.string(), ...point })).default([]),
        }),
      ),
    }),
  ),
});

/** Kilometres east and north of a point near all the others: flat enough for a sketch. */
type Flat = readonly [x: number, y: number];
type Disc = { centre: Flat; reach: number };

const origin = { lon: 9, lat: 45.3 };
const kmPerDegreeEast = kmPerDegree * Math.cos((origin.lat * Math.PI) / 180);

function flat({ lon, lat }: { lon: number; lat: number }): Flat {
  return [(lon - origin.lon) * kmPerDegreeEast, (lat - origin.lat) * kmPerDegree];
}

/** Longitude and latitude to five decimals, about a metre. */
function onEarth([x, y]: Flat): [number, number] {
  return [
    Number((origin.lon + x / kmPerDegreeEast).toFixed(5)),
    Number((origin.lat + y / kmPerDegree).toFixed(5)),
  ];
}

/** The circle as a polygon, counter-clockwise as RFC 7946 wants outer rings. */
function circle({ centre: [x, y], reach }: Disc): Flat[] {
  return Array.from({ length: sidesOfCircle }, (_, side) => {
    const angle = (2 * Math.PI * side) / sidesOfCircle;
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)] as const;
  });
}

/** How much farther (in squared, weighed distance) a point is from one disc than from another; negative is nearer. */
function farther(at: Flat, own: Disc, other: Disc): number {
  const power = ({ centre: [x, y], reach }: Disc) => (at[0] - x) ** 2 + (at[1] - y) ** 2 - reach ** 2;
  return power(own) - power(other);
}

/** The part of a convex polygon that belongs to one disc rather than to another (the difference of powers is linear). */
function cut(polygon: Flat[], own: Disc, other: Disc): Flat[] {
  return polygon.flatMap((from, index) => {
    const to = polygon[(index + 1) % polygon.length]!;
    const [before, after] = [farther(from, own, other), farther(to, own, other)];
    const kept = before <= 0 ? [from] : [];
    if (before <= 0 === after <= 0) return kept;
    const share = before / (before - after);
    return [...kept, [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] as const];
  });
}

function cellAmong(start: Flat[], own: Disc, all: Disc[]): Flat[] {
  return all.filter((other) => other !== own).reduce((polygon, other) => cut(polygon, own, other), start);
}

function feature(properties: Record<string, unknown>, cell: Flat[]) {
  const ring = cell.map(onEarth);
  return {
    type: "Feature",
    properties: { ...properties, is_schematic: true, source: "Confini schematici della dimostrazione" },
    geometry: { type: "Polygon", coordinates: [[...ring, ring[0]!]] },
  };
}

const { districts } = centres.parse(JSON.parse(readFileSync(resolve(root, "demo/centres.json"), "utf8")));
const towns = districts.flatMap(({ municipalities, ...around }) =>
  municipalities.map((town) => ({ town, around, disc: { centre: flat(town), reach: town.reach_km } })),
);
const discs = towns.map(({ disc }) => disc);

const features = towns.flatMap(({ town, around, disc }) => {
  const cell = cellAmong(circle(disc), disc, discs);
  const { neighbourhoods, residents: pop, reach_km: _, ...said } = town;
  const centresWithin = neighbourhoods.map((each) => ({ centre: flat(each), reach: 0 }));

  const drawn = [feature({ kind: "municipality", ...said, ...around, pop, pop_date: "2024-01-10" }, cell)];
  for (const [index, { code, name, lon, lat }] of neighbourhoods.entries()) {
    const own = centresWithin[index]!;
    const properties = {
      kind: "neighbourhood",
      code: `${town.istat}-${code}`,
      name,
      within: town.istat,
      lon,
      lat,
    };
    drawn.push(feature(properties, cellAmong(cell, own, centresWithin)));
  }
  return drawn;
});

const lines = features.map((each) => `    ${JSON.stringify(each)}`).join(",\n");
writeFileSync(
  resolve(root, "demo/areas.geojson"),
  `{\n  "type": "FeatureCollection",\n  "features": [\n${lines}\n  ]\n}\n`,
);
console.log(`demo/areas.geojson: ${features.length} areas`);
