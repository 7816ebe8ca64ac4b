// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { sweepClaims } from "./claim.actions.ts";

/** Every night, claims that nobody answered end and old ones are forgotten. */
export function ownersJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "directory.sweep-claims",
      cron: "41 3 * * *",
      once: true,
      work: async () => {
        await sweepClaims(db, now());
      },
    },
  ];
}
