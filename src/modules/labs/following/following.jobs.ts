// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { forgetFollowing } from "./forget.actions.ts";
import { deliverInvitations, deliverInvitationsJob } from "./invite.actions.ts";
import { writeNews } from "./news.actions.ts";

/** The letter of the week, on Thursday morning; invitations of labs; what is forgotten each night. */
export function followingJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "labs.write-news",
      cron: "7 8 * * 4",
      once: true,
      work: async (_data, signal) => void (await writeNews(db, now(), { isOver: () => signal.aborted })),
    },
    {
      name: deliverInvitationsJob,
      cron: "*/5 * * * *",
      once: true,
      work: async () => void (await deliverInvitations(db, now())),
    },
    {
      name: "labs.forget-following",
      cron: "17 4 * * *",
      once: true,
      work: async () => void (await forgetFollowing(db, now())),
    },
  ];
}
