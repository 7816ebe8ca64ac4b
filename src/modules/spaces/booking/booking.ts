// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Suspicion } from "../../../foundation/suspicion.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Asker } from "../space.ts";

/**
 * asked: the host must decide. accepted: somebody has the space. waiting: it is taken, they want it if it gets free.
 * clashed: it could not be booked with the rest. lapsed: nobody decided before it began.
 */
export const bookingStatuses = [
  "asked",
  "accepted",
  "waiting",
  "clashed",
  "refused",
  "cancelled",
  "no-show",
  "lapsed",
] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

export type RequestStatus = "waiting" | "accepted" | "refused" | "withdrawn" | "lapsed";

/** How a request came: by the form, as a wish for a season, for an activity of the calendar, from the host itself. */
export type RequestKind = "asked" | "wish" | "activity" | "host";

/** A time that somebody has, wants or wanted. */
export type Booking = {
  territoryId: string;
  id: string;
  spaceId: string;
  requestId: string;
  status: BookingStatus;
  start: Temporal.Instant;
  end: Temporal.Instant;
  forOccurrence: string | null;
  reason: string | null;
  arrivedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
  sequence: number;
  createdAt: Temporal.Instant;
  lastModified: Temporal.Instant;
};

/** A weekly slot that a group wishes for in a season. */
export type Wish = {
  seasonId: string;
  /** Monday is 1. */
  weekday: number;
  /** HH:MM, by the clock of Rome. */
  from: string;
  minutes: number;
  /** What else would do, in their words. */
  otherwise: string | null;
};

/** Who wants a space, and what for: read by who keeps it. */
export type Request = {
  territoryId: string;
  id: string;
  spaceId: string;
  kind: RequestKind;
  status: RequestStatus;
  asker: Asker | "host";
  contactName: string | null;
  groupName: string | null;
  email: string | null;
  phone: string | null;
  askerHash: Buffer | null;
  purpose: string | null;
  people: number | null;
  language: Language;
  suspicions: readonly Suspicion[];
  wish: Wish | null;
  forActivity: string | null;
  /** Of what happens in another room: who asked last, and where they read and change it. */
  madeBy: string | null;
  keptAt: string | null;
  createdAt: Temporal.Instant;
  decidedAt: Temporal.Instant | null;
  answer: string | null;
  wayIn: string | null;
};

/** What a request is by now, as its times say; a wish without times waits. */
export function statusOf(statuses: readonly BookingStatus[]): RequestStatus {
  const some = (...wanted: BookingStatus[]) => statuses.some((status) => wanted.includes(status));
  if (statuses.length === 0 || some("asked")) return "waiting";
  if (some("accepted", "no-show")) return "accepted";
  if (some("waiting")) return "waiting";
  if (some("cancelled")) return "withdrawn";
  return some("refused", "clashed") ? "refused" : "lapsed";
}

/** Whether this status may become another: what ended stays ended. */
export function isOver(status: BookingStatus): boolean {
  return !["asked", "accepted", "waiting"].includes(status);
}
