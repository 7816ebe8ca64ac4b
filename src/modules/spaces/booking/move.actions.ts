// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { mayKeep } from "../space.policy.ts";
import type { InTree } from "../space.queries.ts";
import type { KeptSpace } from "../space.ts";
import { takenOf } from "./ask.actions.ts";
import { findBooking } from "./booking.queries.ts";
import type { Booking } from "./booking.ts";
import { locked } from "./cancel.actions.ts";
import { hold, letGo } from "./hold.actions.ts";
import { promoteWaiting } from "./promote.actions.ts";
import type { Slot } from "./slot.ts";
import { tellAsker } from "./tell.actions.ts";
import type { Writer } from "./writer.ts";

/** `no`: it stays where it was, and why. */
export type Moved = { kind: "moved"; booking: Booking } | { kind: "no"; because: "taken" | "past" };

/**
 * The host moves a time that somebody has, and they are told. Refuses with not-found who does not keep the space, with
 * not-now what nobody has any more.
 */
export async function moveByHost(
  db: Database,
  actor: Actor,
  { bookingId, slot, reason, writer }: { bookingId: string; slot: Slot; reason: string; writer: Writer },
  now: Temporal.Instant,
): Promise<Moved> {
  return inTransaction(db, async (tx) => {
    const known = found(await findBooking(tx, bookingId));
    const { request, space, tree } = await locked(tx, known.requestId);
    if (!mayKeep(space, actor)) refuse({ kind: "not-found" });
    const booking = found(await findBooking(tx, bookingId));
    if (booking.status !== "accepted") refuse({ kind: "not-now", because: "already-over" });
    const moved = await moveTime(tx, { booking, space, tree, slot, reason, now });
    if (moved.kind === "no") return moved;
    await tx
      .updateTable("spaces.request")
      .set({ answer: reason })
      .where("territory_id", "=", request.territoryId)
      .where("id", "=", request.id)
      .execute();
    await recordActivity(tx, actor, "space.moved", { kind: "booking", id: bookingId });
    await tellAsker(tx, "moved", { request: request.id, space, bookings: [moved.booking], writer, now });
    await promoteWaiting(tx, { territoryId: space.territoryId, tree }, writer, now);
    return moved;
  });
}

type ToMove = {
  booking: Booking;
  space: KeptSpace;
  tree: readonly InTree[];
  slot: Slot;
  reason: string | null;
  now: Temporal.Instant;
};

/** Puts a time elsewhere in the same space, when it is free there; who asked keeps its place until then. */
export async function moveTime(
  tx: Transaction,
  { booking, space, tree, slot, reason, now }: ToMove,
): Promise<Moved> {
  if (Temporal.Instant.compare(slot.end, now) <= 0) return { kind: "no", because: "past" };
  const isHad = booking.status === "accepted";
  if (isHad) {
    const taken = await takenOf(tx, { space, tree, except: booking.id }, [slot]);
    if (taken.has(slot)) return { kind: "no", because: "taken" };
    await letGo(tx, booking);
  }
  const moved = {
    ...booking,
    start: slot.start,
    end: slot.end,
    reason,
    sequence: booking.sequence + 1,
    arrivedAt: null,
    lastModified: now,
  };
  await tx
    .updateTable("spaces.booking")
    .set({
      starts_at: slot.start,
      ends_at: slot.end,
      reason,
      sequence: moved.sequence,
      arrived_at: null,
      last_modified: now,
    })
    .where("territory_id", "=", booking.territoryId)
    .where("id", "=", booking.id)
    .execute();
  if (isHad) await hold(tx, tree, space, moved);
  return { kind: "moved", booking: moved };
}
