// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { FollowUpPlan } from "./follow-up.ts";

export type ToPlan = {
  territoryId: string;
  needId: string;
  referralId: string | null;
  deskId: string;
  plan: FollowUpPlan;
};

/** Writes down when and how the person is asked what became of it, or that they prefer not to be. Gives its id. */
export async function planFollowUp(
  tx: Transaction,
  actor: Actor,
  { territoryId, needId, referralId, deskId, plan }: ToPlan,
  now: Temporal.Instant,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("helpdesk.follow_up")
    .values({
      territory_id: territoryId,
      id,
      need_id: needId,
      referral_id: referralId,
      desk_id: deskId,
      way: plan.way,
      due_on: plan.dueOn,
      planned_at: now,
    })
    .execute();
  const verb = plan.way === null ? "follow-up.refused" : "follow-up.planned";
  await recordActivity(tx, actor, verb, { kind: "follow-up", id }, { way: plan.way });
  return id;
}
