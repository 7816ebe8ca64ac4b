// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { Job } from "../../../foundation/jobs/jobs.ts";
import { forgetEntries } from "../diary/diary.actions.ts";
import { layShifts } from "../shifts/shift.actions.ts";
import { forgetDeskWork } from "./forget.actions.ts";
import { tellEndings } from "./tell-ending.actions.ts";

/** Every night the dates of weekly shifts are laid some weeks ahead and what is over is forgotten; in the morning, letters. */
export function desksJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: layShiftsJob,
      cron: "17 2 * * *",
      once: true,
      work: async () => void (await layShifts(db, now())),
    },
    {
      name: "helpdesk.tell-endings",
      cron: "40 7 * * *",
      once: true,
      work: async () => void (await tellEndings(db, now())),
    },
    {
      name: "helpdesk.forget-desk-work",
      cron: "53 3 * * *",
      once: true,
      work: async () => {
        await forgetEntries(db, now());
        await forgetDeskWork(db, now());
      },
    },
  ];
}

/** Also asked for at every start: an installation that was off for a month has dates to lay. */
export const layShiftsJob = "helpdesk.lay-shifts";
