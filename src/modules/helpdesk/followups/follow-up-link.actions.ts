// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { hashOf, newToken } from "../../../foundation/secrets/token.ts";
import { getFollowUpToChange, type OfFollowUp } from "./follow-up.queries.ts";
import { isPending } from "./follow-up.ts";

/** A link that a person was given is good for so long. */
const linkLasts = { hours: 60 * 24 };

/**
 * Makes a link with which the person answers this follow-up, and nothing else; the one before it opens nothing any more.
 * Gives its token, of which only the hash stays. Refuses with not-now what was answered.
 */
export async function makeFollowUpLink(
  tx: Transaction,
  actor: Actor,
  { territoryId, followUpId }: OfFollowUp,
  now: Temporal.Instant,
): Promise<string> {
  const followUp = await getFollowUpToChange(tx, { territoryId, followUpId });
  if (!isPending(followUp)) refuse({ kind: "not-now", because: "answered" });
  await tx
    .deleteFrom("helpdesk.follow_up_link")
    .where("territory_id", "=", territoryId)
    .where("follow_up_id", "=", followUpId)
    .execute();
  const token = newToken();
  await tx
    .insertInto("helpdesk.follow_up_link")
    .values({
      territory_id: territoryId,
      token_hash: hashOf(token),
      follow_up_id: followUpId,
      made_at: now,
      expires_at: now.add(linkLasts),
    })
    .execute();
  await recordActivity(tx, actor, "follow-up.link-made", { kind: "follow-up", id: followUpId });
  return token;
}

/** Links that have ended are forgotten; gives how many. */
export async function sweepFollowUpLinks(db: Database, now: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("helpdesk.follow_up_link")
    .where("expires_at", "<", now)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
