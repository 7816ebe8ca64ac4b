// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { publishHalves } from "../figures/publish.actions.ts";
import { forgetParticipants } from "./participant.actions.ts";

/** Names go twelve months after people last came; figures come out when a half of the year is over. */
export function participationJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "labs.forget-participants",
      cron: "41 3 * * *",
      once: true,
      work: async () => void (await forgetParticipants(db, now())),
    },
    {
      name: "labs.publish-figures",
      cron: "11 4 * * *",
      once: true,
      work: async () => void (await publishHalves(db, now())),
    },
  ];
}
