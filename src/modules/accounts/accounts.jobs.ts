// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../foundation/database/database.ts";
import type { Job } from "../../foundation/jobs/jobs.ts";
import { renewCookieKeys } from "../../foundation/secrets/cookie-keys.ts";
import { sweepNewAddresses } from "./my-page/my-page.actions.ts";
import { sweepViews } from "./my-page/view.actions.ts";
import { sweepSessions } from "./sign-in/session.actions.ts";
import { sweepLinks } from "./sign-in/sign-in.actions.ts";

/** What the room forgets by itself, every night. */
export function accountsJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "accounts.sweep-sign-in",
      cron: "31 3 * * *",
      once: true,
      work: async () => {
        await sweepLinks(db, now());
        await sweepSessions(db, now());
        await renewCookieKeys(db, now());
      },
    },
    {
      name: "accounts.sweep-personal-data",
      cron: "37 3 * * *",
      once: true,
      work: async () => {
        await sweepNewAddresses(db, now());
        await sweepViews(db, now());
      },
    },
  ];
}
