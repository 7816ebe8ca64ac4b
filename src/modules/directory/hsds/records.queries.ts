// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Raw } from "../import/reading.ts";
import type { Collection } from "./criteria.ts";
import { conditionsOf, type Asked } from "./filters.queries.ts";
import type { Depth, OrganizationRow, PlacementRow, ServiceRow, TermRow } from "./rows.ts";
import { shownOrganization, shownPlacement, shownService, shownTerm } from "./shown.queries.ts";

/** What the queries give for one record of each collection. */
export type RowOf = {
  services: ServiceRow;
  organizations: OrganizationRow;
  service_at_locations: PlacementRow;
  taxonomies: Raw;
  taxonomy_terms: TermRow;
};
export type Shown = { depth: Depth; withServices?: boolean };

type Source = { table: RawBuilder<unknown>; item: RawBuilder<unknown>; modified: RawBuilder<unknown> };

/** Where the records of a collection are, as `x`. A service at a hidden location is not there. */
function sourceOf(collection: Collection, { depth, withServices = false }: Shown): Source {
  switch (collection) {
    case "services":
      return {
        table: sql`directory.service x`,
        item: shownService("x", depth),
        modified: sql`x.last_modified`,
      };
    case "organizations":
      return {
        table: sql`directory.organization x`,
        item: shownOrganization("x", depth, { withServices }),
        modified: sql`x.last_modified`,
      };
    case "service_at_locations":
      return {
        table: sql`directory.service_at_location x
          join directory.open_location xl on xl.id = x.location_id
          join directory.service xs on xs.id = x.service_id`,
        item: shownPlacement("x", depth),
        modified: sql`greatest(xs.last_modified, xl.last_modified)`,
      };
    case "taxonomies":
      return {
        table: sql`directory.taxonomy x`,
        item: sql`row_to_json(x)`,
        modified: sql`null::timestamptz`,
      };
    case "taxonomy_terms":
      return {
        table: sql`directory.taxonomy_term x join directory.taxonomy xy on xy.id = x.taxonomy_id`,
        item: shownTerm("x", "xy"),
        modified: sql`null::timestamptz`,
      };
  }
}

function where(collection: Collection, asked: Asked): RawBuilder<unknown> {
  return sql.join([sql`true`, ...conditionsOf(collection, asked)], sql` and `);
}

export async function countRecords(db: Database, collection: Collection, asked: Asked): Promise<number> {
  const { table } = sourceOf(collection, { depth: "own" });
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${table} where ${where(collection, asked)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Records in the order of their identifiers, which never changes: by page, or those after one (`after`). */
export async function listRecords<Name extends Collection>(
  db: Database,
  collection: Name,
  asked: Asked,
  shown: Shown,
  { limit, offset = 0, after }: { limit: number; offset?: number; after?: string },
): Promise<{ id: string; item: RowOf[Name] }[]> {
  const { table, item } = sourceOf(collection, shown);
  const later = after === undefined ? sql`` : sql`and x.id > ${after}`;
  // First the identifiers: what makes a record whole is not made for the pages before.
  const { rows } = await sql<{ id: string; item: RowOf[Name] }>`
    with page as materialized (
      select x.id from ${table} where ${where(collection, asked)} ${later}
      order by x.id limit ${limit} offset ${offset}
    )
    select x.id, ${item} as item from page join ${table} on x.id = page.id order by x.id`.execute(db);
  return rows;
}

/** Identifiers with the moment of the last change. */
export async function listMinimal(
  db: Database,
  collection: Collection,
  asked: Asked,
  { limit, offset = 0, after }: { limit: number; offset?: number; after?: string },
): Promise<{ id: string; last_modified: string }[]> {
  const { table, modified } = sourceOf(collection, { depth: "own" });
  const later = after === undefined ? sql`` : sql`and x.id > ${after}`;
  const { rows } = await sql<{ id: string; last_modified: string }>`
    select x.id, to_char(${modified} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as last_modified
    from ${table} where ${where(collection, asked)} ${later} order by x.id limit ${limit} offset ${offset}`.execute(
    db,
  );
  return rows;
}

export async function findRecord<Name extends Collection>(
  db: Database,
  collection: Name,
  id: string,
  shown: Shown,
): Promise<RowOf[Name] | undefined> {
  const { table, item } = sourceOf(collection, shown);
  const { rows } = await sql<{ item: RowOf[Name] }>`
    select ${item} as item from ${table} where x.id = ${id}`.execute(db);
  return rows[0]?.item;
}

export async function isThere(db: Database, collection: Collection, id: string): Promise<boolean> {
  const { table } = sourceOf(collection, { depth: "own" });
  const { rows } = await sql`select from ${table} where x.id = ${id}`.execute(db);
  return rows.length > 0;
}
