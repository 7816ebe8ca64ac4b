// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { Document, EditableKind, Standing } from "./editable.ts";

export const recordTables = {
  service: "directory.service",
  location: "directory.location",
  organization: "directory.organization",
  asset: "directory.asset",
} as const satisfies Record<EditableKind, string>;

const none = sql`'{}'::jsonb`;
const inside: Record<EditableKind, RawBuilder<unknown>> = {
  service: sql`jsonb_build_object(
    'service_at_locations', coalesce((select jsonb_agg(to_jsonb(x) - 'service_id' order by x.location_id)
      from directory.service_at_location x where x.service_id = r.id), '[]'),
    'service_areas', coalesce((select jsonb_agg(to_jsonb(v) - 'service_id' order by v.id)
      from directory.service_area v where v.service_id = r.id), '[]'))`,
  location: none,
  organization: none,
  asset: none,
};

/** A record as it is now, whole; undefined when there is none. Equal records give equal documents. */
export async function findDocument(
  db: Database,
  kind: EditableKind,
  id: string,
): Promise<Document | undefined> {
  const { rows } = await sql<{ document: Document }>`
    select to_jsonb(r) - 'last_modified' || ${inside[kind]} || jsonb_build_object(
      'attributes', coalesce((select jsonb_agg(jsonb_build_object(
          'taxonomy_term_id', a.taxonomy_term_id, 'label', a.label, 'value', a.value) order by a.taxonomy_term_id)
        from directory.attribute a where a.link_entity = ${kind} and a.link_id = r.id), '[]')) as document
    from ${sql.table(recordTables[kind])} r where r.id = ${id}`.execute(db);
  return rows[0]?.document;
}

/** Waits for whoever is writing this record, then keeps others waiting until the transaction ends; also when it is not there yet. */
export async function lockRecord(tx: Transaction, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`directory.record/${id}`}, 0))`.execute(tx);
}

/** The records whose findings speak of this one: it, and what stands on it. */
export async function listSpokenOf(db: Database, kind: EditableKind, id: string): Promise<string[]> {
  if (kind === "service" || kind === "asset") return [id];
  const column = kind === "location" ? sql`location_id` : sql`organization_id`;
  const { rows } = await sql<{ id: string }>`
    select id from directory.asset where ${column} = ${id}
    union select service_id from directory.service_at_location where ${kind === "location" ? sql`location_id = ${id}` : sql`false`}
    union select id from directory.service where ${kind === "organization" ? sql`organization_id = ${id}` : sql`false`}
    union select id from directory.location where ${kind === "organization" ? sql`organization_id = ${id}` : sql`false`}
    union select organization_id from directory.location where ${kind === "location" ? sql`id = ${id}` : sql`false`}`.execute(
    db,
  );
  return [id, ...rows.map((row) => row.id).filter(Boolean)];
}

/** What keeps a record from being taken away, at most 50. */
export async function listStandingOn(db: Database, kind: EditableKind, id: string): Promise<Standing[]> {
  if (kind === "service" || kind === "asset") return [];
  const isPlace = kind === "location";
  const { rows } = await sql<Standing>`
    select * from (
      select 'service' as kind, s.id, s.name from directory.service s
      where ${isPlace ? sql`exists (select from directory.service_at_location x where x.service_id = s.id and x.location_id = ${id})` : sql`s.organization_id = ${id}`}
      union all
      select 'asset', a.id, a.name from directory.asset a
      where ${isPlace ? sql`a.location_id = ${id}` : sql`a.organization_id = ${id}`}
      union all
      select 'location', l.id, coalesce(nullif(btrim(l.name), ''), '—') from directory.location l
      where ${isPlace ? sql`false` : sql`l.organization_id = ${id}`}
      union all
      select 'organization', o.id, o.name from directory.organization o
      where ${isPlace ? sql`false` : sql`o.parent_organization_id = ${id}`}
    ) standing order by name collate "it-x-icu", id limit 50`.execute(db);
  return rows;
}

/** The district of an organization; null when none is known. */
export async function findTerritoryOf(db: Database, organizationId: string): Promise<string | null> {
  const row = await db
    .selectFrom("directory.organization")
    .select("territory_id")
    .where("id", "=", organizationId)
    .executeTakeFirst();
  return row?.territory_id ?? null;
}
