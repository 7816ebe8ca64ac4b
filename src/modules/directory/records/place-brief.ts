// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KnownPlace } from "./known-place.ts";

/** A place as other rooms name it, with who answers for it; never one whose address is hidden. */
export type PlaceBrief = KnownPlace & {
  territory_id: string | null;
  organization_id: string | null;
  /** Codes of every area in which it is; of a place that tells its municipality only, from that one up. */
  areas: string[];
};
