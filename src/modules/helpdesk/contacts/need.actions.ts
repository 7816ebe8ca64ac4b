// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { getNeedToChange, type OfNeed } from "./need.queries.ts";
import {
  whyNotClose,
  whyNotReopen,
  type Ending,
  type Need,
  type Outcome,
  type UnmetReason,
  type Witness,
} from "./need.ts";

export type Closing = OfNeed & { outcome: Outcome; by: Witness; ending?: Ending };

/**
 * Closes a need with what became of it and who says so. Whoever calls has decided that this actor may: a desk that owns
 * it, a follow-up with the person, a referral that ended. Refuses with not-now what is closed already.
 */
export async function closeNeed(
  tx: Transaction,
  actor: Actor,
  { territoryId, needId, outcome, by, ending }: Closing,
  now: Temporal.Instant,
): Promise<Need> {
  const need = await getNeedToChange(tx, { territoryId, needId });
  const refusal = whyNotClose(need);
  if (refusal) refuse(refusal);

  const changed = {
    state: "closed",
    outcome,
    outcome_by: by,
    ending: ending ?? null,
    closed_at: now,
    revision: need.revision + 1,
  } as const;
  await tx
    .updateTable("helpdesk.need")
    .set(changed)
    .where("territory_id", "=", territoryId)
    .where("id", "=", needId)
    .execute();
  await tx
    .updateTable("helpdesk.need_offer")
    .set({ state: "withdrawn", answered_at: now })
    .where("territory_id", "=", territoryId)
    .where("need_id", "=", needId)
    .where("state", "=", "offered")
    .execute();
  await recordActivity(tx, actor, "need.closed", { kind: "need", id: needId }, { outcome, by, ending });
  return {
    ...need,
    state: "closed",
    outcome,
    outcomeBy: by,
    ending: ending ?? null,
    closedAt: now,
    revision: changed.revision,
  };
}

/** Opens a need again: it was refused, nobody answered, or it was not so. Refuses with not-now what is open. */
export async function reopenNeed(
  tx: Transaction,
  actor: Actor,
  { territoryId, needId }: OfNeed,
  _now: Temporal.Instant,
): Promise<Need> {
  const need = await getNeedToChange(tx, { territoryId, needId });
  const refusal = whyNotReopen(need);
  if (refusal) refuse(refusal);

  const [reopened, revision] = [need.reopened + 1, need.revision + 1];
  await tx
    .updateTable("helpdesk.need")
    .set({
      state: "open",
      outcome: null,
      outcome_by: null,
      ending: null,
      closed_at: null,
      reopened,
      revision,
    })
    .where("territory_id", "=", territoryId)
    .where("id", "=", needId)
    .execute();
  await recordActivity(tx, actor, "need.reopened", { kind: "need", id: needId }, { times: reopened });
  return {
    ...need,
    state: "open",
    outcome: null,
    outcomeBy: null,
    ending: null,
    closedAt: null,
    reopened,
    revision,
  };
}

/**
 * Says that nothing answers a need, and why: the district reads it among what is missing. With no reason it takes that
 * back: something was found. It closes nothing: the desk goes on looking.
 */
export async function markUnmet(
  tx: Transaction,
  actor: Actor,
  { territoryId, needId, reason }: OfNeed & { reason: UnmetReason | null },
  now: Temporal.Instant,
): Promise<void> {
  const need = await getNeedToChange(tx, { territoryId, needId });
  if (need.unmetReason === reason) return;
  await tx
    .updateTable("helpdesk.need")
    .set({
      unmet_since: reason === null ? null : (need.unmetSince ?? now),
      unmet_reason: reason,
      revision: need.revision + 1,
    })
    .where("territory_id", "=", territoryId)
    .where("id", "=", needId)
    .execute();
  const verb = reason === null ? "need.found" : "need.unmet";
  await recordActivity(tx, actor, verb, { kind: "need", id: needId }, { reason });
}
