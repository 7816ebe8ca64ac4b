// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../foundation/database/database.ts";
import type { Job } from "../../foundation/jobs/jobs.ts";
import { getSetting } from "../../foundation/setting.ts";
import { forgetAskers, lapseUnanswered, releaseNoShows } from "./booking/sweep.actions.ts";

/** What happens to bookings by themselves. */
export function spacesJobs(db: Database, now: () => Temporal.Instant): Job[] {
  const writer = async () => ({
    site: (await getSetting(db, "installation.name")) || "Trama",
    baseUrl: await getSetting(db, "spaces.base-url"),
  });
  return [
    {
      name: "spaces.release-no-shows",
      cron: "*/5 * * * *",
      once: true,
      work: async () => {
        await releaseNoShows(db, await writer(), now());
        await lapseUnanswered(db, await writer(), now());
      },
    },
    {
      name: "spaces.forget-askers",
      cron: "47 3 * * *",
      once: true,
      work: async () => void (await forgetAskers(db, now())),
    },
  ];
}
