// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Attendance, Expected } from "./attendance.ts";

type At = { territoryId: string; activityId: string; occurrenceId: string };

/**
 * Who is expected at a date and who came: those with a seat there, or at the series since before it ended, and whoever
 * was marked although they had cancelled. By name; at most a thousand.
 */
export async function getAttendance(db: Database, at: At): Promise<Attendance> {
  const { territoryId, activityId, occurrenceId } = at;
  const { rows } = await sql<Expected>`
    select r.id as "registrationId", r.called, r.code, r.people, r.occurrence_id is null as "isSeries",
      r.status = 'offered' as "isOffered",
      exists (select from calendar.absence b where b.territory_id = r.territory_id and b.registration_id = r.id
        and b.occurrence_id = o.id) as "isAway",
      r.is_first_time as "isFirstTime", c.people as came,
      (select coalesce(jsonb_agg(jsonb_build_object('isChild', p.is_child, 'called', p.called, 'age', p.age)
          order by p.number), '[]')
        from calendar.participant p where p.territory_id = r.territory_id and p.registration_id = r.id) as who
    from calendar.registration r
    join calendar.occurrence o on o.territory_id = r.territory_id and o.id = ${occurrenceId}
    left join calendar.attendance c on c.territory_id = r.territory_id and c.registration_id = r.id
      and c.occurrence_id = o.id and c.kind = 'registered'
    where r.territory_id = ${territoryId} and r.activity_id = ${activityId}
      and (r.occurrence_id = o.id or r.occurrence_id is null)
      and (r.status in ('confirmed', 'offered') and r.seated_at < o.ends_at or c.people > 0)
    order by r.called collate "it-x-icu", r.created_at, r.id
    limit 1000`.execute(db);
  const others = await db
    .selectFrom("calendar.attendance")
    .select(["id", "kind", "people", "is_first_time as isFirstTime"])
    .where("territory_id", "=", territoryId)
    .where("occurrence_id", "=", occurrenceId)
    .where("kind", "<>", "registered")
    .orderBy("marked_at")
    .orderBy("id")
    .execute();
  return {
    expected: rows,
    walkIns: others
      .filter(({ kind, people }) => kind === "walk-in" && people > 0)
      .map(({ id, people, isFirstTime }) => ({ id, people, isFirstTime })),
    headCount: others.find(({ kind }) => kind === "head-count")?.people ?? null,
  };
}

/**
 * The registration that a code opens at a date: undefined when it is of another activity or date, or has no seat.
 * Whoever waits, or whose offer is open, stands at the door: they are let in by hand.
 */
export async function findByCodeAt(
  db: Database,
  { territoryId, activityId, occurrenceId }: At,
  code: string,
): Promise<{ id: string; people: number } | undefined> {
  return db
    .selectFrom("calendar.registration")
    .select(["id", "people"])
    .where("territory_id", "=", territoryId)
    .where("activity_id", "=", activityId)
    .where("code", "=", code)
    .where("status", "in", ["confirmed", "offered"])
    .where((eb) => eb.or([eb("occurrence_id", "=", occurrenceId), eb("occurrence_id", "is", null)]))
    .executeTakeFirst();
}

/** The seat at a date of who registered with this e-mail or phone, the first that was made; for other rooms. */
export async function findByContactAt(
  db: Database,
  { territoryId, activityId, occurrenceId }: At,
  contact: string,
): Promise<{ id: string; people: number } | undefined> {
  return db
    .selectFrom("calendar.registration")
    .select(["id", "people"])
    .where("territory_id", "=", territoryId)
    .where("activity_id", "=", activityId)
    .where("status", "in", ["confirmed", "offered"])
    .where((eb) => eb.or([eb("occurrence_id", "=", occurrenceId), eb("occurrence_id", "is", null)]))
    .where((eb) => eb.or([eb("email", "=", contact.toLowerCase()), eb("phone", "=", contact)]))
    .orderBy("created_at")
    .limit(1)
    .executeTakeFirst();
}

/** Whether a registration may be marked at a date of its activity. */
export async function isOfDate(
  db: Database,
  { territoryId, activityId, occurrenceId }: At,
  registrationId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("calendar.registration")
    .select("id")
    .where("territory_id", "=", territoryId)
    .where("activity_id", "=", activityId)
    .where("id", "=", registrationId)
    .where((eb) => eb.or([eb("occurrence_id", "=", occurrenceId), eb("occurrence_id", "is", null)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** How many came to each of these dates; dates where nobody marked anything are absent. */
export async function countPresentAt(
  db: Database,
  occurrenceIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; people: number }>`
    select occurrence_id as id,
      coalesce(max(people) filter (where kind = 'head-count'),
        sum(people) filter (where kind <> 'head-count'), 0) as people
    from calendar.attendance where occurrence_id = any (${[...occurrenceIds]}::uuid[])
    group by occurrence_id`.execute(db);
  return new Map(rows.map(({ id, people }) => [id, people]));
}
