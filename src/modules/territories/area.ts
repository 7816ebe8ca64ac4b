// SPDX-License-Identifier: AGPL-3.0-or-later

export const areaKinds = [
  "country",
  "region",
  "province",
  "district",
  "municipality",
  "neighbourhood",
  "custom",
] as const;
export type AreaKind = (typeof areaKinds)[number];

/** A piece of ground with a name. `code` is the ISTAT code where one exists ("018110"). */
export type Area = {
  code: string;
  kind: AreaKind;
  name: string;
  /** Codes of the areas that contain it. */
  within: string[];
  /** A point inside it, WGS84 degrees; null when no boundary or point is known. */
  longitude: number | null;
  latitude: number | null;
};

/** Every code that says "here" for somebody in this area: its own and those of what contains it. */
export function codesOf(area: Pick<Area, "code" | "within">): string[] {
  return [area.code, ...area.within];
}
