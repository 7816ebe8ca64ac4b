// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Box, Picture } from "../../territories/picture.ts";
import { namesBeside } from "../home/small-map.page.ts";
import type { KnownPlace } from "../records/known-place.ts";

/** A numbered place of a sheet: doors of one building have one number. */
type Marker = { number: number; x: number; y: number; name: string };

/** The small map of a sheet, with the number of each place by its id. */
export type HandoutMap = {
  picture: Picture;
  markers: Marker[];
  names: Picture["names"];
  numbers: ReadonlyMap<string, number>;
};

type Point = { longitude: number; latitude: number };

/** Where a place may be shown; undefined when only its town may be told. */
function pointOf({ longitude, latitude, is_exact: isExact }: KnownPlace): Point | undefined {
  return isExact && longitude !== null && latitude !== null ? { longitude, latitude } : undefined;
}

/** What the map must hold; undefined when nothing of the sheet may be shown on one. */
export function boxOfPlaces(places: readonly KnownPlace[]): Box | undefined {
  const points = places.flatMap((place) => pointOf(place) ?? []);
  if (points.length === 0) return undefined;
  const [longitudes, latitudes] = [
    points.map(({ longitude }) => longitude),
    points.map(({ latitude }) => latitude),
  ];
  return {
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
}

/** Numbers the places in the order in which the sheet tells them. */
export function handoutMapOf(picture: Picture, places: readonly KnownPlace[]): HandoutMap | undefined {
  const markers = new Map<string, Marker>();
  const numbers = new Map<string, number>();
  for (const place of places) {
    const point = pointOf(place);
    const at = point && picture.place(point);
    if (!at) continue;
    const key = `${at.x},${at.y}`;
    const marker = markers.get(key) ?? { ...at, number: markers.size + 1, name: place.name };
    markers.set(key, marker);
    numbers.set(place.id, marker.number);
  }
  if (markers.size === 0) return undefined;
  const dots = [...markers.values()];
  return { picture, markers: dots, names: namesBeside(dots, picture.names), numbers };
}
