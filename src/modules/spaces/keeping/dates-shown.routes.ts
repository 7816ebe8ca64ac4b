// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { bookingSaid } from "../booking/booking-said.page.ts";
import { findBooking, listBookingsBetween, listRequests } from "../booking/booking.queries.ts";
import type { Booking, Request } from "../booking/booking.ts";
import { isOver } from "../booking/booking.ts";
import { findTaken } from "../booking/occupation.queries.ts";
import { slotSaid } from "../booking/slot-said.ts";
import { overlap, withBuffers, type Slot } from "../booking/slot.ts";
import { withParts, wholesOf } from "../space-tree.ts";
import { listTree } from "../space.queries.ts";
import type { KeptSpace } from "../space.ts";
import { askerSaid } from "./asker-said.page.ts";
import { keepingWords } from "./keeping.words.ts";
import type { DateShown } from "./request.view.tsx";

type Asked = {
  request: Request;
  space: KeptSpace;
  bookings: readonly Booking[];
  now: Temporal.Instant;
  language: Language;
};

/** The times of a request as its host sees them: who else has or wants them, and what can be done. */
export async function datesShown(
  db: Database,
  { request, space, bookings, now, language }: Asked,
): Promise<DateShown[]> {
  const tree = await listTree(db, space.territoryId, space.locationId);
  const related = [...wholesOf(tree, space.id), ...withParts(tree, space.id)];
  const wide = new Map<Slot, Booking>(bookings.map((one) => [withBuffers(one, space), one]));
  const [first] = bookings;
  if (first === undefined) return [];
  const taken = await findTaken(db, { tree, spaceId: space.id }, [...wide.keys()]);
  const had = new Map([...taken].map(([slot, by]) => [wide.get(slot)!.id, by]));
  const last = bookings.at(-1)!;
  const rivals = (
    await listBookingsBetween(db, related, ["asked"], { start: first.start, end: last.end })
  ).filter(({ requestId }) => requestId !== request.id);
  const holders = await Promise.all(
    [...new Set([...had.values()].flat().map(({ bookingId }) => bookingId))].map((id) => findBooking(db, id)),
  );
  const others = [...rivals, ...holders.filter((one) => one !== undefined)];
  const requests = await listRequests(db, [...new Set(others.map(({ requestId }) => requestId))]);
  const words = keepingWords[language];

  return bookings.map((booking) => {
    const by = (had.get(booking.id) ?? []).filter(({ bookingId }) => bookingId !== booking.id);
    const names = [
      ...holders.filter((one) => one && by.some(({ bookingId }) => bookingId === one.id)),
      ...rivals.filter((one) => overlap(one, booking)),
    ].map((one) => askerSaid(requests.get(one!.requestId), language));
    const isHad = booking.status === "accepted";
    const isAhead = Temporal.Instant.compare(booking.end, now) > 0;
    const hasBegun = Temporal.Instant.compare(booking.start, now) <= 0;
    const isSoon = Temporal.Instant.compare(now, booking.start.subtract({ minutes: 60 })) >= 0;
    const hasArrived = booking.arrivedAt !== null;
    return {
      id: booking.id,
      said: slotSaid(booking, language),
      state: bookingSaid(booking, language),
      others: names.length > 0 ? words.clashWith([...new Set(names)].join("; ")) : undefined,
      isAsked: booking.status === "asked",
      isTaken: by.length > 0,
      canMove: isHad && isAhead && request.kind !== "activity",
      canCancel: !isOver(booking.status) && isAhead,
      canBeAbsent: isHad && hasBegun && !hasArrived,
      canArrive: isHad && isAhead && isSoon && !hasArrived,
      hasArrived,
    };
  });
}
