// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeDate, romeInstant } from "../../../foundation/time/rome.ts";
import { afterWorkingDays } from "../../../foundation/time/working-days.ts";
import type { ReferralStatus, Step } from "./steps.ts";

export const urgencies = ["urgent", "soon", "ordinary"] as const;
export type Urgency = (typeof urgencies)[number];

/** How far the clock went: nothing yet, a reminder to who does not answer, a word to the supervisor. Then another door. */
export const clockStages = ["waiting", "reminded", "escalated"] as const;
export type ClockStage = (typeof clockStages)[number];

/** What is waited for: a yes or no to a request; the first contact with the person after a yes. */
export type Awaited = "acknowledgement" | "first-contact";

/**
 * Working days that pass before the clock strikes: for the answer, or for the first contact, before the reminder; then
 * between reminder and supervisor; then between supervisor and another door. Decision 0023 says why so many.
 */
export const patience: Record<Urgency, Record<Awaited | "supervisor" | "another-door", number>> = {
  urgent: { acknowledgement: 1, "first-contact": 1, supervisor: 1, "another-door": 1 },
  soon: { acknowledgement: 2, "first-contact": 5, supervisor: 2, "another-door": 2 },
  ordinary: { acknowledgement: 5, "first-contact": 10, supervisor: 3, "another-door": 3 },
};

type Clock = { clockStage: ClockStage | null; clockAt: Temporal.Instant | null };
type Timed = Clock & { status: ReferralStatus; urgency: Urgency };

const stopped: Clock = { clockStage: null, clockAt: null };

/** What is waited for in this state; undefined while nobody is waited for. */
export function awaited(status: ReferralStatus): Awaited | undefined {
  if (status === "requested") return "acknowledgement";
  return status === "accepted" ? "first-contact" : undefined;
}

/** What the clock does when it strikes at this stage. */
export const strikes = {
  waiting: "remind",
  reminded: "escalate",
  escalated: "re-route",
} as const satisfies Record<ClockStage, Step>;

/** The clock after a step: wound anew when somebody else is waited for, moved on by itself, stopped when nobody is. */
export function clockAfter(step: Step, moved: Timed, now: Temporal.Instant): Clock {
  const waitsFor = awaited(moved.status);
  if (!waitsFor) return stopped;
  const days = patience[moved.urgency];
  if (step === "remind") return { clockStage: "reminded", clockAt: dueAfter(now, days.supervisor) };
  if (step === "escalate") return { clockStage: "escalated", clockAt: dueAfter(now, days["another-door"]) };
  return { clockStage: "waiting", clockAt: dueAfter(now, days[waitsFor]) };
}

/**
 * The end of the working day that is so many after the day of `from`: what is asked on a Friday evening for the next
 * day can be answered until Monday night.
 */
export function dueAfter(from: Temporal.Instant, workingDays: number): Temporal.Instant {
  const last = afterWorkingDays(romeDate(from), workingDays);
  return romeInstant(last.add({ days: 1 }).toPlainDateTime());
}

/** The day until which something can be done in time, for a moment of `dueAfter`. */
export function lastDayOf(due: Temporal.Instant): Temporal.PlainDate {
  return romeDate(due.subtract({ seconds: 1 }));
}
