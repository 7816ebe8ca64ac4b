// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { StepTaken } from "./referral.queries.ts";
import type { Referral } from "./referral.ts";

/** Writes what steps change of a referral; what it was drafted with stays. */
export async function saveReferral(tx: Transaction, moved: Referral): Promise<void> {
  await tx
    .updateTable("helpdesk.referral")
    .set({
      status: moved.status,
      revision: moved.revision,
      reason: moved.reason,
      room: moved.room,
      room_asked_at: moved.roomAskedAt,
      room_answered_at: moved.roomAnsweredAt,
      outcome: moved.outcome,
      outcome_by: moved.outcomeBy,
      requested_at: moved.requestedAt,
      answered_at: moved.answeredAt,
      accepted_at: moved.acceptedAt,
      contacted_at: moved.contactedAt,
      ended_at: moved.endedAt,
      clock_stage: moved.clockStage,
      clock_at: moved.clockAt,
    })
    .where("territory_id", "=", moved.territoryId)
    .where("id", "=", moved.id)
    .execute();
}

type ToWrite = Pick<StepTaken, "step" | "side" | "through" | "reason" | "outcome" | "note"> & {
  personId: string | null;
};

/** Adds a step to the story of a referral. */
export async function writeStep(
  tx: Transaction,
  { territoryId, id, revision }: Referral,
  { personId, ...taken }: ToWrite,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto("helpdesk.referral_step")
    .values({
      territory_id: territoryId,
      id: newId(),
      referral_id: id,
      revision,
      ...taken,
      person_id: personId,
      taken_at: now,
    })
    .execute();
}
