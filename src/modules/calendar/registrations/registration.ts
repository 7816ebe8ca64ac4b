// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";

/**
 * confirmed: has its seats. waiting: stands in line. offered: seats came free and are held until a moment. lapsed: nobody
 * answered in time. cancelled: by who registered. removed: by a host, with a reason.
 */
export const registrationStatuses = [
  "confirmed",
  "waiting",
  "offered",
  "lapsed",
  "cancelled",
  "removed",
] as const;
export type RegistrationStatus = (typeof registrationStatuses)[number];

/** How one signs up for an activity: not at all, by coming, to a date, to the whole series. */
export type RegistrationKind = "none" | "drop-in" | "per-date" | "series";

/** How somebody is told of what changes: a letter, a call, or when they come. */
export type Channel = "email" | "phone" | "none";

/** One of those for whom a seat is taken; a child says their years. */
export type Participant = { isChild: boolean; called: string | null; age: number | null };

export type Registration = {
  territoryId: string;
  id: string;
  activityId: string;
  /** The date; null is the whole series. */
  occurrenceId: string | null;
  status: RegistrationStatus;
  people: number;
  participants: Participant[];
  heldUntil: Temporal.Instant | null;
  /** Null, as what follows, when it was forgotten. */
  code: string | null;
  called: string | null;
  email: string | null;
  phone: string | null;
  channel: Channel;
  wantsReminders: boolean;
  language: Language;
  isFirstTime: boolean | null;
  madeAtDesk: boolean;
  endReason: string | null;
  createdAt: Temporal.Instant;
  forgottenAt: Temporal.Instant | null;
};

/** Whether it takes seats: an offer holds them as a yes does. */
export function isSeated(status: RegistrationStatus): boolean {
  return status === "confirmed" || status === "offered";
}

/** Whether there is still something to come of it. */
export function isLive(status: RegistrationStatus): boolean {
  return isSeated(status) || status === "waiting";
}

/** At most so many by one registration: a class comes by arrangement, not by a form. */
export const mostPeople = 12;

/** How old somebody is who counts as a child in the form. */
export const oldestChild = 17;
