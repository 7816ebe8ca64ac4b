// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../foundation/database/database.ts";

/** An organization as something that a role can be of: its name, and the district that answers for it. */
type Belonging = { id: string; name: string; districtId: string | null };

function organizations(db: Database) {
  return db.selectFrom("directory.organization").select(["id", "name", "territory_id as districtId"]);
}

export async function findOrganizationCalled(db: Database, id: string): Promise<Belonging | undefined> {
  return organizations(db).where("id", "=", id).executeTakeFirst();
}

/** By name, at most ten thousand; with districts, those that they answer for. */
export async function listOrganizationNames(
  db: Database,
  districtIds?: readonly string[],
): Promise<Belonging[]> {
  return organizations(db)
    .$if(districtIds !== undefined, (query) =>
      query.where(({ eb, fn, val }) => eb("territory_id", "=", fn.any(val([...(districtIds ?? [])])))),
    )
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .limit(10_000)
    .execute();
}
