// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { sealText } from "../../../foundation/secrets/sealed-text.ts";
import { getNeedToChange } from "../contacts/need.queries.ts";
import type { Outcome, Witness } from "../contacts/need.ts";
import type { Writer } from "../desks/letter-writer.actions.ts";
import type { FollowUpPlan } from "../followups/follow-up.ts";
import { planFollowUp } from "../followups/plan.actions.ts";
import { afterwards } from "./afterwards.actions.ts";
import type { Cancellation, Rejection } from "./reason.ts";
import { countedAs, whyNot, type Party } from "./referral.policy.ts";
import { getReferralToChange, type OfReferral } from "./referral.queries.ts";
import { afterStep, type Referral, type Room } from "./referral.ts";
import { saveReferral, writeStep } from "./save.actions.ts";
import type { PersonStep } from "./steps.ts";

/** What somebody does with a referral, as the form that they had in front of them says it. */
export type StepToTake = OfReferral & {
  step: PersonStep;
  /** Of the referral as they saw it. */
  revision: number;
  reason?: Rejection | Cancellation;
  room?: Room;
  outcome?: Outcome;
  note: string | null;
  /** With `request`: when and how the person is asked what became of it, or that they prefer not to be. */
  followUp?: FollowUpPlan;
};

export type Acting = { actor: Actor; party: (referral: Referral) => Party; writer: Writer };

/**
 * Takes a step: alone, on the referral as it is now. Refuses with not-found whom it is no business of, with not-allowed
 * the wrong side, with not-now what cannot be done any more, or was decided on something that has changed since: of
 * many who act at once one wins, and the others learn it.
 */
export async function takeStep(
  tx: Transaction,
  { actor, party: partyOf, writer }: Acting,
  taken: StepToTake,
  now: Temporal.Instant,
): Promise<Referral> {
  const referral = await getReferralToChange(tx, taken);
  const { step } = taken;
  const party = partyOf(referral);
  const refusal = whyNot(step, referral, party);
  if (refusal) refuse(refusal);
  if (referral.revision !== taken.revision) refuse({ kind: "not-now", because: "moved-on" });

  const counted = countedAs(step, party);
  const by: Witness = counted.side === "sender" ? "desk" : "provider";
  const outcome = taken.outcome && { outcome: taken.outcome, by };
  const moved = afterStep(step, referral, { ...taken, outcome }, now);
  await saveReferral(tx, moved);
  await writeStep(
    tx,
    moved,
    {
      step,
      ...counted,
      personId: actor.kind === "person" ? actor.id : null,
      reason: taken.reason ?? null,
      outcome: taken.outcome ?? null,
      note: taken.note === null ? null : await sealText(tx, taken.note, now),
    },
    now,
  );
  const details = { through: counted.through, side: counted.side, reason: taken.reason, room: taken.room };
  await recordActivity(tx, actor, `referral.${step}`, { kind: "referral", id: moved.id }, details);
  if (step === "request") await handOver(tx, actor, moved, taken.followUp, now);
  await afterwards(tx, actor, { before: referral, moved, step, ...counted, writer }, now);
  return moved;
}

/** A need that is closed is handed to nobody; and nobody is handed over without saying whether they are asked later. */
async function handOver(
  tx: Transaction,
  actor: Actor,
  { territoryId, id: referralId, needId, fromDeskId: deskId }: Referral,
  plan: FollowUpPlan | undefined,
  now: Temporal.Instant,
): Promise<void> {
  const need = await getNeedToChange(tx, { territoryId, needId });
  if (need.state !== "open") refuse({ kind: "not-now", because: "need-closed" });
  if (!plan) refuse({ kind: "not-now", because: "no-follow-up" });
  await planFollowUp(tx, actor, { territoryId, needId, referralId, deskId, plan }, now);
}
