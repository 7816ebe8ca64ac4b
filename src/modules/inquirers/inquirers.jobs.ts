// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../foundation/database/database.ts";
import type { Job } from "../../foundation/jobs/jobs.ts";
import { sweepInquirerViews } from "./shares/view.actions.ts";
import { forgetOldThreads } from "./threads/erase.actions.ts";
import { sweepWrongTries } from "./threads/thread.actions.ts";

/** What is forgotten of people who came, every night, as the register of purposes says. */
export function inquirersJobs(
  db: Database,
  now: () => Temporal.Instant,
  belongings: Parameters<typeof forgetOldThreads>[1],
): Job[] {
  return [
    {
      name: "inquirers.forget-old",
      cron: "51 3 * * *",
      once: true,
      work: async () => {
        await forgetOldThreads(db, belongings, { isDry: false }, now());
        await sweepInquirerViews(db, now());
        await sweepWrongTries(db, now());
      },
    },
  ];
}
