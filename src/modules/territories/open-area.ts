// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MultiPolygon, Polygon } from "geojson";

/** An area as open data. */
export type OpenArea = {
  /** ISTAT's code where one exists. */
  code: string;
  kind: string;
  name: string;
  within: string[];
  uri: string | null;
  residents: number | null;
  /** YYYY-MM-DD */
  residentsOn: string | null;
  /** Whose the boundary is, as its licence asks to say. */
  source: string | null;
  isSchematic: boolean;
  longitude: number | null;
  latitude: number | null;
  boundary: Polygon | MultiPolygon | null;
};
