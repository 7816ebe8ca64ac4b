// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Timetable } from "../../directory/hours/timetable.ts";
import type { Desk } from "./desk.ts";

const columns = [
  "territory_id",
  "id",
  "name",
  "location_id",
  "organization_id",
  "promised_hours",
  "hours",
  "lock_minutes",
  "closed_on",
] as const;

/** Desks hold nothing about people: behind the wall one finds those of one's districts, before it all of them. */
function desks(db: Database) {
  return db.selectFrom("helpdesk.desk").select(columns);
}

type Row = Awaited<ReturnType<ReturnType<typeof desks>["executeTakeFirstOrThrow"]>>;

export async function findDesk(db: Database, id: string): Promise<Desk | undefined> {
  const row = await desks(db).where("id", "=", id).executeTakeFirst();
  return row && asDesk(row);
}

/** The desks of some districts, by name, closed ones too; at most a thousand. */
export async function listDesksOf(db: Database, districtIds: readonly string[]): Promise<Desk[]> {
  const rows = await desks(db)
    .where(({ eb, fn, val }) => eb("territory_id", "=", fn.any(val([...districtIds]))))
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .limit(1000)
    .execute();
  return rows.map(asDesk);
}

/** Every desk, by name; at most ten thousand. For who administers, and for what roles are of. */
export async function listAllDesks(db: Database): Promise<Desk[]> {
  const rows = await desks(db)
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .limit(10_000)
    .execute();
  return rows.map(asDesk);
}

/** The desks at a place, by name. */
export async function listDesksAt(db: Database, locationId: string): Promise<Desk[]> {
  const rows = await desks(db)
    .where("location_id", "=", locationId)
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .limit(20)
    .execute();
  return rows.map(asDesk);
}

/** The desks of some organizations, by name. */
export async function listDesksRunBy(db: Database, organizationIds: readonly string[]): Promise<Desk[]> {
  const rows = await desks(db)
    .where(({ eb, fn, val }) => eb("organization_id", "=", fn.any(val([...organizationIds]))))
    .orderBy(sql`name collate "it-x-icu"`)
    .orderBy("id")
    .limit(1000)
    .execute();
  return rows.map(asDesk);
}

function asDesk(row: Row): Desk {
  return {
    territoryId: row.territory_id,
    id: row.id,
    name: row.name,
    locationId: row.location_id,
    organizationId: row.organization_id,
    promisedHours: Number(row.promised_hours),
    hours: row.hours as Timetable | null,
    lockMinutes: row.lock_minutes,
    closedOn: row.closed_on,
  };
}
