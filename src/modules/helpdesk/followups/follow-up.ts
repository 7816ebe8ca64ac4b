// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { afterWorkingDays } from "../../../foundation/time/working-days.ts";
import type { Outcome, Witness } from "../contacts/need.ts";
import type { Urgency } from "../referrals/clock.ts";

/** How the person wishes to be asked what became of it. */
export const followUpWays = ["call", "message", "next-visit"] as const;
export type FollowUpWay = (typeof followUpWays)[number];

/** What the person wants now: it is enough, another door, the same again. */
export const whatNows = ["enough", "another-door", "again"] as const;
export type WhatNow = (typeof whatNows)[number];

/** Who answers a follow-up: the person, or the desk that could not reach them and says what it knows. */
export type FollowUpWitness = Exclude<Witness, "provider">;

export type FollowUp = {
  territoryId: string;
  id: string;
  needId: string;
  referralId: string | null;
  /** The desk that asks. */
  deskId: string;
  /** YYYY-MM-DD; null when the person does not wish to be asked. */
  dueOn: string | null;
  way: FollowUpWay | null;
  plannedAt: Temporal.Instant;
  /** How many times nobody answered. */
  tries: number;
  triedAt: Temporal.Instant | null;
  doneAt: Temporal.Instant | null;
  answeredThrough: "desk" | "link" | "code" | null;
  outcome: Outcome | null;
  outcomeBy: FollowUpWitness | null;
  whatNow: WhatNow | null;
  /** As a sealed text. */
  words: string | null;
  isToldToProvider: boolean;
};

/** What is agreed at the hand-off: how and when, or that the person prefers not to be asked. */
export type FollowUpPlan = { way: FollowUpWay; dueOn: string } | { way: null; dueOn: null };

/** After so many tries without reaching anybody the desk may say what it knows. */
export const fewestTries = 3;

/** Working days between one try and the next. */
const betweenTries = 2;

/** When people are usually asked, by urgency, in working days from the hand-off. */
const usualDays: Record<Urgency, number> = { urgent: 3, soon: 8, ordinary: 15 };

export function usualDay(urgency: Urgency, today: Temporal.PlainDate): string {
  return afterWorkingDays(today, usualDays[urgency]).toString();
}

export function nextTry(today: Temporal.PlainDate): string {
  return afterWorkingDays(today, betweenTries).toString();
}

/** It waits for somebody to ask, or to answer. */
export function isPending({ way, doneAt }: Pick<FollowUp, "way" | "doneAt">): boolean {
  return way !== null && doneAt === null;
}

/** What happens to a need after somebody spoke. */
export type Then = "close" | "open" | "stay";

/**
 * What a word about the outcome does to the need: the rule by which needs close (decision 0023). The person's wish
 * decides: enough closes, another door or the same again keeps open, or opens again. Without a wish, "met" closes and
 * the rest waits. The desk's word counts where the person does not speak any more; the provider's only where nobody
 * else is going to speak. Nobody closes or opens against one who is believed more.
 */
export function needAfter(
  said: { outcome: Outcome; by: Witness; whatNow?: WhatNow | null },
  { personIsAsked, closedBy }: { personIsAsked: boolean; closedBy: Witness | null },
): Then {
  if (said.by !== "person" && (personIsAsked || closedBy === "person")) return "stay";
  if (said.by === "provider" && closedBy === "desk") return "stay";
  if (said.whatNow === "another-door" || said.whatNow === "again") return "open";
  if (said.whatNow === "enough") return "close";
  return said.outcome === "met" ? "close" : "stay";
}
