// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "./database/database.ts";
import type { Job } from "./jobs/jobs.ts";

/** Forgets counts of tries whose time is over; gives how many went. */
export async function sweepTries(db: Database, now: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("foundation.try_count")
    .where("expire", "<", now.epochMilliseconds)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export function triesJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "foundation.sweep-tries",
      cron: "*/10 * * * *",
      once: true,
      work: async () => void (await sweepTries(db, now())),
    },
  ];
}
