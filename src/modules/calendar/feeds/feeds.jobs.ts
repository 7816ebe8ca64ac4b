// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { fetchPublic } from "../../../foundation/fetching/fetch-public.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { readFeedsAgain, type AskCalendar } from "./keep-feed.actions.ts";

/** Asks the web, as a stranger would, for at most two megabytes. */
export const askTheWeb: AskCalendar = (url) => fetchPublic(url, { mostBytes: 2 * 1024 * 1024 });

/** Calendars of others, every hour. */
export function feedsJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "calendar.read-feeds",
      cron: "7 * * * *",
      once: true,
      work: async (_data, signal) => void (await readFeedsAgain(db, askTheWeb, now(), signal)),
    },
  ];
}
