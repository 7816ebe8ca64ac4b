// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../database/database.ts";
import { newId } from "../uuid.ts";

/** A letter in plain text: no pictures that tell who opened it, no links that hide where they lead. */
export type Letter = {
  to: string;
  subject: string;
  text: string;
  attachments?: readonly Attachment[];
  /** The address was given for this letter alone: the row goes as soon as it left, or was given up. */
  forget?: boolean;
  /** Of a list: where one press ends such letters (RFC 8058). Mail programs show a button for it. */
  leaveUrl?: string;
};

/** A file that goes with a letter: a date for the reader's own calendar, a code to show at the door. */
export type Attachment = { name: string; type: string; base64: string };

/** A letter as the outbox shows it. */
export type KeptLetter = Letter & {
  id: string;
  createdAt: Temporal.Instant;
  sentAt: Temporal.Instant | null;
};

/** A letter that a server did not take within a day is of no use to anybody. */
export const givenUpAfter = { hours: 24 };
const sweptAfter = { hours: 30 * 24 };

/**
 * Writes a letter to the outbox, in the transaction of the act it tells of: both are kept or neither. It is sent
 * afterwards, by a job, when there is a mail server. Gives its id.
 */
export async function writeMail(
  tx: Transaction,
  { to, subject, text, attachments = [], forget = false, leaveUrl }: Letter,
  now: Temporal.Instant,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("foundation.mail")
    .values({
      id,
      to_address: to,
      subject,
      text,
      attachments: JSON.stringify(attachments),
      forget_once_sent: forget,
      leave_url: leaveUrl ?? null,
      created_at: now,
    })
    .execute();
  return id;
}

/** The newest letters, at most two hundred: what an administrator reads where no mail server is. */
export async function listOutbox(db: Database): Promise<KeptLetter[]> {
  const rows = await db
    .selectFrom("foundation.mail")
    .select(["id", "to_address", "subject", "text", "created_at", "sent_at"])
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows.map(({ id, to_address: to, subject, text, created_at, sent_at }) => ({
    id,
    to,
    subject,
    text,
    createdAt: created_at,
    sentAt: sent_at,
  }));
}

/** Whether the mail server seems away: the letter tried last was not taken, and waits. */
export async function isMailLate(db: Database): Promise<boolean> {
  const last = await db
    .selectFrom("foundation.mail")
    .select(["sent_at", "given_up_at", "last_mistake"])
    .where("tried_at", "is not", null)
    .orderBy("tried_at", "desc")
    .orderBy("sent_at", (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();
  return (
    last !== undefined && last.sent_at === null && last.given_up_at === null && last.last_mistake !== null
  );
}

/** Forgets letters a month after they were written, sent or not; gives how many. */
export async function sweepMail(db: Database, now: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("foundation.mail")
    .where("created_at", "<", now.subtract(sweptAfter))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
