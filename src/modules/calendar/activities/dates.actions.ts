// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { startsOf, startsTakenAway, type Start } from "../../../foundation/time/recurrence.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { listDatesOf, read } from "./activity.queries.ts";
import type { Activity } from "./activity.ts";
import { listHeldDates, listSeriesToExtend } from "./dates.queries.ts";
import { horizonOf, rearrange, startsUntil } from "./horizon.ts";

/** What became of dates that an activity no longer has: those held by somebody are cancelled and told, the rest go. */
export type Stored = { cancelled: string[] };

const mostStored = 5_000;

/**
 * Makes the stored dates those of the activity's rule, up to the horizon. A date keeps its id when it is the same, or
 * on the same day at another hour; one that somebody moved stays where it is; what is past stays as it was.
 */
export async function storeDates(
  tx: Transaction,
  activity: Pick<Activity, "territoryId" | "id" | "when" | "minutes">,
  { whyDropped }: { whyDropped: string },
  now: Temporal.Instant,
): Promise<Stored> {
  const until = horizonOf(romeDate(now));
  const stored = await listDatesOf(tx, activity.id, { most: mostStored });
  const isPast = ({ endsAt }: { endsAt: Temporal.Instant }) => Temporal.Instant.compare(endsAt, now) < 0;
  const { kept, dropped, added } = rearrange(
    stored.map((date) => ({ id: date.id, originalStart: date.originalStart, isPast: isPast(date) })),
    startsUntil(activity.when, until),
  );
  const known = new Map(stored.map((date) => [date.id, date]));
  const changed = kept.filter(({ id, start }) => {
    const date = known.get(id)!;
    const isSame =
      date.originalStart.equals(start.original) &&
      date.startsAt.add({ minutes: activity.minutes }).equals(date.endsAt);
    return !isSame && !isPast(date);
  });
  for (const { id, start } of changed) {
    // A date that a person moved keeps the hour that they gave it.
    const { isMoved } = known.get(id)!;
    await tx
      .updateTable("calendar.occurrence")
      .set({ original_start: start.original, last_modified: now })
      .$if(!isMoved, (query) =>
        query.set({ starts_at: start.at, ends_at: start.at.add({ minutes: activity.minutes }) }),
      )
      .where("territory_id", "=", activity.territoryId)
      .where("id", "=", id)
      .execute();
  }
  // What was never there before today is not invented afterwards.
  const isNew = stored.length === 0;
  const fresh = added.filter(({ at }) => isNew || Temporal.Instant.compare(at, now) > 0);
  await insertDates(tx, activity, fresh, now);

  const held = await listHeldDates(tx, dropped);
  const cancelled = dropped.filter((id) => held.has(id) && known.get(id)!.status === "planned");
  if (cancelled.length > 0) {
    await tx
      .updateTable("calendar.occurrence")
      .set({ status: "cancelled", reason: whyDropped, last_modified: now })
      .where("territory_id", "=", activity.territoryId)
      .where("id", "in", cancelled)
      .execute();
  }
  const erased = dropped.filter((id) => !held.has(id));
  if (erased.length > 0) {
    await tx
      .deleteFrom("calendar.occurrence")
      .where("territory_id", "=", activity.territoryId)
      .where("id", "in", erased)
      .execute();
  }
  const stretch = { from: activity.when.start.toPlainDate(), until };
  await setDatesUntil(tx, activity, { until, takenAway: startsTakenAway(activity.when, stretch) });
  return { cancelled };
}

/**
 * Moves the edge of stored dates on, some series at a time; each in a transaction of its own, so that a night that is cut
 * short loses nothing. Gives how many series it went through.
 */
export async function extendDates(
  db: Database,
  now: Temporal.Instant,
  signal?: AbortSignal,
): Promise<number> {
  const until = horizonOf(romeDate(now));
  let extended = 0;
  for (;;) {
    const series = await listSeriesToExtend(db, until, 100);
    for (const { id } of series) {
      if (signal?.aborted) return extended;
      await inTransaction(db, (tx) => extendOne(tx, id, until, now));
      extended += 1;
    }
    if (series.length === 0) return extended;
  }
}

async function extendOne(tx: Transaction, id: string, until: Temporal.PlainDate, now: Temporal.Instant) {
  const activity = await read(tx, id, true);
  if (activity === undefined) return;
  const from = activity.datesUntil?.add({ days: 1 }) ?? activity.when.start.toPlainDate();
  if (Temporal.PlainDate.compare(from, until) > 0) return setDatesUntil(tx, activity, { until, andAway: [] });
  const stretch = { from, until };
  await insertDates(tx, activity, startsOf(activity.when, stretch), now);
  await setDatesUntil(tx, activity, { until, andAway: startsTakenAway(activity.when, stretch) });
}

type Dated = Pick<Activity, "territoryId" | "id" | "minutes">;

/** In one statement, however many; a date that is there already stays as it is. */
async function insertDates(
  tx: Transaction,
  { territoryId, id, minutes }: Dated,
  starts: readonly Start[],
  now: Temporal.Instant,
): Promise<void> {
  if (starts.length === 0) return;
  await sql`
    insert into calendar.occurrence (territory_id, activity_id, id, original_start, starts_at, ends_at, last_modified)
    select ${territoryId}, ${id}, date.id, date.original, date.starts, date.starts + ${minutes} * interval '1 minute', ${now}
    from unnest(
      ${starts.map(() => newId())}::uuid[],
      ${starts.map(({ original }) => original.toString())}::timestamp[],
      ${starts.map(({ at }) => at.toString())}::timestamptz[]
    ) as date (id, original, starts)
    on conflict do nothing`.execute(tx);
}

/** Up to where dates are stored, with the starts that are taken away: all of them, or those beyond the edge of before. */
async function setDatesUntil(
  tx: Transaction,
  { territoryId, id }: Pick<Activity, "territoryId" | "id">,
  { until, ...away }: { until: Temporal.PlainDate } & ({ takenAway: Start[] } | { andAway: Start[] }),
): Promise<void> {
  const isWhole = "takenAway" in away;
  const clocks = JSON.stringify(
    (isWhole ? away.takenAway : away.andAway).map(({ original }) => original.toString()),
  );
  await tx
    .updateTable("calendar.activity")
    .set({
      dates_until: until,
      taken_away: isWhole ? clocks : sql`taken_away || ${clocks}::jsonb`,
    })
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
}
