// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { packChangedMonths } from "./pack.actions.ts";

/** Asked for after much was written at once; else it is done by the clock. */
export const packJob = "helpdesk.pack-facts";

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
