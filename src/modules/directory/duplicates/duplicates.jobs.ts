// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { compareWaiting } from "./compare.actions.ts";

/** After a great load the rest waits for the next minute, so that one turn never lasts long. */
const mostTurns = 25;

/** Every minute, what was written is compared with what was there. */
export function duplicatesJobs(db: Database): Job[] {
  return [
    {
      name: "directory.compare-records",
      cron: "* * * * *",
      once: true,
      work: async () => {
        for (let turn = 0; turn < mostTurns && (await compareWaiting(db)) > 0; turn += 1);
      },
    },
  ];
}
