// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { KeptTerm, Merge, MergePreview, Taxonomy } from "./term.ts";

/** The taxonomies: those that the search offers first. */
export async function listTaxonomies(db: Database): Promise<Taxonomy[]> {
  const { rows } = await sql<Taxonomy>`
    select id, key, name, name_en as "nameEn" from directory.taxonomy
    order by array_position(array['categories', 'targets', 'places'], key), name, id limit 100`.execute(db);
  return rows;
}

/** The terms of one taxonomy, or of all, in the order in which people read them, with how many records say each. */
export async function listKeptTerms(db: Database, taxonomyId?: string): Promise<KeptTerm[]> {
  const some = taxonomyId === undefined ? sql`` : sql`where t.taxonomy_id = ${taxonomyId}`;
  const { rows } = await sql<KeptTerm>`
    select t.id, t.taxonomy_id as "taxonomyId", y.key as taxonomy, t.parent_id as "parentId", t.code, t.name,
      t.name_en as "nameEn", t.position,
      (select count(*) from directory.attribute x where x.taxonomy_term_id = t.id)::int as uses
    from directory.taxonomy_term t join directory.taxonomy y on y.id = t.taxonomy_id ${some}
    order by array_position(array['categories', 'targets', 'places'], y.key), y.key, t.position, t.name, t.id
    limit 5000`.execute(db);
  return rows;
}

export async function findKeptTerm(db: Database, id: string): Promise<KeptTerm | undefined> {
  const row = await db
    .selectFrom("directory.taxonomy_term")
    .select("taxonomy_id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row && (await listKeptTerms(db, row.taxonomy_id)).find((term) => term.id === id);
}

/** The records whose findings say this term, its name or that of the one above: it, and what stands directly under it. */
export async function listRecordsSaying(db: Database, termIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct x.link_id as id from directory.attribute x
    join directory.taxonomy_term t on t.id = x.taxonomy_term_id
    where t.id = any (${[...termIds]}::uuid[]) or t.parent_id = any (${[...termIds]}::uuid[])`.execute(db);
  return rows.map(({ id }) => id);
}

export async function previewMerge(db: Database, id: string, intoId: string): Promise<MergePreview> {
  const { rows } = await sql<MergePreview>`
    select
      (count(*) filter (where not doubled))::int as moving,
      (count(*) filter (where doubled))::int as doubles,
      (select count(*) from directory.taxonomy_term t where t.parent_id = ${id})::int as children
    from (
      select exists (
        select from directory.attribute y where y.link_id = x.link_id and y.taxonomy_term_id = ${intoId}
      ) as doubled
      from directory.attribute x where x.taxonomy_term_id = ${id}
    ) as said`.execute(db);
  return rows[0]!;
}

/** The merges of a taxonomy that can be taken apart, the latest first. */
export async function listMerges(db: Database, taxonomyId: string): Promise<Merge[]> {
  const { rows } = await sql<Merge>`
    select m.id, m.gone ->> 'name' as "goneName", t.name as "intoName",
      cardinality(m.moved) + jsonb_array_length(m.folded) as records, m.merged_at as "mergedAt"
    from directory.term_merge m
    left join directory.taxonomy_term t on t.id = m.into_id
    where m.taxonomy_id = ${taxonomyId} and m.undone_at is null
    order by m.merged_at desc, m.id desc limit 50`.execute(db);
  return rows;
}

export async function findTaxonomyOfMerge(
  db: Database,
  mergeId: string,
): Promise<{ id: string; key: string } | undefined> {
  return db
    .selectFrom("directory.term_merge as m")
    .innerJoin("directory.taxonomy as y", "y.id", "m.taxonomy_id")
    .select(["y.id", "y.key"])
    .where("m.id", "=", mergeId)
    .executeTakeFirst();
}
