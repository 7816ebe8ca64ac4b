// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Feature, FeatureCollection, Point } from "geojson";

import { pathOf } from "./paths.ts";
import type { Finding } from "./search.ts";

/** What a marker says. `url` is the path of the page, `place` where it is in words. */
export type PointProperties = { name: string; place: string; url: string };

/**
 * The points of a search, GeoJSON (RFC 7946) with two foreign members: `truncated`, more was found than is here;
 * `unplaced`, how many of the things found have no position that anyone may know.
 */
export type SearchPoints = FeatureCollection<Point, PointProperties> & {
  truncated: boolean;
  unplaced: number;
};

/** What of a finding is drawn. */
export type Placed = Pick<
  Finding,
  | "kind"
  | "thingId"
  | "name"
  | "placeName"
  | "neighbourhood"
  | "municipality"
  | "longitude"
  | "latitude"
  | "isAreaOnly"
>;

/** In the order of the list. `linkTo` puts a path in the reader's language. */
export function pointsOf(
  findings: readonly Placed[],
  { isMore, linkTo }: { isMore: boolean; linkTo: (path: string) => string },
): SearchPoints {
  const features = findings.flatMap((finding) => pointOf(finding, linkTo));
  return {
    type: "FeatureCollection",
    truncated: isMore,
    unplaced: findings.length - features.length,
    features,
  };
}

function pointOf(finding: Placed, linkTo: (path: string) => string): Feature<Point, PointProperties>[] {
  const { kind, thingId, name, longitude, latitude, isAreaOnly } = finding;
  if (longitude === null || latitude === null || isAreaOnly) return [];
  return [
    {
      type: "Feature",
      id: thingId,
      geometry: { type: "Point", coordinates: [fiveDecimals(longitude), fiveDecimals(latitude)] },
      properties: { name, place: placeInWords(finding), url: linkTo(pathOf(kind, thingId)) },
    },
  ];
}

/** "Biblioteca Bonetta, Centro, Pavia": each part once. */
function placeInWords({ placeName, neighbourhood, municipality, name }: Placed): string {
  const parts = [placeName, neighbourhood, municipality].filter((part) => part && part !== name);
  return [...new Set(parts)].join(", ");
}

/** About a metre: the doors of a street stay apart. */
function fiveDecimals(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
