// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { leavesOf, type Branch } from "../space-tree.ts";
import { overlap, type Slot } from "./slot.ts";

/** A room without parts that is taken, buffers included; by which booking, for those who may know. */
export type Taken = Slot & { spaceId: string; bookingId: string };

/** When these rooms without parts are taken within a stretch, in order; at most twenty thousand. */
export async function listTaken(
  db: Database,
  leaves: readonly string[],
  { start, end }: Slot,
): Promise<Taken[]> {
  const { rows } = await sql<{
    space_id: string;
    booking_id: string;
    start: Temporal.Instant;
    end: Temporal.Instant;
  }>`
    select space_id, booking_id, lower(during) as start, upper(during) as end
    from spaces.occupation
    where space_id = any(${[...leaves]}::uuid[]) and during && tstzrange(${start}, ${end})
    order by lower(during), space_id
    limit 20000`.execute(db);
  return rows.map((row) => ({
    spaceId: row.space_id,
    bookingId: row.booking_id,
    start: row.start,
    end: row.end,
  }));
}

/**
 * Who has a space, or a part of it, at each of these times (buffers included by the caller), whatever booking; none when
 * it is free. `except` is a booking that is about to move.
 */
export async function findTaken(
  db: Database,
  { tree, spaceId }: { tree: readonly Branch[]; spaceId: string },
  slots: readonly Slot[],
  { except }: { except?: string } = {},
): Promise<Map<Slot, Taken[]>> {
  const [first] = slots;
  if (first === undefined) return new Map();
  const whole = slots.reduce(
    ({ start, end }, slot) => ({
      start: slot.start.epochMilliseconds < start.epochMilliseconds ? slot.start : start,
      end: slot.end.epochMilliseconds > end.epochMilliseconds ? slot.end : end,
    }),
    first,
  );
  const taken = await listTaken(db, leavesOf(tree, spaceId), whole);
  const others = taken.filter(({ bookingId }) => bookingId !== except);
  return new Map(slots.map((slot) => [slot, others.filter((other) => overlap(slot, other))]));
}
