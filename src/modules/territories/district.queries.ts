// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../foundation/database/database.ts";
import type { District } from "./district.ts";

/** The districts of this installation, by name; some dozens at most. */
export async function listDistricts(db: Database): Promise<District[]> {
  return db
    .selectFrom("territories.district")
    .select(["id", "code", "name"])
    .orderBy(sql`name collate "it-x-icu"`)
    .limit(500)
    .execute();
}

/** The id of the district that answers for an area; undefined when none does. */
export async function findDistrictOfArea(db: Database, code: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("territories.area")
    .select("territory_id")
    .where("code", "=", code)
    .executeTakeFirst();
  return row?.territory_id ?? undefined;
}

/** A municipality, with the codes of all that contains it. */
export type Town = { code: string; name: string; within: string[]; residents: number | null };

/**
 * The municipalities of some districts, or, with "all", of every district; of an installation that has boundaries but
 * no districts, all of them. The most populous first, at most `atMost`.
 */
export async function listTowns(
  db: Database,
  districtIds: readonly string[] | "all",
  atMost: number,
): Promise<Town[]> {
  const towns = db
    .selectFrom("territories.area")
    .select(["code", "name", "within", "residents"])
    .where("kind", "=", "municipality")
    .orderBy(sql`residents desc nulls last`)
    .orderBy("name")
    .limit(atMost);
  if (districtIds !== "all") {
    return towns.where("territory_id", "=", sql<string>`any (${[...districtIds]}::uuid[])`).execute();
  }
  const ofDistricts = await towns.where("territory_id", "is not", null).execute();
  return ofDistricts.length > 0 ? ofDistricts : towns.execute();
}
