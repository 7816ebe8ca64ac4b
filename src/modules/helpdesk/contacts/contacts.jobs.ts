// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { sweepDrafts } from "./draft.actions.ts";
import { forgetWords } from "./forget.actions.ts";

/** What is forgotten of contacts, every night. */
export function contactsJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "helpdesk.forget-words",
      cron: "49 3 * * *",
      once: true,
      work: async () => {
        await forgetWords(db, now());
        await sweepDrafts(db, now());
      },
    },
  ];
}
