// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { sql, type RawBuilder } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../src/foundation/activity.ts";
import { keeper } from "../../src/foundation/actor.ts";
import type { Database, Transaction } from "../../src/foundation/database/database.ts";
import { inTransaction } from "../../src/foundation/database/transaction.ts";
import { installedFolder } from "../../src/foundation/installed.ts";
import { refreshFindings } from "../../src/modules/directory/search/finding.actions.ts";
import { writeAreas } from "./fill-areas.ts";
import { assetAt, assetsFor } from "./synthetic-assets.ts";
import { locationAt, locationsFor, organizationAt, organizationsFor, serviceAt } from "./synthetic.ts";

const atOnce = 5000;

/** Brings a directory to so many services (with their places and organizations), and the search with them. */
export async function growTo(db: Database, services: number, now: Temporal.Instant): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from directory.service`.execute(
    db,
  );
  const before = rows[0]!.count;
  if (before >= services) return;

  if (before === 0) {
    await writeVocabulary(db);
    await writeAreas(db);
  }
  await inChunks(before && organizationsFor(before), organizationsFor(services), organizationAt, (chunk) =>
    writeOrganizations(db, chunk, now),
  );
  await inChunks(before && locationsFor(before), locationsFor(services), locationAt, (chunk) =>
    writeLocations(db, chunk, now),
  );
  await inChunks(before, services, serviceAt, (chunk) => writeServices(db, chunk, now));
  await inChunks(before && assetsFor(before), assetsFor(services), assetAt, (chunk) =>
    writeAssets(db, chunk, now),
  );
  await sql`analyze`.execute(db);
  await inTransaction(db, async (tx) => {
    const restore = await dropIndexes(tx);
    await refreshFindings(tx, { now });
    await restore();
    await recordActivity(tx, keeper, "directory.imported", { kind: "directory" }, { services });
  });
  await sql`vacuum analyze`.execute(db);
}

/** A million findings are written far sooner when their indexes are built once, at the end. Gives what builds them. */
async function dropIndexes(tx: Transaction): Promise<() => Promise<void>> {
  const { rows } = await sql<{ name: string; statement: string }>`
    select c.relname as name, pg_get_indexdef(i.indexrelid) as statement
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = 'directory.finding'::regclass and not i.indisunique`.execute(tx);
  for (const { name } of rows) await sql`drop index directory.${sql.ref(name)}`.execute(tx);
  return async () => {
    // "ON ONLY" would leave the parts without.
    for (const { statement } of rows) await sql.raw(statement.replace(" ON ONLY ", " ON ")).execute(tx);
  };
}

async function inChunks<Row>(
  from: number,
  to: number,
  rowAt: (row: number) => Row,
  write: (rows: Row[]) => Promise<void>,
) {
  for (let start = from; start < to; start += atOnce) {
    const length = Math.min(atOnce, to - start);
    await write(Array.from({ length }, (_, step) => rowAt(start + step)));
  }
}

/** Rows as one parameter, read by PostgreSQL itself: near the speed of COPY without a file. */
function recordset(rows: readonly unknown[]): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`;
}

async function writeOrganizations(
  db: Database,
  rows: ReturnType<typeof organizationAt>[],
  now: Temporal.Instant,
) {
  await sql`insert into directory.organization (id, name, description, email, last_modified)
    select r.*, ${now}::timestamptz
    from ${recordset(rows)} as r (id uuid, name text, description text, email text)`.execute(db);
}

async function writeLocations(db: Database, rows: ReturnType<typeof locationAt>[], now: Temporal.Instant) {
  await sql`insert into directory.location (id, organization_id, location_type, name, description, longitude, latitude,
      area_code, address_visibility, addresses, languages, accessibility_facts, hours, assured_date, last_modified)
    select r.id, r.organization_id, 'physical', r.name, r.description, r.longitude, r.latitude,
      r.area_code, r.address_visibility, r.addresses, r.languages, r.accessibility_facts,
      nullif(r.hours, 'null'), r.assured_date, ${now}::timestamptz
    from ${recordset(rows)} as r (id uuid, organization_id uuid, name text, description text, longitude float8,
      latitude float8, area_code text, address_visibility text, addresses jsonb, languages jsonb,
      accessibility_facts jsonb, hours jsonb, assured_date date)`.execute(db);
  await describe(
    db,
    "location",
    rows.map(({ id, term }) => ({ id, key: "places", code: term })),
  );
}

async function writeServices(db: Database, rows: ReturnType<typeof serviceAt>[], now: Temporal.Instant) {
  await sql`insert into directory.service (id, organization_id, name, description, status, is_free, minimum_age,
      maximum_age, access_modes, languages, hours, assured_date, last_modified)
    select r.id, r.organization_id, r.name, r.description, r.status, r.is_free, r.minimum_age,
      r.maximum_age, r.access_modes, r.languages, nullif(r.hours, 'null'), r.assured_date, ${now}::timestamptz
    from ${recordset(rows)} as r (id uuid, organization_id uuid, name text, description text, status text,
      is_free boolean, minimum_age int, maximum_age int, access_modes text[], languages jsonb, hours jsonb,
      assured_date date)`.execute(db);
  const places = rows.flatMap(({ id, places: at }) => at.map((location) => ({ id, location })));
  await sql`insert into directory.service_at_location (id, service_id, location_id)
    select gen_random_uuid(), r.id, r.location from ${recordset(places)} as r (id uuid, location uuid)`.execute(
    db,
  );
  const areas = rows.flatMap(({ id, serves }) => (serves ? [{ id, serves }] : []));
  await sql`insert into directory.service_area (id, service_id, area_code, extent, extent_type)
    select gen_random_uuid(), r.id, r.serves, r.serves, 'istat'
    from ${recordset(areas)} as r (id uuid, serves text)`.execute(db);
  await describe(db, "service", [
    ...rows.flatMap(({ id, terms }) => terms.map((code) => ({ id, key: "categories", code }))),
    ...rows.map(({ id, target }) => ({ id, key: "targets", code: target })),
  ]);
}

async function writeAssets(db: Database, rows: ReturnType<typeof assetAt>[], now: Temporal.Instant) {
  await sql`insert into directory.asset (id, kind, name, description, organization_id, location_id, longitude, latitude,
      area_code, how_to_use, is_free, phones, languages, accessibility_facts, hours, assured_date, last_modified)
    select r.id, r.kind, r.name, r.description, r.organization_id, r.location_id, r.longitude, r.latitude,
      r.area_code, r.how_to_use, r.is_free, r.phones, r.languages, r.accessibility_facts,
      nullif(r.hours, 'null'), r.assured_date, ${now}::timestamptz
    from ${recordset(rows)} as r (id uuid, kind text, name text, description text, organization_id uuid,
      location_id uuid, longitude float8, latitude float8, area_code text, how_to_use text, is_free boolean,
      phones jsonb, languages jsonb, accessibility_facts jsonb, hours jsonb, assured_date date)`.execute(db);
}

async function describe(db: Database, entity: string, said: { id: string; key: string; code: string }[]) {
  await sql`insert into directory.attribute (id, link_entity, link_id, taxonomy_term_id)
    select gen_random_uuid(), ${entity}, r.id, t.id
    from ${recordset(said)} as r (id uuid, key text, code text)
    join directory.taxonomy y on y.key = r.key
    join directory.taxonomy_term t on t.taxonomy_id = y.id and t.code = r.code`.execute(db);
}

/** The taxonomies and synonyms that every installation is given. */
async function writeVocabulary(db: Database) {
  const folder = join(installedFolder(), "vocabulary");
  const { taxonomies, taxonomy_terms } = JSON.parse(await readFile(join(folder, "taxonomies.json"), "utf8"));
  const { synonyms } = JSON.parse(await readFile(join(folder, "synonyms.json"), "utf8"));
  await sql`insert into directory.taxonomy (id, key, name, name_en, description)
    select r.* from ${recordset(taxonomies)} as r (id uuid, key text, name text, name_en text, description text)`.execute(
    db,
  );
  await sql`insert into directory.taxonomy_term (id, taxonomy_id, parent_id, code, name, name_en, description, position)
    select r.* from ${recordset(taxonomy_terms)} as r (id uuid, taxonomy_id uuid, parent_id uuid, code text, name text,
      name_en text, description text, position int)`.execute(db);
  await sql`insert into directory.synonym (term, means)
    select lower(r.term), r.means from ${recordset(synonyms)} as r (term text, means text[])
    on conflict do nothing`.execute(db);
}
