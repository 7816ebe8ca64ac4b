// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { hashOf, newToken } from "../../../foundation/secrets/token.ts";
import type { OfReferral } from "./referral.queries.ts";

/** A link to a provider opens for so long; a reminder brings a new one. */
const linkLasts = { hours: 30 * 24 };

/** Makes a link that opens one referral, and nothing else; gives its token, of which only the hash stays. */
export async function makeReferralLink(
  tx: Transaction,
  { territoryId, referralId }: OfReferral,
  now: Temporal.Instant,
): Promise<string> {
  const token = newToken();
  await tx
    .insertInto("helpdesk.referral_link")
    .values({
      territory_id: territoryId,
      token_hash: hashOf(token),
      referral_id: referralId,
      made_at: now,
      expires_at: now.add(linkLasts),
    })
    .execute();
  return token;
}

/** Links that have ended are forgotten; gives how many. */
export async function sweepReferralLinks(db: Database, now: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("helpdesk.referral_link")
    .where("expires_at", "<", now)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
