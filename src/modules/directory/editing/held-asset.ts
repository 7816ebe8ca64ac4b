// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AssetKind } from "../records/parts.ts";

/** Something of a territory that another room keeps, as it tells it to the directory: it is found like what is kept here. */
export type HeldAsset = {
  id: string;
  territoryId: string;
  kind: AssetKind;
  name: string;
  description: string | null;
  howToUse: string | null;
  /** A place of the directory; without one, the area in which it is. */
  locationId: string | null;
  areaCode: string | null;
  /** Its own page, as people outside reach it. */
  url: string | null;
  email: string | null;
  phone: string | null;
  /** Codes of categories; unknown ones are left out. */
  topics: readonly string[];
  isDemonstration: boolean;
};
