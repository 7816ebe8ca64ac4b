// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { newId } from "../../../foundation/uuid.ts";

type ChallengeKind = "passkey-registration" | "passkey-sign-in" | "provider";

/** Long enough to find a key in a bag or to sign in elsewhere. */
const challengeLasts = { minutes: 10 };

type Asked = {
  /** When it was made before, as part of what is asked. */
  id?: string;
  kind: ChallengeKind;
  /** The mark of the browser that is asked: only from there the answer is good. */
  browserHash: Buffer;
  /** What the answer is checked against. */
  secret: Record<string, string>;
  /** A path of ours, from localPath. */
  returnTo?: string;
  now: Temporal.Instant;
};

/** Writes down what a browser was asked; gives the id that comes back with the answer. */
export async function keepChallenge(
  db: Database,
  { id = newId(), kind, browserHash, secret, returnTo = "/", now }: Asked,
): Promise<string> {
  await db
    .insertInto("accounts.challenge")
    .values({
      id,
      kind,
      browser_hash: browserHash,
      secret: JSON.stringify(secret),
      return_to: returnTo,
      expires_at: now.add(challengeLasts),
    })
    .execute();
  return id;
}

/**
 * What was asked, once: the first answer uses it up, right or wrong. Undefined when it was never asked of this browser,
 * has been answered, or is too old.
 */
export async function takeChallenge(
  db: Database,
  { id, kind, browserHash, now }: Pick<Asked, "kind" | "browserHash" | "now"> & { id: string },
): Promise<{ secret: Record<string, string>; returnTo: string } | undefined> {
  const row = await db
    .updateTable("accounts.challenge")
    .set({ used_at: now })
    .where("id", "=", id)
    .where("kind", "=", kind)
    .where("browser_hash", "=", browserHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning(["secret", "return_to"])
    .executeTakeFirst();
  return row && { secret: row.secret as Record<string, string>, returnTo: row.return_to };
}
