// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { LocationRow } from "./rows.ts";
import { shownLocation } from "./shown.queries.ts";

type After = { after: string | undefined; limit: number; since: string | undefined };

/** Locations that anyone may know, in the order of their identifiers. `since`: changed on or after, ISO instant. */
export async function listOpenLocations(
  db: Database,
  { after, limit, since }: After,
): Promise<{ id: string; item: LocationRow }[]> {
  const { rows } = await sql<{ id: string; item: LocationRow }>`
    select x.id, ${shownLocation("x", "flat")} as item from directory.open_location x
    where ${after === undefined ? sql`true` : sql`x.id > ${after}`}
      and ${since === undefined ? sql`true` : sql`x.last_modified >= ${since}::timestamptz`}
    order by x.id limit ${limit}`.execute(db);
  return rows;
}

/** `replaced_by`: the record into which it was merged. */
export type Tombstone = { id: string; type: string; deleted_at: string; replaced_by: string | null };

export async function listTombstones(db: Database, { after, limit, since }: After): Promise<Tombstone[]> {
  const { rows } = await sql<Tombstone>`
    select x.id, x.type, to_char(x.deleted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as deleted_at,
      (select m.survivor_id from directory.merge m
        where m.gone_id = x.id and m.undone_at is null and not exists (
          select from directory.location l where l.id = m.survivor_id and l.address_visibility = 'hidden')
        limit 1) as replaced_by
    from directory.tombstone x
    where ${after === undefined ? sql`true` : sql`x.id > ${after}`}
      and ${since === undefined ? sql`true` : sql`x.deleted_at >= ${since}::timestamptz`}
    order by x.id limit ${limit}`.execute(db);
  return rows;
}

export type Edition = { tag: string; changedAt: string };

/** Which edition of the directory an answer is made of, and since when: what conditional requests are answered with. */
export async function presentEdition(db: Database): Promise<Edition> {
  const { rows } = await sql<{ number: number; changed_at: string; micros: string }>`
    select number, to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as changed_at,
      to_char(changed_at at time zone 'UTC', 'YYMMDDHH24MISSUS') as micros
    from directory.edition`.execute(db);
  const { number, micros, changed_at } = rows[0]!;
  return { tag: `${number}-${micros}`, changedAt: changed_at };
}
