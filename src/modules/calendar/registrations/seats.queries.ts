// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { Seats, Wish } from "./line.ts";
import type { DateToCome, OpenActivity } from "./sign-up.ts";

function activities(db: Database) {
  return db
    .selectFrom("calendar.activity")
    .select([
      "territory_id as territoryId",
      "id",
      "name",
      "status",
      "registration_kind as kind",
      "capacity",
      "waiting_list as hasWaitingList",
      "registration_opens_at as opensAt",
      "registration_closes_hours as closesHours",
      "minimum_age as minimumAge",
      "maximum_age as maximumAge",
      "organization_id as organizationId",
      "location_id as locationId",
      "place_name as placeName",
      "address",
      "contact_phone as contactPhone",
      "contact_email as contactEmail",
      "sequence",
      "status_reason as statusReason",
    ]);
}

/** An activity that everybody may know of: published, or cancelled after it was. */
export async function findPublishedActivity(db: Database, id: string): Promise<OpenActivity | undefined> {
  const row = await activities(db)
    .where("id", "=", id)
    .where("status", "in", ["published", "cancelled"])
    .executeTakeFirst();
  return row as OpenActivity | undefined;
}

/** Whatever its state: for who hosts it, and for letters. */
export async function findActivityOfRegistrations(
  db: Database,
  id: string,
): Promise<OpenActivity | undefined> {
  return (await activities(db).where("id", "=", id).executeTakeFirst()) as OpenActivity | undefined;
}

/**
 * The same, locked: whoever gives or frees seats of this activity does it alone. Changing its row takes the same lock.
 */
export async function findActivityToSeat(tx: Transaction, id: string): Promise<OpenActivity | undefined> {
  return (await activities(tx).where("id", "=", id).forNoKeyUpdate().executeTakeFirst()) as
    | OpenActivity
    | undefined;
}

/** The dates to come, cancelled ones too, in order; at most `limit`. */
export async function listDatesToCome(
  db: Database,
  activityId: string,
  now: Temporal.Instant,
  limit = 60,
): Promise<DateToCome[]> {
  const rows = await dates(db)
    .where("activity_id", "=", activityId)
    .where("starts_at", ">", now)
    .orderBy("starts_at")
    .limit(limit)
    .execute();
  return rows as DateToCome[];
}

export async function findDate(
  db: Database,
  activityId: string,
  id: string,
): Promise<DateToCome | undefined> {
  const row = await dates(db).where("activity_id", "=", activityId).where("id", "=", id).executeTakeFirst();
  return row as DateToCome | undefined;
}

/** The date of a registration; of one to a series the next that is planned, or the last there was. */
export async function findWhen(
  db: Database,
  { activityId, occurrenceId }: { activityId: string; occurrenceId: string | null },
  now: Temporal.Instant,
): Promise<(DateToCome & { reason: string | null }) | undefined> {
  const row = await dates(db)
    .select("reason")
    .where("activity_id", "=", activityId)
    .$if(occurrenceId !== null, (query) => query.where("id", "=", occurrenceId))
    .orderBy((eb) => eb.and([eb("ends_at", ">", now), eb("status", "=", "planned")]), "desc")
    .orderBy(sql`abs(extract(epoch from starts_at - ${now}))`)
    .limit(1)
    .executeTakeFirst();
  return row as (DateToCome & { reason: string | null }) | undefined;
}

/** Whether a series has had a date already: who joins it then joins late. */
export async function hasBegun(db: Database, activityId: string, now: Temporal.Instant): Promise<boolean> {
  const row = await dates(db)
    .where("activity_id", "=", activityId)
    .where("starts_at", "<=", now)
    .where("status", "=", "planned")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function dates(db: Database) {
  return db
    .selectFrom("calendar.occurrence")
    .select([
      "id",
      "starts_at as startsAt",
      "ends_at as endsAt",
      "status",
      "location_id as locationId",
      "place_name as placeName",
    ]);
}

type Of = Pick<OpenActivity, "territoryId" | "id" | "capacity">;

/** What is taken of an activity's dates to come. Right for as long as its row is locked. */
export async function getSeats(db: Database, activity: Of, now: Temporal.Instant): Promise<Seats> {
  const { territoryId, id, capacity } = activity;
  const { rows } = await sql<{ dateId: string | null; people: number }>`
    select null as "dateId", coalesce(sum(r.people), 0) as people from calendar.registration r
    where r.territory_id = ${territoryId} and r.activity_id = ${id} and r.occurrence_id is null
      and r.status in ('confirmed', 'offered')
    union all
    select o.id, coalesce(sum(r.people), 0) from calendar.occurrence o
    left join calendar.registration r on r.territory_id = o.territory_id and r.occurrence_id = o.id
      and r.status in ('confirmed', 'offered')
    where o.territory_id = ${territoryId} and o.activity_id = ${id} and o.status = 'planned'
      and o.starts_at > ${now}
    group by o.id`.execute(db);
  const byDate = new Map<string, number>();
  let bySeries = 0;
  for (const { dateId, people } of rows) {
    if (dateId === null) bySeries = people;
    else byDate.set(dateId, people);
  }
  return { capacity, bySeries, byDate };
}

/** Who waits, in order. */
export async function listLine(db: Database, { territoryId, id }: Of): Promise<Wish[]> {
  return db
    .selectFrom("calendar.registration")
    .select(["id", "people", "occurrence_id as dateId"])
    .where("territory_id", "=", territoryId)
    .where("activity_id", "=", id)
    .where("status", "=", "waiting")
    .orderBy("line_number")
    .execute();
}
