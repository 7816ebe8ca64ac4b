// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { getSetting } from "../../../foundation/setting.ts";
import { forgetProposers } from "../proposals/proposal.actions.ts";
import { bookFurther } from "./book-further.actions.ts";
import { extendDates } from "./dates.actions.ts";

/** Also sent at every start: dates that were missed while the installation was off are made then. */
export const extendDatesJob = "calendar.extend-dates";

/** What the calendar does by night. */
export function activitiesJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: extendDatesJob,
      cron: "20 3 * * *",
      once: true,
      work: async (_data, signal) => void (await extendDates(db, now(), signal)),
    },
    {
      name: "calendar.book-further",
      cron: "30 3 * * *",
      once: true,
      work: async (_data, signal) => {
        const site = (await getSetting(db, "installation.name")) || "Trama";
        const baseUrl = await getSetting(db, "spaces.base-url");
        await bookFurther(db, { site, baseUrl }, now(), signal);
      },
    },
    {
      name: "calendar.forget-proposers",
      cron: "40 3 * * *",
      once: true,
      work: async () => void (await forgetProposers(db, now())),
    },
  ];
}
