// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";

export const meetingStatuses = ["planned", "open", "held", "cancelled"] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export const minutesStatuses = ["none", "draft", "shared", "approved"] as const;
export type MinutesStatus = (typeof minutesStatuses)[number];

/** What a form says of a meeting. */
export type MeetingContent = {
  /** What it is about, when it has a name of its own. */
  name: string | null;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  locationId: string | null;
  placeName: string | null;
  spaceId: string | null;
  /** Where one takes part from afar. */
  link: string | null;
  /** Whether anybody may come and read of it. */
  isOpen: boolean;
};

export type Meeting = MeetingContent & {
  territoryId: string;
  assemblyId: string;
  id: string;
  status: MeetingStatus;
  statusReason: string | null;
  convokedAt: Temporal.Instant | null;
  /** It was called fewer days before than the rules say. */
  isConvokedLate: boolean;
  openedAt: Temporal.Instant | null;
  closedAt: Temporal.Instant | null;
  /** SEQUENCE of RFC 5545. */
  sequence: number;
  guests: number;
  remoteGuests: number;
  minutesStatus: MinutesStatus;
  minutesApprovedAt: Temporal.Instant | null;
  minutesApprovedIn: string | null;
  revision: number;
  isDemonstration: boolean;
};

export function meetingPath(id: string): string {
  return `/riunioni/${id}`;
}

export function keptMeetingPath(id: string): string {
  return `/redazione/riunioni/${id}`;
}

/** Whether a meeting can be opened: on its day or later; by mistake ten days before, it could only be closed again. */
export function canOpen(
  { status, startsAt }: Pick<Meeting, "status" | "startsAt">,
  now: Temporal.Instant,
): boolean {
  return status === "planned" && !isDayBefore(now, startsAt);
}

/** Before its day nobody can be there: who may come says so, and who cannot delegates. */
export function isYetToCome(
  { status, startsAt }: Pick<Meeting, "status" | "startsAt">,
  now: Temporal.Instant,
): boolean {
  return status === "planned" && isDayBefore(now, startsAt);
}

function isDayBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return romeDate(one).toString() < romeDate(other).toString();
}

/** The last moment at which a meeting can be called as the rules say: so many whole days before it starts. */
export function callBy(
  { startsAt }: Pick<Meeting, "startsAt">,
  { noticeDays }: { noticeDays: number },
): Temporal.Instant {
  const day = startsAt.toZonedDateTimeISO("Europe/Rome").toPlainDate().subtract({ days: noticeDays });
  // The whole day counts: who reads it in the evening was called that day.
  return day.add({ days: 1 }).toZonedDateTime("Europe/Rome").toInstant();
}
