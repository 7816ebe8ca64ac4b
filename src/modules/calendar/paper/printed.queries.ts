// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { aroundDays } from "./printed.ts";

/**
 * Since when who works there opens, to print them, the programme or the flyers of some things, never with a longer pause than
 * paper is around; null when the last time is longer ago. Read from the traces, whose clock is the database's.
 */
export async function findPrintedSince(
  db: Database,
  thingIds: readonly string[],
): Promise<Temporal.Instant | null> {
  const { rows } = await sql<{ since: Temporal.Instant | null; last: Temporal.Instant | null }>`
    select max(at) filter (where before is null or at - before > make_interval(days => ${aroundDays})) as since, max(at) as last
    from (
      select happened_at as at, lag(happened_at) over (order by happened_at) as before
      from foundation.activity
      where thing_id = any (${[...thingIds]}::uuid[]) and verb in ('programme.printed', 'flyer.printed')
    ) printed
    having max(at) >= now() - make_interval(days => ${aroundDays})`.execute(db);
  return rows[0]?.since ?? null;
}

/** Whether it was noted in the last day that something was printed. */
export async function isNotedLately(db: Database, thingId: string): Promise<boolean> {
  const row = await db
    .selectFrom("foundation.activity")
    .select("id")
    .where("thing_id", "=", thingId)
    .where("verb", "in", ["programme.printed", "flyer.printed"])
    .where("happened_at", ">", sql<Temporal.Instant>`now() - interval '1 day'`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
