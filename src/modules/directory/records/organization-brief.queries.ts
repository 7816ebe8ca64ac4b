// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";

/** An organization as other rooms name it. */
export type OrganizationNamed = { id: string; name: string; territoryId: string | null };

function organizations(db: Database) {
  return db.selectFrom("directory.organization").select(["id", "name", "territory_id as territoryId"]);
}

export async function listOrganizationsNamed(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, OrganizationNamed>> {
  if (ids.length === 0) return new Map();
  const rows = await organizations(db)
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map((organization) => [organization.id, organization]));
}

/** The legal form of organizations, as it is written of them. */
export async function listLegalStatuses(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("directory.organization")
    .select(["id", "legal_status"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ id, legal_status }) => [id, legal_status]));
}

/** The organizations that people call so, whatever the accents and capitals; at most ten. */
export async function listOrganizationsCalled(db: Database, called: string): Promise<OrganizationNamed[]> {
  return organizations(db)
    .where(sql<boolean>`lower(public.unaccent(btrim(name))) = lower(public.unaccent(${called.trim()}))`)
    .orderBy("id")
    .limit(10)
    .execute();
}
