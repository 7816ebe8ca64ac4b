// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { knownPlace } from "./parts-of-record.queries.ts";
import type { PlaceBrief } from "./place-brief.ts";

const brief = sql`${knownPlace} || jsonb_build_object(
  'territory_id', l.territory_id,
  'organization_id', l.organization_id,
  'areas', coalesce(p.areas, '{}'))`;

/** Some places by their ids; those that nobody may know of are left out. */
export async function listPlaceBriefs(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, PlaceBrief>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ record: PlaceBrief }>`
    select ${brief} as record
    from directory.location l
    left join directory.public_place p on p.location_id = l.id
    where l.id = any (${[...ids]}::uuid[]) and l.address_visibility <> 'hidden'`.execute(db);
  return new Map(rows.map(({ record }) => [record.id, record]));
}

/** The places into which one gets with a wheelchair, wholly. */
export async function listAccessiblePlaceIds(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from directory.location
    where accessibility_facts ->> 'wheelchair' = 'yes' and address_visibility <> 'hidden'`.execute(db);
  return rows.map(({ id }) => id);
}

/** The places that people call so, "In Scala" or "In Scala, Pavia", whatever its accents and capitals; at most ten. */
export async function listPlacesCalled(db: Database, called: string): Promise<PlaceBrief[]> {
  const { rows } = await sql<{ record: PlaceBrief }>`
    select ${brief} as record
    from directory.location l
    left join directory.public_place p on p.location_id = l.id
    where l.address_visibility <> 'hidden' and btrim(l.name) <> ''
      and lower(public.unaccent(${called.trim()})) in (
        lower(public.unaccent(btrim(l.name))),
        lower(public.unaccent(concat(btrim(l.name), ', ', p.municipality))))
    order by l.id limit 10`.execute(db);
  return rows.map(({ record }) => record);
}

/** Names of places to propose while somebody writes where; "In Scala, Pavia", in alphabetical order, at most 400. */
export async function listPlaceNames(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select concat_ws(', ', btrim(l.name), p.municipality) as name
    from directory.location l
    left join directory.public_place p on p.location_id = l.id
    where l.address_visibility <> 'hidden' and btrim(l.name) <> ''
    order by btrim(l.name) collate "it-x-icu", l.id limit 400`.execute(db);
  return rows.map(({ name }) => name);
}

/** Which places these organizations run. */
export async function listPlacesRunBy(db: Database, organizationIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from directory.location
    where organization_id = any (${[...organizationIds]}::uuid[]) limit 5000`.execute(db);
  return rows.map(({ id }) => id);
}
