// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { forgetRegistrations } from "./forget.actions.ts";
import { moveLines } from "./line.actions.ts";
import { tellRegisteredJob, writeLetters } from "./postman.actions.ts";
import { remind } from "./remind.actions.ts";

/** The waiting lists, the letters, the reminders, and what is forgotten. */
export function registrationsJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: tellRegisteredJob,
      cron: "* * * * *",
      once: true,
      work: async (_data, signal) => void (await writeLetters(db, now(), { isOver: () => signal.aborted })),
    },
    {
      name: "calendar.move-lines",
      cron: "*/5 * * * *",
      once: true,
      work: async () => void (await moveLines(db, now())),
    },
    {
      name: "calendar.remind-registered",
      cron: "*/10 * * * *",
      once: true,
      work: async () => void (await remind(db, now())),
    },
    {
      name: "calendar.forget-registrations",
      cron: "53 3 * * *",
      once: true,
      work: async () => void (await forgetRegistrations(db, now())),
    },
  ];
}
