// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { findDocument } from "../editing/document.queries.ts";
import type { EditableKind } from "../editing/editable.ts";

/** One line of what a district takes with it: a record, a term or a synonym, with its kind. */
export type LeavingLine = { type: string } & Record<string, unknown>;

/** In the order in which they can be written elsewhere. */
const kinds: readonly EditableKind[] = ["organization", "location", "service", "asset"];

/**
 * All that a district's directory is made of, whole and hidden addresses too, in the shape in which it is imported:
 * vocabulary first, then its records and those of others that they name. One after the other, never all in memory.
 */
export async function* leavingLines(db: Database, districtId: string): AsyncGenerator<LeavingLine> {
  for (const [type, question] of vocabulary) {
    const { rows } = await sql<{ line: Record<string, unknown> }>`${question}`.execute(db);
    for (const { line } of rows) yield { ...line, type };
  }
  for (const kind of kinds) {
    for (const id of await listLeaving(db, kind, districtId)) {
      const document = await findDocument(db, kind, id);
      // Whose district it is the other installation says by its own areas.
      if (document) yield { ...document, territory_id: undefined, type: kind };
    }
  }
}

const vocabulary: readonly (readonly [type: string, question: RawBuilder<unknown>])[] = [
  ["taxonomy", sql`select to_jsonb(x) - 'last_modified' as line from directory.taxonomy x order by id`],
  [
    "taxonomy_term",
    sql`select to_jsonb(x) - 'last_modified' as line from directory.taxonomy_term x order by parent_id is not null, id`,
  ],
  ["synonym", sql`select to_jsonb(x) as line from directory.synonym x order by term`],
];

/** Its own, and what its own name: the organization that runs a service, the place where it is. */
async function listLeaving(db: Database, kind: EditableKind, districtId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with own_service as (select id, organization_id from directory.service where territory_id = ${districtId}),
    own_asset as (select id, organization_id, location_id from directory.asset where territory_id = ${districtId}),
    places as (
      select id, organization_id from directory.location
      where territory_id = ${districtId}
        or id in (select location_id from directory.service_at_location where service_id in (select id from own_service))
        or id in (select location_id from own_asset)
    ),
    own_organization as (
      select id, parent_organization_id from directory.organization
      where territory_id = ${districtId}
        or id in (select organization_id from own_service union select organization_id from own_asset union select organization_id from places)
    )
    select id from (
      select id, 'service' as kind from own_service
      union select id, 'asset' from own_asset
      union select id, 'location' from places
      union select id, 'organization' from own_organization
      union select parent_organization_id, 'organization' from own_organization where parent_organization_id is not null
    ) leaving where kind = ${kind} order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Every published state of the district's records; who wrote each is said by role only: people stay. */
export async function* leavingRevisions(db: Database, districtId: string): AsyncGenerator<LeavingLine> {
  for (const kind of kinds) {
    for (const id of await listLeaving(db, kind, districtId)) {
      const { rows } = await sql<{ line: Record<string, unknown> }>`
        select to_jsonb(r) - 'changed_by' || jsonb_build_object('by', case when r.changed_by is null then 'keeper' else 'person' end) as line
        from directory.revision r where r.record_id = ${id} order by r.number`.execute(db);
      for (const { line } of rows) yield { ...line, type: "revision" };
    }
  }
}
