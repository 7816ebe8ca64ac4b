// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { sweepFollowUpLinks } from "../followups/follow-up-link.actions.ts";
import { strikeClocks } from "./clock.actions.ts";
import { forgetReferralWords } from "./forget.actions.ts";
import { sweepReferralLinks } from "./link.actions.ts";

/** While offices are open the clocks of referrals are looked at; every night links and words that ended are forgotten. */
export function referralsJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "helpdesk.strike-clocks",
      cron: "7,37 8-18 * * 1-5",
      once: true,
      work: async (_data, signal) => void (await strikeClocks(db, now(), { isOver: () => signal.aborted })),
    },
    {
      name: "helpdesk.sweep-referrals",
      cron: "52 3 * * *",
      once: true,
      work: async () => {
        await sweepReferralLinks(db, now());
        await sweepFollowUpLinks(db, now());
        await forgetReferralWords(db, now());
      },
    },
  ];
}
