// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { tellRegistered } from "../registrations/tell.actions.ts";
import { whyNotStep, type ActivityStep } from "./activity.policy.ts";
import { getActivityToChange, getOccurrenceToChange, listDatesOf } from "./activity.queries.ts";
import type { Activity, Occurrence } from "./activity.ts";

/** From now on everybody reads it. Refuses with not-now what has no date to come. */
export async function publishActivity(
  db: Database,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  await step(db, actor, { id, step: "publish" }, async (tx, activity) => {
    const [next] = await listDatesOf(tx, id, { after: now, most: 1 });
    if (next === undefined) refuse({ kind: "not-now", because: "activity-has-no-dates" });
    await change(tx, activity, { status: "published", status_reason: null, published_at: now }, now);
    await recordActivity(tx, actor, "activity.published", { kind: "activity", id });
  });
}

/** The whole activity will not be: it stays to be read, struck through, and everybody who is expected is told why. */
export async function cancelActivity(
  db: Database,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
  now: Temporal.Instant,
): Promise<void> {
  await step(db, actor, { id, step: "cancel" }, async (tx, activity) => {
    await change(tx, activity, { status: "cancelled", status_reason: reason }, now);
    await tx
      .updateTable("calendar.occurrence")
      .set({ status: "cancelled", reason, last_modified: now })
      .where("territory_id", "=", activity.territoryId)
      .where("activity_id", "=", id)
      .where("status", "=", "planned")
      .where("ends_at", ">", now)
      .execute();
    await tellRegistered(tx, { ...about(activity), what: "cancelled", reason }, now);
    await recordActivity(tx, actor, "activity.cancelled", { kind: "activity", id });
  });
}

/** A draft that nobody ever saw goes for good. */
export async function eraseActivity(
  db: Database,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  await step(db, actor, { id, step: "erase" }, async (tx, { territoryId }) => {
    await tx
      .deleteFrom("calendar.activity")
      .where("territory_id", "=", territoryId)
      .where("id", "=", id)
      .execute();
    await recordActivity(tx, actor, "activity.erased", { kind: "activity", id }, { at: now.toString() });
  });
}

export type OfDate = { id: string; occurrenceId: string; reason: string };

/** One date will not be; refuses with not-now what is past or cancelled already. */
export async function cancelOccurrence(
  db: Database,
  actor: Actor,
  { id, occurrenceId, reason }: OfDate,
  now: Temporal.Instant,
): Promise<void> {
  await stepOfDate(db, actor, { id, occurrenceId }, now, async (tx, activity) => {
    await tx
      .updateTable("calendar.occurrence")
      .set({ status: "cancelled", reason, last_modified: now })
      .where("territory_id", "=", activity.territoryId)
      .where("id", "=", occurrenceId)
      .execute();
    await tellRegistered(tx, { ...about(activity), occurrenceId, what: "cancelled", reason }, now);
    await recordActivity(tx, actor, "activity.date-cancelled", { kind: "activity", id }, { occurrenceId });
  });
}

export type ToMove = Omit<OfDate, "reason"> & {
  reason: string | null;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** Where it is this time; undefined leaves the place as it is. */
  place?: { locationId: string | null; placeName: string | null };
};

/**
 * One date at another time, or place. Its id and its original start stay; who is expected is told. Refuses with not-now
 * what is past, and with not-now `no-such-time` a time that is.
 */
export async function moveOccurrence(
  db: Database,
  actor: Actor,
  { id, occurrenceId, startsAt, endsAt, place, reason }: ToMove,
  now: Temporal.Instant,
): Promise<void> {
  await stepOfDate(db, actor, { id, occurrenceId }, now, async (tx, activity) => {
    if (Temporal.Instant.compare(startsAt, now) < 0) refuse({ kind: "not-now", because: "time-is-past" });
    if (Temporal.Instant.compare(endsAt, startsAt) <= 0)
      refuse({ kind: "not-now", because: "ends-before-start" });
    await tx
      .updateTable("calendar.occurrence")
      .set({ starts_at: startsAt, ends_at: endsAt, is_moved: true, reason, last_modified: now })
      .$if(place !== undefined, (query) =>
        query.set({ location_id: place?.locationId ?? null, place_name: place?.placeName ?? null }),
      )
      .where("territory_id", "=", activity.territoryId)
      .where("id", "=", occurrenceId)
      .execute();
    await tellRegistered(tx, { ...about(activity), occurrenceId, what: "moved", reason }, now);
    await recordActivity(tx, actor, "activity.date-moved", { kind: "activity", id }, { occurrenceId });
  });
}

function about({ territoryId, id }: Activity) {
  return { territoryId, activityId: id };
}

type Changes = { status?: string; status_reason?: string | null; published_at?: Temporal.Instant };

/** Raises revision and SEQUENCE with every change that people who follow it must learn of. */
async function change(
  tx: Transaction,
  activity: Activity,
  changes: Changes,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable("calendar.activity")
    .set({
      ...changes,
      sequence: activity.sequence + (activity.publishedAt === null ? 0 : 1),
      revision: activity.revision + 1,
      last_modified: now,
    })
    .where("territory_id", "=", activity.territoryId)
    .where("id", "=", activity.id)
    .execute();
}

async function step(
  db: Database,
  actor: Actor,
  { id, step: taken }: { id: string; step: ActivityStep },
  work: (tx: Transaction, activity: Activity) => Promise<void>,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const activity = await getActivityToChange(tx, actor, id);
    const why = whyNotStep(taken, activity.status);
    if (why) refuse(why);
    await work(tx, activity);
  });
}

async function stepOfDate(
  db: Database,
  actor: Actor,
  { id, occurrenceId }: { id: string; occurrenceId: string },
  now: Temporal.Instant,
  work: (tx: Transaction, activity: Activity, date: Occurrence) => Promise<void>,
): Promise<void> {
  await step(db, actor, { id, step: "change-dates" }, async (tx, activity) => {
    const date = await getOccurrenceToChange(tx, activity, occurrenceId);
    if (date.status !== "planned") refuse({ kind: "not-now", because: "date-is-cancelled" });
    if (Temporal.Instant.compare(date.endsAt, now) <= 0) refuse({ kind: "not-now", because: "date-is-past" });
    await work(tx, activity, date);
    await change(tx, activity, {}, now);
  });
}
