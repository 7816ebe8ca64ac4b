// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { KeptTerm, Taxonomy } from "./term.ts";

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
