// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";

export type KnownTerm = {
  id: string;
  taxonomy_id: string;
  key: string;
  code: string;
  name: string;
  name_en: string | null;
};

/** Every term of every taxonomy of the installation: some thousands at most. */
export async function listKnownTerms(db: Database): Promise<KnownTerm[]> {
  return db
    .selectFrom("directory.taxonomy_term as term")
    .innerJoin("directory.taxonomy as taxonomy", "taxonomy.id", "term.taxonomy_id")
    .select(["term.id", "term.taxonomy_id", "taxonomy.key", "term.code", "term.name", "term.name_en"])
    .execute();
}

export async function listKnownTaxonomies(db: Database): Promise<{ id: string; key: string }[]> {
  return db.selectFrom("directory.taxonomy").select(["id", "key"]).execute();
}

type RecordTable = "directory.organization" | "directory.service" | "directory.location" | "directory.asset";

/** Which of these ids the installation already has. */
export async function findKnownIds(
  db: Database,
  table: RecordTable,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where id = any (${ids}::uuid[])`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Which of these ids are records of other districts than these; records of no district are everybody's. */
export async function findIdsOfOthers(
  db: Database,
  ids: readonly string[],
  districts: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from directory.kept
    where id = any (${ids}::uuid[]) and territory_id is not null and territory_id <> all (${districts}::uuid[])`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}

/** A place or asset of which the area is not known yet, with what helps to find it. */
export type WithoutArea = {
  id: string;
  longitude: number | null;
  latitude: number | null;
  city: string | null;
  province: string | null;
};

export async function listWithoutArea(
  db: Database,
  table: "directory.location" | "directory.asset",
): Promise<WithoutArea[]> {
  const address = table === "directory.location" ? sql`addresses -> 0` : sql`null::jsonb`;
  const { rows } = await sql<WithoutArea>`
    select id, longitude, latitude, (${address}) ->> 'city' as city, (${address}) ->> 'state_province' as province
    from ${sql.table(table)}
    where area_code is null`.execute(db);
  return rows;
}

/** An organization by the ways in which another file may call it. */
export async function listOrganizationNames(db: Database): Promise<{ id: string; name: string }[]> {
  return db.selectFrom("directory.organization").select(["id", "name"]).execute();
}
