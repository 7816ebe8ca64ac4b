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
  /** The id, code and names are those of a term that was made one with this one: files may still say it so. */
  was?: string;
};

/**
 * Every term of every taxonomy of the installation: some thousands at most. After them, as they were called, those that
 * were merged: what says them means the term they became.
 */
export async function listKnownTerms(db: Database): Promise<KnownTerm[]> {
  const terms = await db
    .selectFrom("directory.taxonomy_term as term")
    .innerJoin("directory.taxonomy as taxonomy", "taxonomy.id", "term.taxonomy_id")
    .select(["term.id", "term.taxonomy_id", "taxonomy.key", "term.code", "term.name", "term.name_en"])
    .execute();
  return [...terms, ...(await listMergedTerms(db, new Set(terms.map(({ id }) => id))))];
}

async function listMergedTerms(db: Database, known: ReadonlySet<string>): Promise<KnownTerm[]> {
  const { rows } = await sql<Required<KnownTerm>>`
    select m.into_id as id, m.taxonomy_id, y.key, m.gone_code as code, m.gone ->> 'name' as name,
      m.gone ->> 'name_en' as name_en, m.gone ->> 'id' as was
    from directory.term_merge m join directory.taxonomy y on y.id = m.taxonomy_id
    where m.undone_at is null
      and not exists (select from directory.taxonomy_term t where t.taxonomy_id = m.taxonomy_id and t.code = m.gone_code)
    order by m.merged_at`.execute(db);
  const became = new Map(rows.map(({ was, id }) => [was, id]));
  return rows.flatMap((row) => {
    const id = lastOfMerges(row.id, became, known);
    return id === undefined ? [] : [Object.assign(row, { id })];
  });
}

/** What a term was merged into may have been merged in turn; undefined when the last of them was taken away. */
function lastOfMerges(
  id: string,
  became: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): string | undefined {
  let at: string | undefined = id;
  for (let steps = 0; at !== undefined && !known.has(at) && steps <= became.size; steps += 1) {
    at = became.get(at);
  }
  return at !== undefined && known.has(at) ? at : undefined;
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
