// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { mayKeep } from "../space.policy.ts";
import { findSpace, lockTree, type InTree } from "../space.queries.ts";
import type { KeptSpace } from "../space.ts";
import { findBooking, findRequest, findRequestByToken, listBookingsOf } from "./booking.queries.ts";
import { isOver, type Booking, type Request } from "./booking.ts";
import { setStatus, settle } from "./hold.actions.ts";
import { promoteWaiting } from "./promote.actions.ts";
import { cancelDeadline } from "./slot-rules.ts";
import { tellAsker, tellHost } from "./tell.actions.ts";
import type { Writer } from "./writer.ts";

type Chosen = { bookingIds: readonly string[]; writer: Writer };

/**
 * Who asked gives times back by their link: what they only ask or wait for at any moment, what they have until the
 * deadline of the space. Gives how many were given back. Refuses with not-found a link that leads nowhere, with not-now
 * when none of the times can be cancelled any more.
 */
export async function cancelByAsker(
  db: Database,
  { tokenHash, bookingIds, writer }: Chosen & { tokenHash: Buffer },
  now: Temporal.Instant,
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const { request, space, tree } = await lockedByToken(tx, tokenHash);
    const bookings = await listBookingsOf(tx, request.id);
    const chosen = bookings.filter((one) => bookingIds.includes(one.id) && mayCancel(space, one, now));
    if (chosen.length === 0) return refuse({ kind: "not-now", because: "too-late-to-cancel" });
    const hadSome = chosen.some(({ status }) => status === "accepted");
    const around = { request, space, tree, writer, now };
    const changed = await cancelAll(tx, { kind: "visitor" }, chosen, null, around);
    await tellAsker(tx, "withdrawn", { request: request.id, space, bookings: changed, writer, now });
    if (hadSome)
      await tellHost(tx, "cancelled", { request: request.id, space, bookings: changed, writer, now });
    return chosen.length;
  });
}

/** Whether who asked may still give this time back alone. */
export function mayCancel(space: KeptSpace, booking: Booking, now: Temporal.Instant): boolean {
  if (isOver(booking.status)) return false;
  if (booking.status !== "accepted") return true;
  return Temporal.Instant.compare(now, cancelDeadline(space, booking)) <= 0;
}

/**
 * The host takes times back, whenever and with a reason, which who has them is told. Refuses with not-found who does not
 * keep the space, with not-now what is over.
 */
export async function cancelByHost(
  db: Database,
  actor: Actor,
  { bookingIds, reason, writer }: Chosen & { reason: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const first = found(await findBooking(tx, bookingIds[0] ?? ""));
    const { request, space, tree } = await lockedForKeeper(tx, actor, first.requestId);
    const bookings = await listBookingsOf(tx, request.id);
    const chosen = bookings.filter(({ id, status }) => bookingIds.includes(id) && !isOver(status));
    if (chosen.length === 0) return refuse({ kind: "not-now", because: "already-over" });
    const changed = await cancelAll(tx, actor, chosen, reason, { request, space, tree, writer, now });
    const told = { ...request, answer: reason };
    await tx
      .updateTable("spaces.request")
      .set({ answer: told.answer })
      .where("territory_id", "=", request.territoryId)
      .where("id", "=", request.id)
      .execute();
    await tellAsker(tx, "cancelled", { request: request.id, space, bookings: changed, writer, now });
  });
}

/** Somebody is there: by the link of who has it, or said by the host. Only around the time itself. */
async function arrive(tx: Transaction, booking: Booking, now: Temporal.Instant): Promise<void> {
  const isNow =
    booking.status === "accepted" &&
    Temporal.Instant.compare(now, booking.start.subtract({ minutes: 60 })) >= 0 &&
    Temporal.Instant.compare(now, booking.end) < 0;
  if (!isNow) refuse({ kind: "not-now", because: "not-the-time" });
  await tx
    .updateTable("spaces.booking")
    .set({ arrived_at: now })
    .where("territory_id", "=", booking.territoryId)
    .where("id", "=", booking.id)
    .where("arrived_at", "is", null)
    .execute();
}

export async function arriveByAsker(
  db: Database,
  { tokenHash, bookingId }: { tokenHash: Buffer; bookingId: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { request } = await lockedByToken(tx, tokenHash);
    const booking = found((await listBookingsOf(tx, request.id)).find(({ id }) => id === bookingId));
    await arrive(tx, booking, now);
  });
}

/** The same, said by who keeps the space. Refuses with not-found who does not. */
export async function arriveByHost(
  db: Database,
  actor: Actor,
  bookingId: string,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const known = found(await findBooking(tx, bookingId));
    await lockedForKeeper(tx, actor, known.requestId);
    await arrive(tx, found(await findBooking(tx, bookingId)), now);
  });
}

/**
 * Nobody came: the rest of the time is free for others, and it is told. From the start on, by the host. Refuses with
 * not-found who does not keep the space, with not-now before the start or when somebody said they are there.
 */
export async function releaseNoShow(
  db: Database,
  actor: Actor,
  { bookingId, writer }: { bookingId: string; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const known = found(await findBooking(tx, bookingId));
    const around = await lockedForKeeper(tx, actor, known.requestId);
    const booking = found(await findBooking(tx, bookingId));
    const hasBegun = Temporal.Instant.compare(booking.start, now) <= 0;
    if (booking.status !== "accepted" || !hasBegun || booking.arrivedAt !== null) {
      return refuse({ kind: "not-now", because: "not-absent" });
    }
    await release(tx, actor, booking, { ...around, writer, now });
  });
}

type Around = { request: Request; space: KeptSpace; tree: InTree[]; writer: Writer; now: Temporal.Instant };

/** Marks a time as one to which nobody came, frees its rooms and says so. */
export async function release(
  tx: Transaction,
  actor: Actor,
  booking: Booking,
  { request, space, tree, writer, now }: Around,
): Promise<void> {
  const changed = await setStatus(tx, booking, "no-show", { now });
  await settle(tx, request);
  await recordActivity(tx, actor, "space.released", { kind: "booking", id: booking.id });
  await tellAsker(tx, "released", { request: request.id, space, bookings: [changed], writer, now });
  await promoteWaiting(tx, { territoryId: space.territoryId, tree }, writer, now);
}

async function cancelAll(
  tx: Transaction,
  actor: Actor,
  chosen: readonly Booking[],
  reason: string | null,
  { request, space, tree, writer, now }: Around,
): Promise<Booking[]> {
  const changed: Booking[] = [];
  for (const booking of chosen) changed.push(await setStatus(tx, booking, "cancelled", { reason, now }));
  await settle(tx, request);
  const figures = { dates: chosen.length };
  await recordActivity(tx, actor, "space.cancelled", { kind: "space-request", id: request.id }, figures);
  await promoteWaiting(tx, { territoryId: space.territoryId, tree }, writer, now);
  return changed;
}

async function lockedByToken(tx: Transaction, tokenHash: Buffer) {
  const request = found(await findRequestByToken(tx, tokenHash));
  return locked(tx, request.id);
}

async function lockedForKeeper(tx: Transaction, actor: Actor, requestId: string) {
  const around = await locked(tx, requestId);
  if (!mayKeep(around.space, actor)) refuse({ kind: "not-found" });
  return around;
}

/** A request with its space, after everybody else at the place is done. */
export async function locked(tx: Transaction, requestId: string) {
  const known = found(await findRequest(tx, requestId));
  const where = found(await findSpace(tx, known.spaceId));
  const tree = await lockTree(tx, where.territoryId, where.locationId);
  const request = found(await findRequest(tx, requestId));
  return { request, space: found(await findSpace(tx, request.spaceId)), tree };
}
