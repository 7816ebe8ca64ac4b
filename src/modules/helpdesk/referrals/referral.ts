// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Outcome, Witness } from "../contacts/need.ts";
import { clockAfter, type ClockStage, type Urgency } from "./clock.ts";
import { believed, type Said } from "./outcome.ts";
import type { Cancellation, Rejection } from "./reason.ts";
import type { Recipient } from "./recipient.ts";
import { steps, type ReferralStatus, type Step, type StepRule } from "./steps.ts";

/** How the hand-off is done, the warmest first. */
export const modes = ["three-way-call", "accompanied", "booked-together", "letter", "information"] as const;
export type Mode = (typeof modes)[number];

/** Who goes with the person, when somebody does. Never a name. */
export const companies = ["operator", "volunteer", "mediator", "relative", "neighbour"] as const;
export type Company = (typeof companies)[number];

/** "Do you have room?", as the provider answers it. */
export const rooms = ["yes", "waiting-list", "no", "needs-assessment"] as const;
export type Room = (typeof rooms)[number];

export type Referral = {
  territoryId: string;
  id: string;
  needId: string;
  fromDeskId: string;
  cameFromId: string | null;
  to: Recipient;
  mode: Mode;
  accompaniedBy: Company | null;
  appointmentAt: Temporal.Instant | null;
  urgency: Urgency;
  /** What the provider must know, as a sealed text. */
  note: string | null;
  status: ReferralStatus;
  /** Raised by each step of a person. */
  revision: number;
  reason: Rejection | Cancellation | null;
  room: Room | null;
  roomAskedAt: Temporal.Instant | null;
  roomAnsweredAt: Temporal.Instant | null;
  outcome: Outcome | null;
  outcomeBy: Witness | null;
  createdAt: Temporal.Instant;
  requestedAt: Temporal.Instant | null;
  answeredAt: Temporal.Instant | null;
  acceptedAt: Temporal.Instant | null;
  contactedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
  clockStage: ClockStage | null;
  clockAt: Temporal.Instant | null;
};

const ends = new Set<ReferralStatus>(["completed", "rejected", "redirected", "cancelled"]);

/** Nothing more happens with it. */
export function isOver({ status }: Pick<Referral, "status">): boolean {
  return ends.has(status);
}

/** It ended without an answer for the person: the need looks for another door. */
export function isShut({ status, reason }: Pick<Referral, "status" | "reason">): boolean {
  return (
    status === "rejected" || status === "redirected" || (status === "cancelled" && reason === "no-answer")
  );
}

/** "Do you have room?" was asked, and nobody answered yet. */
export function waitsForRoom(referral: Pick<Referral, "status" | "roomAskedAt" | "roomAnsweredAt">): boolean {
  return referral.status === "draft" && referral.roomAskedAt !== null && referral.roomAnsweredAt === null;
}

/** Whether the step can be taken from here, whoever takes it. */
export function canStep(step: Step, referral: Referral): boolean {
  const { from }: StepRule = steps[step];
  if (!from.includes(referral.status)) return false;
  if (step === "ask-room") return !waitsForRoom(referral);
  return step !== "answer-room" || waitsForRoom(referral);
}

/** What comes with a step. A reason is asked for by `reject`, `cancel`; a room by `answer-room`. */
export type StepSaid = {
  reason?: Rejection | Cancellation;
  room?: Room;
  /** What became of it, and who says so. */
  outcome?: Said | undefined;
};

/** The referral after a step that can be taken. Pure: who may is in referral.policy.ts. */
export function afterStep(step: Step, referral: Referral, said: StepSaid, now: Temporal.Instant): Referral {
  const { to, by }: StepRule = steps[step];
  const status = to ?? referral.status;
  const isAnswer = step === "accept" || step === "reject" || step === "redirect";
  const moved: Referral = {
    ...referral,
    status,
    revision: by === "clock" && to === undefined ? referral.revision : referral.revision + 1,
    reason: step === "re-route" ? "no-answer" : (said.reason ?? referral.reason),
    ...(step === "ask-room" && { roomAskedAt: now, roomAnsweredAt: null, room: null }),
    ...(step === "answer-room" && { roomAnsweredAt: now, room: said.room ?? "no" }),
    ...(step === "request" && { requestedAt: now }),
    ...(isAnswer && { answeredAt: referral.answeredAt ?? now }),
    ...(step === "accept" && { acceptedAt: now }),
    ...(["make-contact", "start", "complete"].includes(step) && { contactedAt: referral.contactedAt ?? now }),
    ...(ends.has(status) && { endedAt: now }),
    ...outcomeAfter(referral, said.outcome),
  };
  return { ...moved, ...clockAfter(step, moved, now) };
}

function outcomeAfter(
  { outcome, outcomeBy }: Referral,
  said: Said | undefined,
): Pick<Referral, "outcome" | "outcomeBy"> {
  if (!said) return { outcome, outcomeBy };
  const held = believed(outcome && outcomeBy ? { outcome, by: outcomeBy } : undefined, said);
  return { outcome: held.outcome, outcomeBy: held.by };
}
