// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found } from "../../../foundation/refusal.ts";
import { getActivityToWrite } from "../activities/activity.queries.ts";
import { findDate } from "../registrations/seats.queries.ts";
import { findByCodeAt, isOfDate } from "./attendance.queries.ts";
import type { Mark } from "./attendance.ts";

/** What became of a mark, by its id: a code may be nobody's here. */
export type Marked = { id: string; outcome: "marked" | "unknown"; registrationId?: string; people?: number };

type At = { activityId: string; occurrenceId: string };

/**
 * Writes what a host marked, in the order of the device's clock. Sent again, or out of order after a line that was away,
 * the end is the same: one row for each registration, walk-in and count, and the latest mark stands. Refuses with
 * not-found who does not host the activity.
 */
export async function markAttendance(
  db: Database,
  person: Person,
  { activityId, occurrenceId }: At,
  marks: readonly Mark[],
  now: Temporal.Instant,
): Promise<Marked[]> {
  return inTransaction(db, async (tx) => {
    const { territoryId } = await getActivityToWrite(tx, person, activityId);
    found(await findDate(tx, activityId, occurrenceId));
    return markAt(tx, person, { territoryId, activityId, occurrenceId }, marks, now);
  });
}

/** The same in a transaction of another room, which has looked at who marks and at the date. */
export async function markAt(
  tx: Transaction,
  person: Person,
  at: At & { territoryId: string },
  marks: readonly Mark[],
  now: Temporal.Instant,
): Promise<Marked[]> {
  const done: Marked[] = [];
  for (const mark of marks) done.push(await write(tx, person, at, mark, now));
  const thing = { kind: "occurrence", id: at.occurrenceId };
  await recordActivity(tx, person, "attendance.marked", thing, { marks: marks.length });
  return done;
}

type Row = {
  kind: "registered" | "walk-in" | "head-count";
  registrationId?: string;
  people: number;
  isFirstTime?: boolean | null;
};

async function write(
  tx: Transaction,
  person: Person,
  at: At & { territoryId: string },
  mark: Mark,
  now: Temporal.Instant,
): Promise<Marked> {
  const row = await rowOf(tx, at, mark);
  if (!row) return { id: mark.id, outcome: "unknown" };
  const { territoryId, occurrenceId } = at;
  // A device whose clock is ahead does not hold the last word for ever.
  const markedAt = Temporal.Instant.compare(mark.markedAt, now) > 0 ? now : mark.markedAt;
  const target = {
    registered: sql`(territory_id, occurrence_id, registration_id) where kind = 'registered'`,
    "walk-in": sql`(territory_id, id)`,
    "head-count": sql`(territory_id, occurrence_id) where kind = 'head-count'`,
  }[row.kind];
  await sql`
    insert into calendar.attendance as a
      (territory_id, id, occurrence_id, kind, registration_id, people, is_first_time, marked_at, marked_by, received_at)
    select ${territoryId}::uuid, ${mark.id}::uuid, ${occurrenceId}::uuid, ${row.kind}::text, ${row.registrationId ?? null}::uuid,
      ${row.people}::int, ${row.isFirstTime ?? null}::boolean, ${markedAt}::timestamptz, ${person.id}::uuid, ${now}::timestamptz
    where not exists (
      select from calendar.attendance x where x.territory_id = ${territoryId} and x.id = ${mark.id}
        and (x.occurrence_id <> ${occurrenceId} or x.kind <> ${row.kind}
          or x.registration_id is distinct from ${row.registrationId ?? null}::uuid))
    on conflict ${target} do update
    set people = excluded.people, is_first_time = coalesce(excluded.is_first_time, a.is_first_time),
      marked_at = excluded.marked_at, marked_by = excluded.marked_by, received_at = excluded.received_at
    where a.marked_at <= excluded.marked_at and a.occurrence_id = excluded.occurrence_id`.execute(tx);
  const { registrationId, people } = row;
  return { id: mark.id, outcome: "marked", people, ...(registrationId !== undefined && { registrationId }) };
}

async function rowOf(
  tx: Transaction,
  at: At & { territoryId: string },
  mark: Mark,
): Promise<Row | undefined> {
  if (mark.kind === "code") {
    const known = await findByCodeAt(tx, at, mark.code);
    return known && { kind: "registered", registrationId: known.id, people: known.people };
  }
  if (mark.kind === "registered") {
    return (await isOfDate(tx, at, mark.registrationId)) ? mark : undefined;
  }
  return mark;
}
