// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { mailAsksJob, mailDueAsks } from "./ask-mail.actions.ts";
import { endOldCampaigns, forgetAddresses } from "./campaign.actions.ts";

export function assuranceJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: mailAsksJob,
      cron: "* * * * *",
      once: true,
      work: async (_data, signal) => void (await mailDueAsks(db, now(), { isOver: () => signal.aborted })),
    },
    {
      name: "directory.forget-campaigns",
      cron: "47 3 * * *",
      once: true,
      work: async () => {
        await endOldCampaigns(db, now());
        await forgetAddresses(db, now());
      },
    },
  ];
}
