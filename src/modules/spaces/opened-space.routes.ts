// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { found } from "../../foundation/refusal.ts";
import type { Env, House } from "../../web/house.ts";
import { listKnownPlaces, type PlaceAround } from "../directory/records/known-places.queries.ts";
import { findPublicSpace } from "./space.queries.ts";
import type { KeptSpace } from "./space.ts";

/**
 * The space of an address and where it is. Refuses with not-found a draft, and one in a place with a hidden address:
 * nobody may know of either.
 */
export async function openSpacePage(
  c: Context<Env>,
  { db }: House,
): Promise<{ space: KeptSpace; place: PlaceAround }> {
  const space = found(await findPublicSpace(db, c.req.param("id") ?? ""));
  const place = found((await listKnownPlaces(db, [space.locationId])).get(space.locationId));
  return { space, place };
}
