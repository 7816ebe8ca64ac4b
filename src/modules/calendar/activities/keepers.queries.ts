// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { listHeldOf, listRolesHeld } from "../../accounts/membership.queries.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import type { Activity } from "./activity.ts";
import { findHostOf } from "./activity.queries.ts";
import { mayWrite } from "./reach.ts";

/** More are not written to about one thing. */
const mostTold = 10;

/**
 * Who is told of what an activity needs: the person who last saw to it, as long as they may write it; else the contacts
 * of who organizes it, of who runs its place, and then its district.
 */
export async function listKeepersOf(
  db: Database,
  activity: Activity,
  lastKeptBy: string | null,
  today: Temporal.PlainDate,
): Promise<{ email: string; language: Language }[]> {
  const day = today.toString();
  const { organizationId, territoryId, locationId } = activity;
  const hostId = await findHostOf(db, locationId);
  const isStillTheirs = async (id: string) => {
    const roles = await listRolesHeld(db, id, day);
    const actor = { kind: "person", id, name: "", sessionId: "", roles } as const;
    return mayWrite({ territoryId, organizationId, hostId }, actor);
  };
  const contacts = async (id: string | null) =>
    id === null
      ? []
      : (await listHeldOf(db, { kind: "organization", id }, day)).map(({ personId }) => personId);
  const circles = [
    async () => (lastKeptBy !== null && (await isStillTheirs(lastKeptBy)) ? [lastKeptBy] : []),
    () => contacts(organizationId),
    () => contacts(hostId),
    async () =>
      (await listHeldOf(db, { kind: "district", id: territoryId }, day)).map(({ personId }) => personId),
  ];
  for (const circle of circles) {
    const ids = [...new Set(await circle())].slice(0, mostTold);
    const people = await Promise.all(ids.map((id) => findPerson(db, id)));
    const found = people.filter((person) => person !== undefined);
    if (found.length > 0) return found;
  }
  return [];
}
