// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { keeper } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { heldUntil } from "./hold.ts";
import { listActivitiesWithLine, listLapsed } from "./line.queries.ts";
import { whoMoves } from "./line.ts";
import { notify } from "./notice.actions.ts";
import { asRegistration, getRegistrationToChange, registrations } from "./registration.queries.ts";
import { findActivityToSeat, getSeats, listDatesToCome, listLine } from "./seats.queries.ts";
import type { OpenActivity } from "./sign-up.ts";

/**
 * Offers what is free to who waits, in order; each offer is held until a moment. To be called in the transaction of
 * whatever frees seats (a cancellation, more seats): the activity is locked here, once more does no harm. Gives how many.
 */
export async function moveLine(tx: Transaction, activityId: string, now: Temporal.Instant): Promise<number> {
  const activity = await findActivityToSeat(tx, activityId);
  return activity?.status === "published" ? moveLocked(tx, activity, now) : 0;
}

/** The same, of an activity that is locked already. */
export async function moveLocked(
  tx: Transaction,
  activity: OpenActivity,
  now: Temporal.Instant,
): Promise<number> {
  const line = await listLine(tx, activity);
  if (line.length === 0) return 0;
  const moving = whoMoves(line, await getSeats(tx, activity, now));
  if (moving.length === 0) return 0;

  const dates = (await listDatesToCome(tx, activity.id, now, 1000)).filter(
    ({ status }) => status === "planned",
  );
  for (const { id, dateId } of moving) {
    const date = dateId === null ? dates[0] : dates.find((one) => one.id === dateId);
    if (date === undefined) continue;
    await offer(tx, activity, { id, until: heldUntil(now, date.startsAt) }, now);
  }
  return moving.length;
}

async function offer(
  tx: Transaction,
  { territoryId }: OpenActivity,
  { id, until }: { id: string; until: Temporal.Instant },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable("calendar.registration")
    .set({ status: "offered", seated_at: now, held_until: until })
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
  const offered = await registrations(tx)
    .where("r.territory_id", "=", territoryId)
    .where("r.id", "=", id)
    .executeTakeFirstOrThrow();
  await notify(tx, [asRegistration(offered)], { what: "offered" }, now);
  await recordActivity(tx, keeper, "registration.offered", { kind: "registration", id });
}

/**
 * Takes back what nobody answered in time, and offers what is free to who waits: also where a host made more seats.
 * Each activity in a transaction of its own. Gives how many offers lapsed and how many were made.
 */
export async function moveLines(
  db: Database,
  now: Temporal.Instant,
): Promise<{ lapsed: number; offered: number }> {
  const moved = { lapsed: 0, offered: 0 };
  for (const activityId of await listActivitiesWithLine(db, now)) {
    await inTransaction(db, async (tx) => {
      const activity = await findActivityToSeat(tx, activityId);
      if (!activity) return;
      for (const one of await listLapsed(tx, activity, now)) {
        const registration = await getRegistrationToChange(tx, one);
        await tx
          .updateTable("calendar.registration")
          .set({ status: "lapsed", ended_at: now, held_until: null })
          .where("territory_id", "=", one.territoryId)
          .where("id", "=", one.id)
          .execute();
        await notify(tx, [registration], { what: "lapsed" }, now);
        await recordActivity(tx, keeper, "registration.lapsed", { kind: "registration", id: one.id });
        moved.lapsed += 1;
      }
      if (activity.status === "published") moved.offered += await moveLocked(tx, activity, now);
    });
  }
  return moved;
}
