// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { listHoldersOf, listNearest } from "../../accounts/memberships/nearest.queries.ts";
import type { Account } from "../../accounts/person.ts";
import type { AssemblyOwners } from "./reach.ts";

/**
 * Who is told of what an assembly needs: its officers and the contacts of its lab; where there are none those of its
 * organization, then its district, and then who administers.
 */
export async function listKeepersOf(
  db: Database,
  { territoryId, labId, organizationId, officers }: AssemblyOwners,
  today: Temporal.PlainDate,
): Promise<Account[]> {
  const day = today.toString();
  return listNearest(db, [
    async () => [...officers, ...(await listHoldersOf(db, { kind: "lab", id: labId }, ["lab-contact"], day))],
    () => listHoldersOf(db, { kind: "organization", id: organizationId }, ["organization-contact"], day),
    () => listHoldersOf(db, { kind: "district", id: territoryId }, ["district", "editor"], day),
    () => listHoldersOf(db, { kind: "installation", id: null }, ["administrator"], day),
  ]);
}
