// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { lowerStale } from "./finding.actions.ts";
import { refreshOpenTimes } from "./open-times.actions.ts";
import { forgetOldUnanswered } from "./unanswered.actions.ts";

/** Looks whether opening times of the coming days are still known far enough ahead; also asked at every start. */
export const refreshOpenTimesJob = "directory.refresh-open-times";

export function searchJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: refreshOpenTimesJob,
      cron: "7 * * * *",
      once: true,
      work: async () => void (await refreshOpenTimes(db, now())),
    },
    {
      name: "directory.lower-stale",
      cron: "2 * * * *",
      once: true,
      work: async () => void (await lowerStale(db, now())),
    },
    {
      name: "directory.forget-old-searches",
      cron: "23 3 * * *",
      once: true,
      work: async () => void (await forgetOldUnanswered(db, now())),
    },
  ];
}
