// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { compareWaiting } from "./compare.actions.ts";
import { mendAfterMerges } from "./mend.actions.ts";

/** After a great load the rest waits for the next minute, so that one turn never lasts long. */
const mostTurns = 25;

/** Every minute, what was written is compared with what was there; every night, what missed a merge follows it. */
export function duplicatesJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "directory.compare-records",
      cron: "* * * * *",
      once: true,
      work: async () => {
        for (let turn = 0; turn < mostTurns && (await compareWaiting(db)) > 0; turn += 1);
      },
    },
    {
      name: "directory.mend-merges",
      cron: "47 3 * * *",
      once: true,
      work: async () => {
        await mendAfterMerges(db, now());
      },
    },
  ];
}
