// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Feature, FeatureCollection, Point } from "geojson";
import Supercluster from "supercluster";

import { sortedBy } from "./ordering.ts";

/** One result on the map. `url` is the address of its page, `place` where it is in words. */
export type ResultProperties = { name: string; place: string; url: string };
export type Result = Feature<Point, ResultProperties>;
export type Results = FeatureCollection<Point, ResultProperties> & { truncated: boolean; unplaced: number };

/** What is drawn as one marker: a result, or several that are too close to tell apart at this zoom. */
export type Spot = {
  /** The same results give the same key at every zoom: the marker, and the focus on it, stay. */
  key: string;
  longitude: number;
  latitude: number;
  results: Result[];
};

export type Box = { west: number; south: number; east: number; north: number };

/** Beyond this zoom results are told apart unless they are at the very same address. */
const lastClusteredZoom = 16;
/** Pixels of Leaflet, whose tiles are 256 wide: a finger’s width between markers. */
const radius = 48;

/** Gives, for a piece of the map and a zoom, the spots to draw, in the order of the list. */
export function clusterResults(results: readonly Result[]): (box: Box, zoom: number) => Spot[] {
  const order = new Map(results.map((result, index) => [result, index]));
  const rank = (result: Result) => order.get(result) ?? 0;
  const index = new Supercluster<ResultProperties>({ radius, extent: 256, maxZoom: lastClusteredZoom }).load([
    ...results,
  ]);

  return ({ west, south, east, north }, zoom) => {
    const found = index.getClusters([west, south, east, north], Math.round(zoom));
    const spots = found.map((feature): Spot => {
      const leaves = isCluster(feature) ? index.getLeaves(Number(feature.id), Infinity) : [feature as Result];
      const inOrder = sortedBy(leaves, rank);
      const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
      return { key: inOrder.map(({ id }) => id).join(" "), longitude, latitude, results: inOrder };
    });
    return sortedBy(spots, ({ results: [first] }) => rank(first!));
  };
}

function isCluster(feature: { properties: object }): boolean {
  return "cluster" in feature.properties;
}

/** The smallest box that holds these results; undefined when there are none. */
export function boxAround(results: readonly Result[]): Box | undefined {
  if (results.length === 0) return undefined;
  const longitudes = results.map((result) => result.geometry.coordinates[0]!);
  const latitudes = results.map((result) => result.geometry.coordinates[1]!);
  return {
    west: Math.min(...longitudes),
    south: Math.min(...latitudes),
    east: Math.max(...longitudes),
    north: Math.max(...latitudes),
  };
}

/** True when no zoom can tell these results apart: they are within about a metre. */
export function isOneAddress(results: readonly Result[]): boolean {
  const box = boxAround(results);
  return box !== undefined && box.east - box.west < 1e-5 && box.north - box.south < 1e-5;
}

/** The results nearest to a point, for showing "around here" rather than the farthest one too. */
export function nearest(
  results: readonly Result[],
  to: { longitude: number; latitude: number },
  atMost: number,
) {
  const narrowing = Math.cos((to.latitude * Math.PI) / 180);
  const distance = ({ geometry: { coordinates } }: Result) =>
    Math.hypot((coordinates[0]! - to.longitude) * narrowing, coordinates[1]! - to.latitude);
  return sortedBy(results, distance).slice(0, atMost);
}
