// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Transaction } from "../../../foundation/database/database.ts";
import type { Row } from "./gathering.ts";

/** A table that an import writes: by what a row is found again, and what a new row holds when nothing is said. */
type SavedTable = { key: readonly string[]; hasModified: boolean; otherwise: Row };

const lists = (...columns: string[]): Row => Object.fromEntries(columns.map((column) => [column, []]));
const record = { extra: {}, is_demonstration: false };

const savedTables = {
  "directory.taxonomy": { key: ["id"], hasModified: false, otherwise: {} },
  "directory.taxonomy_term": { key: ["id"], hasModified: false, otherwise: { position: 0 } },
  "directory.organization": {
    key: ["id"],
    hasModified: true,
    otherwise: {
      ...record,
      ...lists("additional_websites", "organization_identifiers", "contacts", "phones"),
    },
  },
  "directory.location": {
    key: ["id"],
    hasModified: true,
    otherwise: {
      ...record,
      ...lists("addresses", "phones", "contacts", "languages", "accessibility"),
      address_visibility: "full",
      accessibility_facts: {},
    },
  },
  "directory.service": {
    key: ["id"],
    hasModified: true,
    otherwise: {
      ...record,
      ...lists(
        "additional_urls",
        "access_modes",
        "phones",
        "contacts",
        "languages",
        "cost_options",
        "required_documents",
      ),
      status: "active",
    },
  },
  "directory.asset": {
    key: ["id"],
    hasModified: true,
    otherwise: { ...record, ...lists("phones", "languages"), accessibility_facts: {} },
  },
  "directory.service_at_location": {
    key: ["service_id", "location_id"],
    hasModified: false,
    otherwise: lists("phones", "contacts"),
  },
  "directory.service_area": { key: ["id"], hasModified: false, otherwise: {} },
  "directory.attribute": { key: ["link_id", "taxonomy_term_id"], hasModified: false, otherwise: {} },
  "directory.synonym": { key: ["term"], hasModified: false, otherwise: {} },
} as const satisfies Record<string, SavedTable>;

export type TableName = keyof typeof savedTables;

/** Rows that are new and rows that were changed, as they are found again; the others were already so. */
export type Saved = { added: Row[]; changed: Row[]; unchanged: number };

const atOnce = 2_000;

/**
 * Writes rows by sets: new ones are added, known ones changed where a given column differs. A column that a row has not
 * keeps what it holds (in a new row, the table's own default). `modified` is written only into new and changed rows.
 */
export async function saveRows(
  tx: Transaction,
  table: TableName,
  rows: readonly Row[],
  { modified, onBatch }: { modified?: string; onBatch?: (done: number) => void } = {},
): Promise<Saved> {
  const saved: Saved = { added: [], changed: [], unchanged: 0 };
  for (let from = 0; from < rows.length; from += atOnce) {
    const batch = rows.slice(from, from + atOnce);
    const written = await saveBatch(tx, table, batch, modified);
    for (const { is_new, ...row } of written) (is_new ? saved.added : saved.changed).push(row);
    saved.unchanged += batch.length - written.length;
    onBatch?.(batch.length);
  }
  return saved;
}

async function saveBatch(
  tx: Transaction,
  table: TableName,
  batch: readonly Row[],
  modified: string | undefined,
): Promise<(Row & { is_new: boolean })[]> {
  const { key, hasModified, otherwise }: SavedTable = savedTables[table];
  const said = [...new Set([...key, ...Object.keys(otherwise), ...batch.flatMap((row) => Object.keys(row))])];
  const compared = said.filter((column) => !key.includes(column) && column !== "id");
  const columns = hasModified ? [...said, "last_modified"] : said;
  const changed = hasModified ? [...compared, "last_modified"] : compared;
  const rowType = sql`null::${sql.table(table)}`;
  const values = sql.join(
    columns.map((column) =>
      column === "last_modified" ? sql`${modified}::timestamptz` : sql.ref(`row.${column}`),
    ),
  );
  const same = sql.join(
    key.map((column) => matches(column, batch)),
    sql` and `,
  );
  const update =
    compared.length === 0
      ? sql`do nothing`
      : sql`do update set (${named(changed)}) = row(${named(changed, "excluded")})
        where row(${named(compared, "t")}) is distinct from row(${named(compared, "excluded")})`;

  const { rows } = await sql<Row & { is_new: boolean }>`
    insert into ${sql.table(table)} as t (${named(columns)})
    select ${values}
    from jsonb_array_elements(${JSON.stringify(batch)}::jsonb) as given(value)
    cross join (select jsonb_populate_record(${rowType}, ${JSON.stringify(otherwise)}::jsonb) as base) as fresh
    left join ${sql.table(table)} as old on ${same}
    cross join lateral jsonb_populate_record(
      case when ${sql.ref(`old.${key[0]}`)} is null then fresh.base else old end, given.value
    ) as row
    on conflict (${named(key)}) ${update}
    returning ${named(key, "t")}, (t.xmax = 0) as is_new`.execute(tx);
  return rows;
}

function named(columns: readonly string[], from?: string): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(from === undefined ? column : `${from}.${column}`)));
}

function matches(column: string, batch: readonly Row[]): RawBuilder<unknown> {
  const isId = column === "id" || column.endsWith("_id");
  const value = sql`given.value ->> ${sql.lit(column)}`;
  if (batch.length === 0) return sql`true`;
  return isId
    ? sql`${sql.ref(`old.${column}`)} = (${value})::uuid`
    : sql`${sql.ref(`old.${column}`)} = ${value}`;
}

/**
 * Takes away the ties (places, areas, terms) of the given owners that are not among `kept`. Gives the owners that lost
 * one, each once.
 */
export async function removeOthers(
  tx: Transaction,
  table: "directory.service_at_location" | "directory.service_area" | "directory.attribute",
  { owners, kept }: { owners: readonly string[]; kept: readonly Row[] },
): Promise<string[]> {
  const [owner, other] = (
    {
      "directory.service_at_location": ["service_id", "location_id"],
      "directory.service_area": ["service_id", "id"],
      "directory.attribute": ["link_id", "taxonomy_term_id"],
    } as const
  )[table];
  const pairs = kept.map((row) => ({ owner: row[owner], other: row[other] }));
  const { rows } = await sql<{ owner: string }>`
    delete from ${sql.table(table)} as t
    where ${sql.ref(`t.${owner}`)} = any (${owners}::uuid[])
      and not exists (
        select from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as kept(owner uuid, other uuid)
        where kept.owner = ${sql.ref(`t.${owner}`)} and kept.other = ${sql.ref(`t.${other}`)}
      )
    returning ${sql.ref(`t.${owner}`)} as owner`.execute(tx);
  return [...new Set(rows.map((row) => row.owner))];
}

/** A service at a location that keeps its id and changes service or place leaves the old pair. */
export async function removeMoved(tx: Transaction, placements: readonly Row[]): Promise<void> {
  const rows = placements.map(({ id, service_id, location_id }) => ({ id, service_id, location_id }));
  await sql`
    delete from directory.service_at_location t
    using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, service_id uuid, location_id uuid)
    where given.id = t.id and (given.service_id, given.location_id) is distinct from (t.service_id, t.location_id)`.execute(
    tx,
  );
}

/** A record whose ties changed has changed. */
export async function touch(
  tx: Transaction,
  table: "directory.organization" | "directory.service" | "directory.location" | "directory.asset",
  ids: readonly string[],
  modified: string,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`update ${sql.table(table)} set last_modified = ${modified}::timestamptz where id = any (${ids}::uuid[])`.execute(
    tx,
  );
}

/** Counts the tables again, so that what follows in the same transaction is planned for the rows that it now holds. */
export async function countAgain(tx: Transaction): Promise<void> {
  for (const table of Object.keys(savedTables)) await sql`analyze ${sql.table(table)}`.execute(tx);
}
