// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { listRolesHeld } from "../../accounts/memberships/membership.queries.ts";
import { listHoldersOf, listNearest } from "../../accounts/memberships/nearest.queries.ts";
import { findHostOf } from "./activity.queries.ts";
import type { Activity, ActivityContent } from "./activity.ts";
import { mayWrite } from "./reach.ts";

type Of = Pick<Activity, "territoryId"> & Pick<ActivityContent, "organizationId" | "locationId">;

/**
 * Who is told of what an activity needs: the person who last saw to it, as long as they may write it; else the contacts
 * of who organizes it, of who runs its place, then its district, and then who administers.
 */
export async function listKeepersOf(
  db: Database,
  { organizationId, territoryId, locationId }: Of,
  lastKeptBy: string | null,
  today: Temporal.PlainDate,
): Promise<{ email: string; language: Language }[]> {
  const day = today.toString();
  const hostId = await findHostOf(db, locationId);
  const isStillTheirs = async (id: string) => {
    const roles = await listRolesHeld(db, id, day);
    const actor = { kind: "person", id, name: "", sessionId: "", roles } as const;
    return mayWrite({ territoryId, organizationId, hostId }, actor);
  };
  return listNearest(db, [
    async () => (lastKeptBy !== null && (await isStillTheirs(lastKeptBy)) ? [lastKeptBy] : []),
    () => listHoldersOf(db, { kind: "organization", id: organizationId }, ["organization-contact"], day),
    () => listHoldersOf(db, { kind: "organization", id: hostId }, ["organization-contact"], day),
    () => listHoldersOf(db, { kind: "district", id: territoryId }, ["district", "editor"], day),
    () => listHoldersOf(db, { kind: "installation", id: null }, ["administrator"], day),
  ]);
}
