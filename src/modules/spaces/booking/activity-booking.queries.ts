// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { listBookingsOf } from "./booking.queries.ts";
import type { Booking } from "./booking.ts";

/** The times of spaces that an activity has, asks for or gave back, in order within each space. */
export async function listBookingsForActivity(db: Database, activityId: string): Promise<Booking[]> {
  const rows = await db
    .selectFrom("spaces.request")
    .select("id")
    .where("for_activity", "=", activityId)
    .orderBy("id")
    .limit(50)
    .execute();
  const times = await Promise.all(rows.map(({ id }) => listBookingsOf(db, id)));
  return times.flat();
}

/** Who last asked for a space for an activity when signed in; null when nobody did. */
export async function findWriterOfBookings(
  db: Database,
  { activityId, spaceId }: { activityId: string; spaceId: string },
): Promise<string | null> {
  const row = await db
    .selectFrom("spaces.request")
    .select("made_by")
    .where("for_activity", "=", activityId)
    .where("space_id", "=", spaceId)
    .executeTakeFirst();
  return row?.made_by ?? null;
}
