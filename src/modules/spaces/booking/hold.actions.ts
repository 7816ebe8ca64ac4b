// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { newId } from "../../../foundation/uuid.ts";
import { leavesOf, type Branch } from "../space-tree.ts";
import type { KeptSpace } from "../space.ts";
import { listBookingsOf } from "./booking.queries.ts";
import { statusOf, type Booking, type BookingStatus } from "./booking.ts";
import { withBuffers, type Slot } from "./slot.ts";

// What every verb of bookings is made of. The tree of the place is locked by whoever calls (lockTree).

type NewBooking = Slot & {
  space: KeptSpace;
  requestId: string;
  status: BookingStatus;
  reason?: string | null;
  forOccurrence?: string | null;
};

/** Writes a time of a request; an accepted one takes its rooms. */
export async function writeBooking(
  tx: Transaction,
  tree: readonly Branch[],
  { space, requestId, status, start, end, reason = null, forOccurrence = null }: NewBooking,
  now: Temporal.Instant,
): Promise<Booking> {
  const id = newId();
  const territoryId = space.territoryId;
  await tx
    .insertInto("spaces.booking")
    .values({
      territory_id: territoryId,
      id,
      space_id: space.id,
      request_id: requestId,
      status,
      starts_at: start,
      ends_at: end,
      reason,
      for_occurrence: forOccurrence,
      created_at: now,
      last_modified: now,
    })
    .execute();
  const booking: Booking = {
    territoryId,
    id,
    spaceId: space.id,
    requestId,
    status,
    start,
    end,
    forOccurrence,
    reason,
    arrivedAt: null,
    endedAt: null,
    sequence: 0,
    createdAt: now,
    lastModified: now,
  };
  if (status === "accepted") await hold(tx, tree, space, booking);
  return booking;
}

/**
 * Takes the rooms of a booking, with its buffers: every room without parts that its space is made of. The database
 * refuses (23P01) a room that somebody else has at that time, whatever was looked at before.
 */
export async function hold(
  tx: Transaction,
  tree: readonly Branch[],
  space: KeptSpace,
  booking: Pick<Booking, "territoryId" | "id"> & Slot,
): Promise<void> {
  const { start, end } = withBuffers(booking, space);
  await sql`
    insert into spaces.occupation (territory_id, space_id, booking_id, during)
    select ${booking.territoryId}, leaf, ${booking.id}, tstzrange(${start}, ${end})
    from unnest(${leavesOf(tree, space.id).toSorted()}::uuid[]) as leaf`.execute(tx);
}

/** Gives the rooms of a booking back. */
export async function letGo(tx: Transaction, { territoryId, id }: Booking): Promise<void> {
  await tx
    .deleteFrom("spaces.occupation")
    .where("territory_id", "=", territoryId)
    .where("booking_id", "=", id)
    .execute();
}

/** From now on a booking is this; what is over gives its rooms back. */
export async function setStatus(
  tx: Transaction,
  booking: Booking,
  status: BookingStatus,
  { reason = null, now }: { reason?: string | null; now: Temporal.Instant },
): Promise<Booking> {
  if (booking.status === "accepted" && status !== "accepted") await letGo(tx, booking);
  const sequence = booking.sequence + 1;
  await tx
    .updateTable("spaces.booking")
    .set({ status, reason, sequence, last_modified: now })
    .where("territory_id", "=", booking.territoryId)
    .where("id", "=", booking.id)
    .execute();
  return { ...booking, status, reason, sequence, lastModified: now };
}

/** What a request is by now follows from its times. */
export async function settle(
  tx: Transaction,
  { territoryId, id }: { territoryId: string; id: string },
): Promise<void> {
  const status = statusOf((await listBookingsOf(tx, id)).map((booking) => booking.status));
  await tx
    .updateTable("spaces.request")
    .set({ status })
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
}
