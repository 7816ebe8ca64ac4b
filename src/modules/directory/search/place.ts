// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where a person is, as the search understood it. */
export type Place = {
  /** How to say it back: "Vallone", "27100", "Spazio Q". */
  called: string;
  longitude: number;
  latitude: number;
  /** Codes of the areas it lies in: what serves the people of this place. */
  codes: string[];
  /** "device" is a rounded position given by the browser. */
  as: "area" | "postal-code" | "known-place" | "device";
};

/** "45.185,9.155" → degrees; anything else, or off the earth, is not a position. */
export function readPosition(text: string): { latitude: number; longitude: number } | undefined {
  const numbers = /^\s*(-?\d{1,2}(?:\.\d{1,6})?)\s*[,;]\s*(-?\d{1,3}(?:\.\d{1,6})?)\s*$/.exec(text);
  if (!numbers) return undefined;
  const [latitude, longitude] = [Number(numbers[1]), Number(numbers[2])];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return { latitude, longitude };
}

const earthRadius = 6_371_008.8;

/** The point on a sphere, metres, by which the index of positions is ordered (migration 0004). */
export function onSphere({ longitude, latitude }: { longitude: number; latitude: number }) {
  const [lon, lat] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [
    earthRadius * Math.cos(lat) * Math.cos(lon),
    earthRadius * Math.cos(lat) * Math.sin(lon),
    earthRadius * Math.sin(lat),
  ];
}
