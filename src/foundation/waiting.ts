// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "./database/database.ts";

/** What is still to be done beside the requests: figures only, for whoever watches over the installation. */
export type Waiting = {
  letters: number;
  /** Seconds since the oldest letter that has not left was written; 0 when none waits. */
  oldestLetterSeconds: number;
  /** Jobs by state of the queue: created, retry, active, failed… */
  jobs: Record<string, number>;
};

/** Counts what waits. A database that never had a queue has no jobs. */
export async function countWaiting(db: Database, now: Temporal.Instant): Promise<Waiting> {
  const { letters, oldest } = await db
    .selectFrom("foundation.mail")
    .select(({ fn }) => [fn.countAll<number>().as("letters"), fn.min("created_at").as("oldest")])
    .where("sent_at", "is", null)
    .executeTakeFirstOrThrow();
  const { rows: queue } = await sql<{ there: boolean }>`
    SELECT to_regclass('jobs.job') IS NOT NULL AS there`.execute(db);
  const { rows } = queue[0]?.there
    ? await sql<{ state: string; number: number }>`
        SELECT state::text AS state, count(*)::int AS number FROM jobs.job GROUP BY state`.execute(db)
    : { rows: [] };
  return {
    letters: Number(letters),
    oldestLetterSeconds: oldest === null ? 0 : Math.max(0, oldest.until(now).total("seconds")),
    jobs: Object.fromEntries(rows.map(({ state, number }) => [state, number])),
  };
}
