// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../src/foundation/database/database.ts";
import { assembliesJobs } from "../src/modules/assemblies/assemblies.jobs.ts";
import { registrationsJobs } from "../src/modules/calendar/registrations/registrations.jobs.ts";
import { assuranceJobs } from "../src/modules/directory/assurance/assurance.jobs.ts";
import { uploadJobs } from "../src/modules/directory/keeping/upload-work.api.ts";
import { monitoringJobs } from "../src/modules/helpdesk/monitoring/monitoring.jobs.ts";
import { followingJobs } from "../src/modules/labs/following/following.jobs.ts";
import type { House } from "../src/web/house.ts";

/**
 * Word for tests: a queue in this process. What is asked is begun at once, beside whoever asked; `rest` waits until all
 * that was asked is done.
 */
export function queueBeside(db: Database, now: () => Temporal.Instant) {
  const underWay = new Set<Promise<void>>();
  const jobs = [
    ...uploadJobs(db, now),
    ...assuranceJobs(db, now),
    ...registrationsJobs(db, now),
    ...followingJobs(db, now),
    ...monitoringJobs(db, now),
    ...assembliesJobs(db, now),
  ];
  const later: NonNullable<House["later"]> = async (name, data) => {
    const job = jobs.find((one) => one.name === name);
    if (!job) throw new Error(`No job is called ${name}`);
    const work = job.work(data, new AbortController().signal);
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  const rest = async () => {
    await Promise.all(underWay);
  };
  return { later, rest };
}
