// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { Refused } from "../../../foundation/refusal.ts";
import { moveBooking, releaseBookings } from "../../spaces/booking/activity-booking.actions.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { findSpace } from "../../spaces/space.queries.ts";
import {
  cancelActivity,
  cancelOccurrence,
  moveOccurrence,
  publishActivity,
  type OfDate,
  type ToMove,
} from "./activity.actions.ts";
import { findOccurrence, getActivityToWrite } from "./activity.queries.ts";
import type { Activity } from "./activity.ts";
import { bookDate, bookRoom, type Clashes } from "./book-room.actions.ts";
import { changeActivity, type ToChange } from "./save.actions.ts";

// An activity and its room go together (decision 0025): both acts in one transaction, or neither.

/** Publishes and books the room that was chosen; gives the dates that could not be had. */
export async function publishWithRoom(
  db: Database,
  actor: Actor,
  { id, writer }: { id: string; writer: Writer },
  now: Temporal.Instant,
): Promise<Clashes> {
  return inTransaction(db, async (tx) => {
    await publishActivity(tx, actor, id, now);
    return bookRoom(tx, actor, { activity: await getActivityToWrite(tx, actor, id), writer }, now);
  });
}

/** Changes it, and its room with it. */
export async function changeWithRoom(
  db: Database,
  actor: Actor,
  { writer, ...change }: ToChange & { writer: Writer },
  now: Temporal.Instant,
): Promise<Clashes> {
  return inTransaction(db, async (tx) => {
    const before = await getActivityToWrite(tx, actor, change.id);
    const after = await changeActivity(tx, actor, change, now);
    const hadRoom = before.status === "published" && before.spaceId !== null;
    if (hadRoom && before.spaceId !== after.spaceId) {
      await releaseBookings(tx, actor, { activityId: after.id, reason: change.reason, writer }, now);
    }
    return after.status === "published" ? bookRoom(tx, actor, { activity: after, writer }, now) : [];
  });
}

/** What is in the way of moving a date: its room is not to be had then. */
export type NoRoom = Extract<Awaited<ReturnType<typeof moveBooking>>, { kind: "no" }>;

/**
 * Moves one date and its room with it; one that had none gets it, where the activity has a room. `no` and nothing changed
 * when the room is not to be had then.
 */
export async function moveWithRoom(
  db: Database,
  actor: Actor,
  { writer, leavesRoom, ...move }: ToMove & { writer: Writer; leavesRoom: boolean },
  now: Temporal.Instant,
): Promise<{ kind: "moved" } | NoRoom> {
  const { id, occurrenceId, startsAt: start, endsAt: end } = move;
  return inTransaction(db, async (tx) => {
    const activity = await getActivityToWrite(tx, actor, id);
    if (leavesRoom || move.place !== undefined) {
      const released = { activityId: id, occurrenceIds: [occurrenceId], reason: move.reason, writer };
      await releaseBookings(tx, actor, released, now);
    } else {
      const room = await moveBooking(tx, actor, { occurrenceId, start, end, writer }, now);
      if (room.kind === "no") return room;
      if (room.kind === "no-room") {
        const none = await bookMoved(tx, actor, { activity, move, writer }, now);
        if (none) return none;
      }
    }
    await moveOccurrence(tx, actor, move, now);
    return { kind: "moved" };
  });
}

type Moved = { activity: Activity; move: ToMove; writer: Writer };

/** The room of a date that had none, at its new time. A space that is no longer lent keeps no date from moving. */
async function bookMoved(
  tx: Transaction,
  actor: Actor,
  { activity, move: { occurrenceId, startsAt, endsAt }, writer }: Moved,
  now: Temporal.Instant,
): Promise<NoRoom | undefined> {
  const known = await findOccurrence(tx, occurrenceId);
  const space = activity.spaceId === null ? undefined : await findSpace(tx, activity.spaceId);
  if (known?.activityId !== activity.id || space === undefined) return undefined;
  try {
    const clash = await bookDate(tx, actor, { activity, date: { ...known, startsAt, endsAt }, writer }, now);
    return clash && { kind: "no", because: clash.because, space: space.name };
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

export async function cancelDateWithRoom(
  db: Database,
  actor: Actor,
  { writer, ...date }: OfDate & { writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await cancelOccurrence(tx, actor, date, now);
    const { id: activityId, occurrenceId, reason } = date;
    await releaseBookings(tx, actor, { activityId, occurrenceIds: [occurrenceId], reason, writer }, now);
  });
}

export async function cancelWithRoom(
  db: Database,
  actor: Actor,
  { id, reason, writer }: { id: string; reason: string; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await cancelActivity(tx, actor, { id, reason }, now);
    await releaseBookings(tx, actor, { activityId: id, reason, writer }, now);
  });
}
