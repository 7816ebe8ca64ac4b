// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { forgetReports } from "./forget.actions.ts";

/** What is forgotten of reports, every night. */
export function reportsJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "directory.forget-reports",
      cron: "43 3 * * *",
      once: true,
      work: async () => void (await forgetReports(db, now())),
    },
  ];
}
