// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { boxAround, clusterResults, isOneAddress, nearest, type Result } from "./points.ts";

function result(id: string, longitude: number, latitude: number): Result {
  return {
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: [longitude, latitude] },
    properties: { name: id, place: "", url: `/luoghi/${id}` },
  };
}
const italy = { west: 6, south: 36, east: 19, north: 48 };
const results = [
  result("torino", 7.68, 45.07),
  result("pavia-1", 9.158, 45.185),
  result("pavia-2", 9.16, 45.186),
  result("pavia-3", 9.16, 45.186),
];
const spotsIn = clusterResults(results);

test("from far, near results are one spot; from near, they are told apart", () => {
  expect(spotsIn(italy, 8).map(({ key }) => key)).toEqual(["torino", "pavia-1 pavia-2 pavia-3"]);
  expect(spotsIn(italy, 16).map(({ key }) => key)).toEqual(["torino", "pavia-1", "pavia-2 pavia-3"]);
});

test("no result is lost, at any zoom", () => {
  for (let zoom = 4; zoom <= 18; zoom++) {
    const ids = spotsIn(italy, zoom).flatMap((spot) => spot.results.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(results.map(({ id }) => id).toSorted());
  }
});

test("results at one address are known as such: no zoom parts them", () => {
  expect(isOneAddress(results.slice(2))).toBe(true);
  expect(isOneAddress(results.slice(1))).toBe(false);
  expect(isOneAddress([])).toBe(false);
});

test("boxes and the nearest", () => {
  expect(boxAround([])).toBeUndefined();
  expect(boxAround(results)).toEqual({ west: 7.68, south: 45.07, east: 9.16, north: 45.186 });
  expect(nearest(results, { longitude: 7.7, latitude: 45 }, 1).map(({ id }) => id)).toEqual(["torino"]);
});
