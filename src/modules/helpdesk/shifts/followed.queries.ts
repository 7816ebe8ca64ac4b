// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, idsHeldAs, type Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { listAllDesks, listDesksOf, listDesksRunBy } from "../desks/desk.queries.ts";
import { isInUse } from "../desks/desk.ts";
import { standingOf } from "../desks/standing.queries.ts";
import { districtsOf, worksAt } from "../desks/standing.ts";
import type { FollowedDesk } from "./followed-desk.ts";

/**
 * The desks in use whose shifts this actor sees on a day (YYYY-MM-DD): first those where they work, then those that they
 * answer for (district, contact of the organization, administrators).
 */
export async function listFollowedDesks(db: Database, actor: Actor, today: string): Promise<FollowedDesk[]> {
  const standing = await standingOf(db, actor, today);
  const isKeeper = holds(actor, "administrator");
  const own = isKeeper ? await listAllDesks(db) : await listDesksOf(db, districtsOf(standing));
  const run = isKeeper ? [] : await listDesksRunBy(db, idsHeldAs(actor, "organization-contact"));
  const all = new Map([...own, ...run].map((desk) => [desk.id, desk]));
  return [...all.values()]
    .filter((desk) => isInUse(desk, today))
    .map((desk) =>
      Object.assign(desk, {
        worksThere: worksAt(standing, desk.id),
        keepsDesk:
          isKeeper ||
          standing.supervises.includes(desk.territoryId) ||
          (desk.organizationId !== null && holds(actor, "organization-contact", desk.organizationId)),
      }),
    )
    .filter(({ worksThere, keepsDesk }) => worksThere || keepsDesk)
    .toSorted((one, other) => Number(other.worksThere) - Number(one.worksThere));
}
