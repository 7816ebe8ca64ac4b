// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { OfReferral } from "./referral.queries.ts";

/** Which referral a link opens; undefined when it never was, or has ended. Asked before the wall: a token is its key. */
export async function findByLink(
  db: Database,
  token: string,
  now: Temporal.Instant,
): Promise<OfReferral | undefined> {
  const row = await db
    .selectFrom("helpdesk.referral_link")
    .select(["territory_id", "referral_id"])
    .where("token_hash", "=", hashOf(token))
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row && { territoryId: row.territory_id, referralId: row.referral_id };
}
