// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";

/** An area as the map draws it. Coordinates are WGS84 degrees. */
export type DrawnArea = {
  code: string;
  kind: "municipality" | "neighbourhood";
  name: string;
  /** Where its name is written; null when nobody recorded a point. */
  longitude: number | null;
  latitude: number | null;
  residents: number | null;
  isSchematic: boolean;
  /** Who drew the boundary, as the import recorded it ("ISTAT, CC BY 4.0"). */
  source: string | null;
  boundary: Polygon | MultiPolygon;
};

/** What the map knows of an area: name, point of the name, residents (0 when unknown). */
export type AreaProperties = { name: string; at: [number, number] | null; residents: number };

/** The boundaries of an installation: TopoJSON, with a foreign member that says where they come from. */
export type Basemap = Topology<{
  municipalities: GeometryCollection<AreaProperties>;
  neighbourhoods: GeometryCollection<AreaProperties>;
}> & { about: { isSchematic: boolean; sources: string[] } };

/** Points of the grid on each side: across 200 km a step is 5 m, finer than the lines. */
const gridSteps = 40_000;

/** Detail first tried, in metres: bends smaller than this are straightened. Doubled until the map is light enough. */
const finestMetres = 25;
const coarsestMetres = 1_600;

/** Characters of JSON: about 150 KB once compressed, a whole region at readable detail. */
const largestJson = 600_000;

/**
 * Draws areas as one topology: a border that two areas have in common is one line, kept once, so that straightening it
 * leaves no gaps. Takes the finest detail that stays under `largest` characters.
 */
export function drawBasemap(areas: readonly DrawnArea[], largest: number = largestJson): Basemap {
  const drawn = topology(
    {
      municipalities: collection(areas, "municipality"),
      neighbourhoods: collection(areas, "neighbourhood"),
    },
    areas.length === 0 ? 0 : gridSteps,
  ) as Topology<Basemap["objects"]>;
  const about = { isSchematic: areas.some((area) => area.isSchematic), sources: sourcesOf(areas) };
  if (areas.length === 0) return { ...drawn, about };

  // Weighing takes the lines off the grid; they go back on the same one, so every point falls exactly on it.
  const grid = drawn.transform ?? gridSteps;
  const weighed = presimplify(drawn);
  for (let metres = finestMetres; ; metres *= 2) {
    const basemap = { ...quantize(withoutGrid(simplify(weighed, smallestBend(metres))), grid), about };
    if (metres >= coarsestMetres || JSON.stringify(basemap).length <= largest) return basemap;
  }
}

function collection(areas: readonly DrawnArea[], kind: DrawnArea["kind"]): FeatureCollection {
  return { type: "FeatureCollection", features: areas.filter((area) => area.kind === kind).map(feature) };
}

function feature({ code, name, longitude, latitude, residents, boundary }: DrawnArea): Feature {
  const at = longitude === null || latitude === null ? null : [round(longitude), round(latitude)];
  return {
    type: "Feature",
    id: code,
    properties: { name, at, residents: residents ?? 0 },
    geometry: boundary,
  };
}

function sourcesOf(areas: readonly DrawnArea[]): string[] {
  // A sketch has no surveyor to thank: the map says that it is a sketch.
  const surveyed = areas.filter((area) => !area.isSchematic);
  const sources = surveyed.map((area) => area.source?.trim() ?? "").filter((source) => source !== "");
  return [...new Set(sources)].toSorted();
}

/** Degrees to four decimals, 11 metres: enough for where a name is written. */
function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

/** The area, in square degrees, of the smallest triangle kept; one degree is about 100 km at our latitudes. */
function smallestBend(metres: number): number {
  return (metres / 100_000) ** 2;
}

function withoutGrid<Drawn extends Topology>(weighed: Drawn): Drawn {
  return { ...weighed, transform: undefined };
}
