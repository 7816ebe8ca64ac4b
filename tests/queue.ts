// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../src/foundation/database/database.ts";
import { registrationsJobs } from "../src/modules/calendar/registrations/registrations.jobs.ts";
import { assuranceJobs } from "../src/modules/directory/assurance/assurance.jobs.ts";
import { uploadJobs } from "../src/modules/directory/keeping/upload-work.api.ts";
import { monitoringJobs } from "../src/modules/helpdesk/monitoring/monitoring.jobs.ts";
import type { House } from "../src/web/house.ts";

/** Word for tests: a queue in this process. What is asked is begun at once, beside whoever asked. */
export function queueBeside(db: Database, now: () => Temporal.Instant): NonNullable<House["later"]> {
  const jobs = [
    ...uploadJobs(db, now),
    ...assuranceJobs(db, now),
    ...registrationsJobs(db, now),
    ...monitoringJobs(db, now),
  ];
  return async (name, data) => {
    const job = jobs.find((one) => one.name === name);
    if (!job) throw new Error(`No job is called ${name}`);
    void job.work(data, new AbortController().signal);
  };
}
