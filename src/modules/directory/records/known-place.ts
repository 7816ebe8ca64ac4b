// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Timetable } from "../hours/timetable.ts";
import type { Accessibility, AccessibilityFacts, Address, Phone, SpokenLanguage } from "./parts.ts";

/**
 * What anyone may know of a location. One whose address is hidden is never made into this; of one that shows its
 * area only, the address, the point and the way there are null.
 */
export type KnownPlace = {
  id: string;
  /** Empty when nobody named it and its address may not stand in. */
  name: string;
  location_type: "physical" | "postal" | "virtual";
  /** False when only the municipality may be told. */
  is_exact: boolean;
  address: Address | null;
  municipality: string | null;
  neighbourhood: string | null;
  /** WGS84 degrees. */
  latitude: number | null;
  longitude: number | null;
  transportation: string | null;
  url: string | null;
  phones: Phone[];
  languages: SpokenLanguage[];
  accessibility: Accessibility[];
  accessibility_facts: AccessibilityFacts;
  hours: Timetable | null;
  /** "MM-DD" of the patron saint of its municipality. */
  patron_day: string | null;
};

/** "via Scala 9, 27100 Pavia" in parts that exist; only the municipality when that is all one may know. */
export function addressLine(
  place: Pick<KnownPlace, "address" | "municipality" | "neighbourhood">,
): string | undefined {
  const { address, municipality, neighbourhood } = place;
  if (address === null) return municipality ?? undefined;

  const street = [address.address_1, address.address_2].map((part) => part?.trim()).filter(Boolean);
  const town = [address.postal_code, address.city || municipality]
    .map((part) => part?.trim())
    .filter(Boolean);
  const quarter = neighbourhood ? `${town.join(" ")} (${neighbourhood})` : town.join(" ");
  return [...street, quarter].filter(Boolean).join(", ") || undefined;
}

/** Where a device shows the way, and where a browser shows the map; nothing when the point may not be told. */
export function waysTo(place: Pick<KnownPlace, "latitude" | "longitude">) {
  const { latitude, longitude } = place;
  if (latitude === null || longitude === null) return undefined;

  const [lat, lon] = [latitude.toFixed(6), longitude.toFixed(6)];
  return {
    device: `geo:${lat},${lon}?q=${lat},${lon}`,
    map: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=18/${lat}/${lon}`,
  };
}
