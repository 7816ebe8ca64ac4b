// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { packChangedMonths, packJob } from "./pack.actions.ts";

/** Keeps the facts of the desks ready to be counted. */
export function monitoringJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: packJob,
      cron: "*/10 * * * *",
      once: true,
      work: async () => {
        await packChangedMonths(db, now());
      },
    },
  ];
}
