// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { sealText } from "../../../foundation/secrets/sealed-text.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { closeNeed, reopenNeed } from "../contacts/need.actions.ts";
import { getNeedToChange } from "../contacts/need.queries.ts";
import type { Outcome } from "../contacts/need.ts";
import { clockWriter } from "../desks/letter-writer.actions.ts";
import { believed, type Said } from "../referrals/outcome.ts";
import type { Party } from "../referrals/referral.policy.ts";
import {
  getReferralToChange,
  listReferralsOfNeed,
  lockReferralsOfNeed,
} from "../referrals/referral.queries.ts";
import { saveReferral, writeStep } from "../referrals/save.actions.ts";
import { takeStep } from "../referrals/step.actions.ts";
import { getFollowUpToChange, type OfFollowUp } from "./follow-up.queries.ts";
import {
  isPending,
  needAfter,
  nextTry,
  type FollowUp,
  type FollowUpWitness,
  type Then,
  type WhatNow,
} from "./follow-up.ts";

/** What somebody says of how it went. */
export type Answer = {
  outcome: Outcome;
  by: FollowUpWitness;
  whatNow: WhatNow | null;
  words: string | null;
  /** The person agrees that the provider reads it. */
  isToldToProvider: boolean;
};

export type Answering = OfFollowUp & { answer: Answer; through: "desk" | "link" | "code" };

/**
 * Writes down what the person says (or, when nobody reaches them, what the desk knows), and lets the need follow: the
 * person's word first, then the desk's, then the provider's. Refuses with not-now what was answered already, or what
 * the person does not wish to be asked.
 */
export async function answerFollowUp(
  tx: Transaction,
  actor: Actor,
  { territoryId, followUpId, answer, through }: Answering,
  now: Temporal.Instant,
): Promise<FollowUp> {
  const followUp = await getPending(tx, { territoryId, followUpId });
  // Referrals before their need, always in one order: who steps on one of them waits, and is waited for.
  await lockReferralsOfNeed(tx, followUp);
  const { outcome, by, whatNow } = answer;
  const done = {
    done_at: now,
    answered_through: through,
    outcome,
    outcome_by: by,
    what_now: whatNow,
    is_told_to_provider: by === "person" && answer.isToldToProvider,
    words: answer.words === null ? null : await sealText(tx, answer.words, now),
  } as const;
  await save(tx, followUp, done);
  await recordActivity(
    tx,
    actor,
    "follow-up.answered",
    { kind: "follow-up", id: followUpId },
    { outcome, by, whatNow, through },
  );
  const held = await keepOnReferral(tx, followUp, { answer, through }, now);
  const then = await needFollows(tx, actor, followUp, { ...held, whatNow }, now);
  if (then === "close") await takeBackOthers(tx, actor, followUp, now);
  return { ...followUp, doneAt: now, outcome, outcomeBy: by, whatNow, answeredThrough: through };
}

/** Nobody answered: another try some days later. */
export async function noteTry(
  tx: Transaction,
  actor: Actor,
  of: OfFollowUp,
  now: Temporal.Instant,
): Promise<FollowUp> {
  const followUp = await getPending(tx, of);
  const tries = followUp.tries + 1;
  const dueOn = nextTry(romeDate(now));
  await save(tx, followUp, { tries, tried_at: now, due_on: dueOn });
  await recordActivity(tx, actor, "follow-up.tried", { kind: "follow-up", id: of.followUpId }, { tries });
  return { ...followUp, tries, triedAt: now, dueOn };
}

/** The person does not wish to be asked any more: what desk or provider said is then what is known. */
export async function refuseFollowUp(
  tx: Transaction,
  actor: Actor,
  of: OfFollowUp,
  now: Temporal.Instant,
): Promise<void> {
  const followUp = await getPending(tx, of);
  await save(tx, followUp, { way: null, due_on: null });
  await recordActivity(tx, actor, "follow-up.refused", { kind: "follow-up", id: of.followUpId });
  const { territoryId, referralId, needId } = followUp;
  if (referralId === null) return;
  const { outcome, outcomeBy } = await getReferralToChange(tx, { territoryId, referralId });
  const need = await getNeedToChange(tx, { territoryId, needId });
  if (outcome === null || outcomeBy === null || need.state === "closed") return;
  const then = needAfter({ outcome, by: outcomeBy }, { personIsAsked: false, closedBy: null });
  if (then === "close")
    await closeNeed(tx, actor, { territoryId, needId, outcome, by: outcomeBy, ending: "referral" }, now);
}

async function getPending(tx: Transaction, of: OfFollowUp): Promise<FollowUp> {
  const followUp = await getFollowUpToChange(tx, of);
  if (!isPending(followUp)) refuse({ kind: "not-now", because: followUp.doneAt ? "answered" : "refused" });
  return followUp;
}

async function save(
  tx: Transaction,
  { territoryId, id }: FollowUp,
  changed: Partial<{
    due_on: string | null;
    way: null;
    tries: number;
    tried_at: Temporal.Instant;
    done_at: Temporal.Instant;
    answered_through: string;
    outcome: string;
    outcome_by: string;
    what_now: string | null;
    words: string | null;
    is_told_to_provider: boolean;
  }>,
): Promise<void> {
  await tx
    .updateTable("helpdesk.follow_up")
    .set(changed)
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
}

/**
 * The referral keeps the word of whoever is believed most, whatever state its process is in. Gives whose word holds:
 * where nobody reached the person that is what was known before.
 */
async function keepOnReferral(
  tx: Transaction,
  { territoryId, referralId }: FollowUp,
  { answer: { outcome, by }, through }: Pick<Answering, "answer" | "through">,
  now: Temporal.Instant,
): Promise<Said> {
  if (referralId === null) return { outcome, by };
  const referral = await getReferralToChange(tx, { territoryId, referralId });
  const before =
    referral.outcome && referral.outcomeBy
      ? { outcome: referral.outcome, by: referral.outcomeBy }
      : undefined;
  const held = believed(before, { outcome, by });
  const moved = { ...referral, outcome: held.outcome, outcomeBy: held.by };
  await saveReferral(tx, moved);
  const side = by === "person" ? "person" : "sender";
  const taken = {
    step: "say-outcome",
    side,
    through,
    personId: null,
    reason: null,
    outcome,
    note: null,
  } as const;
  await writeStep(tx, moved, taken, now);
  return held;
}

async function needFollows(
  tx: Transaction,
  actor: Actor,
  { territoryId, needId }: FollowUp,
  { outcome, by, whatNow }: Said & { whatNow: WhatNow | null },
  now: Temporal.Instant,
): Promise<Then> {
  const need = await getNeedToChange(tx, { territoryId, needId });
  const then = needAfter({ outcome, by, whatNow }, { personIsAsked: false, closedBy: need.outcomeBy });
  if (then === "stay") return then;
  if (need.state === "closed") await reopenNeed(tx, actor, { territoryId, needId }, now);
  if (then === "close")
    await closeNeed(tx, actor, { territoryId, needId, outcome, by, ending: "follow-up" }, now);
  return then;
}

/** The need is closed: doors that were asked for it and have not answered learn that they need not. */
async function takeBackOthers(
  tx: Transaction,
  actor: Actor,
  { territoryId, needId }: FollowUp,
  now: Temporal.Instant,
): Promise<void> {
  const writer = await clockWriter(tx);
  for (const referral of await listReferralsOfNeed(tx, { territoryId, needId })) {
    if (referral.status !== "draft" && referral.status !== "requested") continue;
    const { id: referralId, revision } = referral;
    const step = { territoryId, referralId, step: "cancel", reason: "solved", revision, note: null } as const;
    await takeStep(tx, { actor, party: byItself, writer }, step, now);
  }
}

/** Nobody pressed anything: it follows from the need. */
function byItself(): Party {
  return { sides: ["sender"], through: "clock" };
}
