// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { keeper, type Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { Refused } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listRolesHeld } from "../../accounts/memberships/membership.queries.ts";
import { findWriterOfBookings } from "../../spaces/booking/activity-booking.queries.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { findSpace } from "../../spaces/space.queries.ts";
import { read } from "./activity.queries.ts";
import type { Activity } from "./activity.ts";
import { bookRoom, noteRoomUntil, type Clashes } from "./book-room.actions.ts";
import { listActivitiesToBook } from "./dates.queries.ts";
import { roomHorizonOf } from "./horizon.ts";
import { listKeepersOf } from "./keepers.queries.ts";
import { roomLetter } from "./room-letter.ts";

const atOnce = 100;

/**
 * Asks for the rooms of dates that have come near since they were last asked for, with the rights that who asked before
 * has today, and writes to who keeps the activity what cannot be had. Each activity in a transaction of its own. Gives
 * how many it went through.
 */
export async function bookFurther(
  db: Database,
  writer: Writer,
  now: Temporal.Instant,
  signal?: AbortSignal,
): Promise<number> {
  const until = roomHorizonOf(romeDate(now));
  let afterId = "00000000-0000-0000-0000-000000000000";
  let gone = 0;
  for (;;) {
    const ids = await listActivitiesToBook(db, { until, now, afterId, most: atOnce });
    for (const id of ids) {
      if (signal?.aborted) return gone;
      await inTransaction(db, (tx) => bookOne(tx, id, writer, now));
      gone += 1;
    }
    afterId = ids.at(-1) ?? afterId;
    if (ids.length < atOnce) return gone;
  }
}

async function bookOne(tx: Transaction, id: string, writer: Writer, now: Temporal.Instant): Promise<void> {
  const activity = await read(tx, id, true);
  if (activity?.status !== "published" || activity.spaceId === null) return;
  const askedBy = await findWriterOfBookings(tx, { activityId: id, spaceId: activity.spaceId });
  const clashes = await booked(tx, askedBy, { activity, writer }, now);
  if (clashes === "closed" || clashes.length > 0) await tell(tx, askedBy, { activity, clashes, writer }, now);
}

type ToBook = { activity: Activity; writer: Writer };

/** `closed`: the space is not lent any more; it is said once, and asked again when somebody saves the activity. */
async function booked(
  tx: Transaction,
  askedBy: string | null,
  { activity, writer }: ToBook,
  now: Temporal.Instant,
): Promise<Clashes | "closed"> {
  const today = romeDate(now);
  try {
    const actor = await actorNow(tx, askedBy, today);
    return await bookRoom(tx, actor, { activity, after: activity.roomUntil, writer }, now);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await noteRoomUntil(tx, activity, roomHorizonOf(today).add({ years: 100 }));
    return "closed";
  }
}

/** With the roles of today: rights that somebody has lost book nothing. What nobody asked for the installation did. */
async function actorNow(tx: Transaction, personId: string | null, today: Temporal.PlainDate): Promise<Actor> {
  if (personId === null) return keeper;
  const roles = await listRolesHeld(tx, personId, today.toString());
  return { kind: "person", id: personId, name: "", sessionId: "", roles };
}

async function tell(
  tx: Transaction,
  askedBy: string | null,
  { activity, clashes, writer }: ToBook & { clashes: Clashes | "closed" },
  now: Temporal.Instant,
): Promise<void> {
  const space = await findSpace(tx, activity.spaceId ?? "");
  if (space === undefined) return;
  for (const { email: to, language } of await listKeepersOf(tx, activity, askedBy, romeDate(now))) {
    const letter = roomLetter({ to, language, activity, space: space.name, clashes, writer });
    await writeMail(tx, letter, now);
  }
}
