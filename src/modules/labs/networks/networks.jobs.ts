// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { forgetNetworkPeople } from "./network-people.actions.ts";

/** What happens to networks by themselves. */
export function networksJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "labs.forget-network-people",
      cron: "13 3 * * *",
      once: true,
      work: async () => void (await forgetNetworkPeople(db, now())),
    },
  ];
}
