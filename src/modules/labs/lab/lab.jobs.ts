// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { watchPoints } from "./checklist.actions.ts";

/** What labs do by night. */
export function labJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "labs.watch-points",
      cron: "50 3 * * *",
      once: true,
      work: async () => watchPoints(db, now()),
    },
  ];
}
