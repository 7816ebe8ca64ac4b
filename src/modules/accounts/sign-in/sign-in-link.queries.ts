// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { linkLastsMinutes, type SignInLink } from "./sign-in-link.ts";

/** `lock`: of several who use it at once, the others wait, and then find it used. */
export async function findSignInLink(
  db: Database,
  tokenHash: Buffer,
  { lock = false }: { lock?: boolean } = {},
): Promise<SignInLink | undefined> {
  const row = await db
    .selectFrom("accounts.sign_in_link as link")
    .leftJoin("foundation.mail as mail", "mail.id", "link.mail_id")
    .where("link.token_hash", "=", tokenHash)
    .select([
      "link.id",
      "link.email",
      "link.browser_hash",
      "link.return_to",
      "link.invitation_id",
      "link.welcomes",
      "link.used_at",
    ])
    .select(
      sql<Temporal.Instant>`greatest(link.expires_at, mail.sent_at + ${linkLastsMinutes} * interval '1 minute')`.as(
        "expires_at",
      ),
    )
    .$if(lock, (query) => query.forUpdate("link"))
    .executeTakeFirst();
  if (!row) return undefined;

  return {
    id: row.id,
    email: row.email,
    browserHash: row.browser_hash,
    returnTo: row.return_to,
    invitationId: row.invitation_id,
    welcomes: row.welcomes,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  };
}
