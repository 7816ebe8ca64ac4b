// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { forgetCopiers } from "./practice-copy.actions.ts";

/** What happens to practices by themselves. */
export function practicesJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "labs.forget-copiers",
      cron: "16 3 * * *",
      once: true,
      work: async () => void (await forgetCopiers(db, now())),
    },
  ];
}
