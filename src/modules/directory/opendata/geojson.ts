// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Geometry } from "geojson";

import type { Column, Row } from "./column.ts";

/** Where a row is on the map; a thing without a position that anyone may know has none. */
export type PlacedRow = { row: Row; geometry: Geometry | null };

/** Points of one thing: one is a Point, several are a MultiPoint. Degrees WGS84, longitude first. */
export function geometryOf(points: readonly (readonly [number, number])[]): Geometry | null {
  const places = points.map(([longitude, latitude]) => [longitude, latitude]);
  if (places.length === 0) return null;
  return places.length === 1
    ? { type: "Point", coordinates: places[0]! }
    : { type: "MultiPoint", coordinates: places };
}

/** What the file says of itself: members that RFC 7946 leaves free. */
export type Said = { license: string; attribution: string; source: string; truncated?: boolean };

export function geojsonBegin(said: Said): string {
  return `${JSON.stringify({ type: "FeatureCollection", ...said }).slice(0, -1)},"features":[\n`;
}

/** A feature (RFC 7946) with the columns of the table as its properties; what is not known is null. */
export function geojsonFeature(columns: readonly Column[], { row, geometry }: PlacedRow): string {
  const known = columns.filter(({ name }) => name !== "longitude" && name !== "latitude");
  const properties = Object.fromEntries(known.map(({ name }) => [name, row[name] ?? null]));
  const id = row["id"] ?? row["code"];
  return JSON.stringify({ type: "Feature", id, geometry, properties });
}

export const geojsonBetween = ",\n";
export const geojsonEnd = "\n]}\n";
