// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { fetchCalendar } from "../../../foundation/fetching/fetch-calendar.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { readFeedsAgain } from "./keep-feed.actions.ts";

/** Calendars of others, every hour. */
export function feedsJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "calendar.read-feeds",
      cron: "7 * * * *",
      once: true,
      work: async (_data, signal) => void (await readFeedsAgain(db, fetchCalendar, now(), signal)),
    },
  ];
}
