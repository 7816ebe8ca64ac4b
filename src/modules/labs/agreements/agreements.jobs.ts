// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { getSetting } from "../../../foundation/setting.ts";
import { forgetSigners, remindOfReviews } from "./tend-agreements.actions.ts";

/** What happens to agreements by themselves. */
export function agreementsJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "labs.remind-of-reviews",
      cron: "20 7 * * *",
      once: true,
      work: async () => {
        const site = (await getSetting(db, "installation.name")) || "Trama";
        await remindOfReviews(db, { site, baseUrl: await getSetting(db, "labs.base-url") }, now());
      },
    },
    {
      name: "labs.forget-signers",
      cron: "53 3 * * *",
      once: true,
      work: async () => void (await forgetSigners(db, now())),
    },
  ];
}
