// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { Booking } from "./booking.ts";
import { listBookingsOf } from "./booking.queries.ts";

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
