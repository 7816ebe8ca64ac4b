// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { FindingKind } from "../search/criteria.ts";
import type { HeldRow } from "./held.ts";

/** Read at once: so few that neither the database nor this process stops for it. */
const rowsAtOnce = 1000;
const idsAtOnce = 20_000;

const columns = sql`json_build_array(f.id, f.thing_id, f.name, f.longitude, f.latitude, to_json(f.categories)::text,
  to_json(f.targets)::text, to_json(f.access_modes)::text, to_json(f.languages)::text, to_json(f.serves)::text,
  f.minimum_age, f.maximum_age, f.timetable_id, f.assured_date - date '2000-01-01', f.is_free, f.wheelchair, f.is_stale,
  f.full_text::text)`;

/** All findings of a kind, some at a time, as they lie in the database. */
export async function* readAllRows(db: Database, kind: FindingKind): AsyncGenerator<HeldRow[]> {
  let last = 0;
  for (;;) {
    const rows = await readRows(
      db,
      sql`(select * from directory.finding f where f.kind = ${kind} and f.id > ${last} order by f.id limit ${rowsAtOnce})`,
    );
    yield rows;
    if (rows.length < rowsAtOnce) return;
    last = rows.at(-1)![0];
  }
}

type Page = { ids: number[] | null; isStale: boolean; name: string; thingId: string };

/** Their ids, some at a time, in the order of the alphabet with what is stale last. */
export async function* readAlphabet(db: Database, kind: FindingKind): AsyncGenerator<number[]> {
  let after: RawBuilder<unknown> = sql`true`;
  for (;;) {
    const { rows } = await sql<Page>`
      select json_agg(id) as ids, ${lastOf("is_stale")} as "isStale", ${lastOf("name")} as name, ${lastOf("thing_id")} as "thingId"
      from (
        select f.id, f.is_stale, f.name, f.thing_id from directory.finding f where f.kind = ${kind} and ${after}
        order by f.is_stale, f.name collate "it-x-icu", f.thing_id, f.id limit ${idsAtOnce}
      ) as page`.execute(db);
    const { ids, isStale, name, thingId } = rows[0]!;
    yield ids ?? [];
    const last = ids?.at(-1);
    if (last === undefined || ids!.length < idsAtOnce) return;
    after = sql`(f.is_stale, f.name collate "it-x-icu", f.thing_id, f.id) > (${isStale}, ${name}, ${thingId}, ${last})`;
  }
}

function lastOf(column: string): RawBuilder<unknown> {
  return sql`(array_agg(${sql.ref(column)}))[count(*)]`;
}

/** Those of these findings that are still there, as they are now. */
export function readRowsOf(db: Database, kind: FindingKind, ids: readonly number[]): Promise<HeldRow[]> {
  return readRows(
    db,
    sql`(select * from directory.finding where kind = ${kind} and id = any (${[...ids]}::bigint[]))`,
  );
}

async function readRows(db: Database, findings: RawBuilder<unknown>): Promise<HeldRow[]> {
  const { rows } = await sql<{ told: HeldRow[] | null }>`
    select json_agg(${columns}) as told from ${findings} as f`.execute(db);
  return rows[0]?.told ?? [];
}

/** What changed after an edition; undefined when it was so much that all is to be read again. */
export async function listChangedAfter(
  db: Database,
  kind: FindingKind,
  edition: number,
): Promise<number[] | undefined> {
  const { rows } = await sql<{ id: number | null }>`
    select distinct finding_id as id from directory.finding_change
    where edition > ${edition} and (kind = ${kind} or kind is null)`.execute(db);
  const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]));
  return ids.length < rows.length ? undefined : ids;
}
