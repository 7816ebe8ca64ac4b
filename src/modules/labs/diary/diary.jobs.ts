// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { forgetDiary } from "./draft.actions.ts";

/** What the diary forgets each night. */
export function diaryJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "labs.forget-diary",
      cron: "11 4 * * *",
      once: true,
      work: async () => void (await forgetDiary(db, now())),
    },
  ];
}
