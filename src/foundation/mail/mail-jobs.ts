// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../database/database.ts";
import type { Job } from "../jobs/jobs.ts";
import { sweepMail } from "./outbox.ts";
import { sendDueMail } from "./postman.ts";
import type { Transport } from "./transport.ts";

/** Asked as soon as a letter is written; every minute it looks after those that wait. */
export const sendMailJob = "foundation.send-mail";

/** Without a transport nothing is sent: letters stay in the outbox until they are swept. */
export function mailJobs(db: Database, now: () => Temporal.Instant, transport: Transport | undefined): Job[] {
  const sweep: Job = {
    name: "foundation.sweep-mail",
    cron: "41 3 * * *",
    once: true,
    work: async () => void (await sweepMail(db, now())),
  };
  if (!transport) return [sweep];

  const send: Job = {
    name: sendMailJob,
    cron: "* * * * *",
    once: true,
    work: async () => void (await sendDueMail(db, transport, now)),
  };
  return [sweep, send];
}
