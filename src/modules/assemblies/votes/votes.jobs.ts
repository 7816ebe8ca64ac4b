// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { closeDueVotes } from "./close.actions.ts";

/** Votes end at their time, to the minute; ballots are refused from the second on, whether or not this has run. */
export function votesJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "assemblies.close-votes",
      cron: "* * * * *",
      once: true,
      work: async () => void (await closeDueVotes(db, now())),
    },
  ];
}
