// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { forgetParticipants } from "./participant.actions.ts";

/** Names go twelve months after people last came. */
export function participationJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "labs.forget-participants",
      cron: "41 3 * * *",
      once: true,
      work: async () => void (await forgetParticipants(db, now())),
    },
  ];
}
