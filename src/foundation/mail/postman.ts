// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../database/database.ts";
import { givenUpAfter, type Attachment, type Letter } from "./outbox.ts";
import type { Transport } from "./transport.ts";

const lettersAtATime = 100;

type Due = Letter & { id: string; tries: number };

/**
 * Hands every letter that is due to the mail server. One that is not taken is tried again after 1, 2, 4… minutes, at
 * most an hour, for a day; one refused for good is not. After the first sign that the server is away the others wait
 * too. Two postmen at once never take the same letter. Gives how many left.
 */
export async function sendDueMail(
  db: Database,
  transport: Transport,
  now: () => Temporal.Instant,
): Promise<number> {
  await giveUpOnOld(db, now());
  let sent = 0;
  for (let count = 0; count < lettersAtATime; count += 1) {
    const letter = await takeDue(db, now());
    if (!letter) break;

    const outcome = await transport.send(letter);
    await note(db, letter.id, outcome, now());
    if (outcome.kind === "sent") sent += 1;
    if (outcome.kind === "away") break;
  }
  await forgetSent(db);
  return sent;
}

/** Takes one letter by noting the try: whoever looks next finds it not due, even if this process dies meanwhile. */
async function takeDue(db: Database, now: Temporal.Instant): Promise<Due | undefined> {
  const row = await db
    .updateTable("foundation.mail")
    .set((eb) => ({ tried_at: now, tries: eb("tries", "+", 1) }))
    .where("id", "=", (eb) =>
      eb
        .selectFrom("foundation.mail")
        .select("id")
        .where("sent_at", "is", null)
        .where("given_up_at", "is", null)
        .where(
          sql<boolean>`(tried_at is null or tried_at + least(power(2, greatest(tries - 1, 0)), 60) * interval '1 minute' <= ${now})`,
        )
        .orderBy("created_at")
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(["id", "to_address", "subject", "text", "attachments", "tries", "leave_url"])
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, to_address: to, subject, text, tries } = row;
  const leaving = row.leave_url === null ? {} : { leaveUrl: row.leave_url };
  return { id, to, subject, text, tries, attachments: row.attachments as Attachment[], ...leaving };
}

type Outcome = Awaited<ReturnType<Transport["send"]>>;

async function note(db: Database, id: string, outcome: Outcome, now: Temporal.Instant): Promise<void> {
  const reason = outcome.kind === "sent" ? null : outcome.reason;
  const noted = {
    sent: { sent_at: now, last_mistake: null },
    away: { last_mistake: reason },
    later: { last_mistake: reason },
    refused: { given_up_at: now, last_mistake: reason },
  }[outcome.kind];
  await db.updateTable("foundation.mail").set(noted).where("id", "=", id).execute();
}

/** Of a letter to an address that was given for it alone nothing stays, once it left or was given up. */
async function forgetSent(db: Database): Promise<void> {
  await db
    .deleteFrom("foundation.mail")
    .where("forget_once_sent", "=", true)
    .where((or) => or.or([or("sent_at", "is not", null), or("given_up_at", "is not", null)]))
    .execute();
}

async function giveUpOnOld(db: Database, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable("foundation.mail")
    .set({ given_up_at: now })
    .where("sent_at", "is", null)
    .where("given_up_at", "is", null)
    .where("created_at", "<", now.subtract(givenUpAfter))
    .execute();
}
