// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { keeper, visitor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { hashOf, newToken } from "../../../foundation/secrets/token.ts";
import { newId } from "../../../foundation/uuid.ts";
import { welcomePerson } from "../person.actions.ts";
import { findPersonByEmail } from "../person.queries.ts";
import { plainEmail } from "../person.ts";
import { noAccountLetter, signInLetter, type Writer } from "./sign-in-letter.ts";
import { findSignInLink } from "./sign-in-link.queries.ts";
import {
  handedLinkLastsMinutes,
  keeperLinkLastsMinutes,
  linkLastsMinutes,
  linkState,
  linkSweptAfter,
  type LinkState,
} from "./sign-in-link.ts";

type Asked = {
  email: string;
  /** The mark of the browser that asks: the link is good only there. */
  browserHash: Buffer;
  /** A path of ours, from localPath. */
  returnTo: string;
  /** With it an address without account gets a true link, and the account when it is used. */
  invitationId?: string;
  /** The same, for who asks on a page that anybody may use. */
  welcomes?: boolean;
  writer: Writer;
  now: Temporal.Instant;
};

/**
 * Writes a letter with a sign-in link or, to an address that nobody has, one that says so. Whoever asks learns nothing
 * from it: both ways find, insert and write the same rows. The link of the second letter was never told to anybody.
 */
export async function askForLink(
  db: Database,
  { email: typed, browserHash, returnTo, invitationId, welcomes = false, writer, now }: Asked,
): Promise<void> {
  const email = plainEmail(typed);
  const token = newToken();

  await inTransaction(db, async (tx) => {
    const person = await findPersonByEmail(tx, email);
    const language = person?.language ?? writer.language;
    const isWelcome = person !== undefined || invitationId !== undefined || welcomes;
    const letter = isWelcome
      ? signInLetter(email, token, { ...writer, language })
      : noAccountLetter(email, { ...writer, language });
    const mailId = await writeMail(tx, letter, now);
    await tx
      .insertInto("accounts.sign_in_link")
      .values({
        id: newId(),
        token_hash: hashOf(token),
        browser_hash: browserHash,
        email,
        return_to: returnTo,
        invitation_id: invitationId ?? null,
        welcomes,
        mail_id: mailId,
        created_at: now,
        expires_at: now.add({ minutes: writer.isHandedOver ? handedLinkLastsMinutes : linkLastsMinutes }),
      })
      .execute();
  });
}

/** Makes a link at the command line, good once in any browser; gives its token. The address must have an account. */
export async function makeKeeperLink(
  db: Database,
  { email, now }: { email: string; now: Temporal.Instant },
): Promise<string> {
  const token = newToken();
  const id = newId();
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto("accounts.sign_in_link")
      .values({
        id,
        token_hash: hashOf(token),
        email: plainEmail(email),
        created_at: now,
        expires_at: now.add({ minutes: keeperLinkLastsMinutes }),
      })
      .execute();
    await recordActivity(tx, keeper, "sign-in-link.made", { kind: "sign-in-link", id });
  });
  return token;
}

/** no: why not; "unknown" also when its person is no longer there. */
export type LinkUsed =
  | { kind: "in"; personId: string; returnTo: string }
  | { kind: "no"; because: Exclude<LinkState, "good"> | "unknown" };

/**
 * Uses a link up. Says who comes in, for the route to open their session; of two who use it at once only one does.
 * `work` is done in the same transaction: when it fails the link is still good.
 */
export async function useLink(
  db: Database,
  { token, browser, now }: { token: string; browser: Buffer | undefined; now: Temporal.Instant },
  work: (tx: Transaction, personId: string) => Promise<void>,
): Promise<LinkUsed> {
  return inTransaction(db, async (tx) => {
    const link = await findSignInLink(tx, hashOf(token), { lock: true });
    if (!link) return { kind: "no", because: "unknown" };
    const state = linkState(link, browser, now);
    if (state !== "good") return { kind: "no", because: state };

    const { id, email, invitationId, welcomes, returnTo } = link;
    const personId =
      invitationId || welcomes
        ? (await welcomePerson(tx, visitor, { email, now })).id
        : (await findPersonByEmail(tx, email))?.id;
    if (personId === undefined) return { kind: "no", because: "unknown" };

    await tx.updateTable("accounts.sign_in_link").set({ used_at: now }).where("id", "=", id).execute();
    await work(tx, personId);
    return { kind: "in", personId, returnTo };
  });
}

/** Forgets links and challenges that have been good for nothing for a day; gives how many. */
export async function sweepLinks(db: Database, now: Temporal.Instant): Promise<number> {
  const before = now.subtract(linkSweptAfter);
  const links = await db
    .deleteFrom("accounts.sign_in_link")
    // One whose mail waited for its server is good for longer, but no mail waits longer than a day.
    .where("expires_at", "<", before)
    .executeTakeFirst();
  const challenges = await db
    .deleteFrom("accounts.challenge")
    .where("expires_at", "<", before)
    .executeTakeFirst();
  return Number(links.numDeletedRows + challenges.numDeletedRows);
}
