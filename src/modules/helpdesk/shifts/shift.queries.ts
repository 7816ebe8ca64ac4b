// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Desk } from "../desks/desk.ts";
import type { Shift, ShiftPattern } from "./shift.ts";

type OfDesk = Pick<Desk, "territoryId" | "id">;

/** Shifts that take place; those that were cancelled are asked for apart. */
function shifts(db: Database) {
  return db
    .selectFrom("helpdesk.shift")
    .select([
      "territory_id",
      "id",
      "desk_id",
      "pattern_id",
      "on_day",
      "starts_at",
      "ends_at",
      "person_id",
      "asked_at",
      "cancelled_at",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof shifts>["executeTakeFirstOrThrow"]>>;

function asShift(row: Row): Shift {
  return {
    territoryId: row.territory_id,
    id: row.id,
    deskId: row.desk_id,
    patternId: row.pattern_id,
    onDay: row.on_day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    personId: row.person_id,
    isAsked: row.asked_at !== null,
  };
}

/** The shifts of desks of one district that are between two moments, in their order. */
export async function listShifts(
  db: Database,
  { territoryId, deskIds }: { territoryId: string; deskIds: readonly string[] },
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
): Promise<Shift[]> {
  const rows = await shifts(db)
    .where("territory_id", "=", territoryId)
    .where(({ eb, fn, val }) => eb("desk_id", "=", fn.any(val([...deskIds]))))
    .where("ends_at", ">", from)
    .where("starts_at", "<", to)
    .where("cancelled_at", "is", null)
    .orderBy("starts_at")
    .orderBy("id")
    .limit(5000)
    .execute();
  return rows.map(asShift);
}

/** The shifts that a person keeps from a moment on, at any desk of these districts; the next first. */
export async function listOwnShifts(
  db: Database,
  { territoryIds, personId }: { territoryIds: readonly string[]; personId: string },
  { from, atMost }: { from: Temporal.Instant; atMost: number },
): Promise<Shift[]> {
  const rows = await shifts(db)
    .where(({ eb, fn, val }) => eb("territory_id", "=", fn.any(val([...territoryIds]))))
    .where("person_id", "=", personId)
    .where("ends_at", ">", from)
    .where("cancelled_at", "is", null)
    .orderBy("starts_at")
    .limit(atMost)
    .execute();
  return rows.map(asShift);
}

/** A shift by its id, with whether it was cancelled; locked until the transaction ends when `toChange`. */
export async function findShift(
  db: Database,
  shiftId: string,
  { toChange }: { toChange: boolean },
): Promise<(Shift & { isCancelled: boolean }) | undefined> {
  const row = await shifts(db)
    .where("id", "=", shiftId)
    .$if(toChange, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && { ...asShift(row), isCancelled: row.cancelled_at !== null };
}

function patterns(db: Database) {
  return db
    .selectFrom("helpdesk.shift_pattern")
    .select([
      "territory_id",
      "id",
      "desk_id",
      "person_id",
      "weekday",
      "starts",
      "ends",
      "from_on",
      "until_on",
    ]);
}

/** The weekly shifts of a desk that are not over on a day (YYYY-MM-DD), as the week goes. */
export async function listPatterns(db: Database, desk: OfDesk, today: string): Promise<ShiftPattern[]> {
  const rows = await patterns(db)
    .where("territory_id", "=", desk.territoryId)
    .where("desk_id", "=", desk.id)
    .where((eb) => eb.or([eb("until_on", "is", null), eb("until_on", ">=", today)]))
    .orderBy("weekday")
    .orderBy("starts")
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map(asPattern);
}

/** Every weekly shift of desks in use that is not over on a day, whatever the district: for who lays their dates. */
export async function listAllPatterns(db: Database, today: string): Promise<ShiftPattern[]> {
  const rows = await patterns(db)
    .where((eb) => eb.or([eb("until_on", "is", null), eb("until_on", ">=", today)]))
    .where(sql<boolean>`exists (
      select from helpdesk.desk d
      where d.territory_id = shift_pattern.territory_id and d.id = shift_pattern.desk_id
        and (d.closed_on is null or d.closed_on > ${today})
    )`)
    .orderBy("territory_id")
    .orderBy("id")
    .limit(100_000)
    .execute();
  return rows.map(asPattern);
}

type PatternRow = Awaited<ReturnType<ReturnType<typeof patterns>["executeTakeFirstOrThrow"]>>;

function asPattern(row: PatternRow): ShiftPattern {
  return {
    territoryId: row.territory_id,
    id: row.id,
    deskId: row.desk_id,
    personId: row.person_id,
    weekday: row.weekday,
    starts: row.starts.slice(0, 5),
    ends: row.ends.slice(0, 5),
    fromOn: row.from_on,
    untilOn: row.until_on,
  };
}
