// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../foundation/database/database.ts";
import type { Job } from "../../foundation/jobs/jobs.ts";
import { remindMembers, writeMemberLetters } from "./convocation/postman.actions.ts";
import { forgetItemProposers, forgetMembers } from "./members/forget.actions.ts";
import { closeDueVotes } from "./votes/close.actions.ts";

/** The letters to members, the reminders, votes whose time is over, and what is forgotten. */
export function assembliesJobs(db: Database, now: () => Temporal.Instant): Job[] {
  return [
    {
      name: "assemblies.tell-members",
      cron: "* * * * *",
      once: true,
      work: async (_data, signal) =>
        void (await writeMemberLetters(db, now(), { isOver: () => signal.aborted })),
    },
    {
      name: "assemblies.remind-members",
      cron: "*/15 * * * *",
      once: true,
      work: async () => void (await remindMembers(db, now())),
    },
    {
      // To the minute; ballots are refused from the second on, whether or not this has run.
      name: "assemblies.close-votes",
      cron: "* * * * *",
      once: true,
      work: async () => void (await closeDueVotes(db, now())),
    },
    {
      name: "assemblies.forget-members",
      cron: "47 3 * * *",
      once: true,
      work: async () => {
        await forgetMembers(db, now());
        await forgetItemProposers(db, now());
      },
    },
  ];
}
