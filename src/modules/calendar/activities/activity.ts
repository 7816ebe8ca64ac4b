// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recurrence, type Pause, type Recurrence } from "../../../foundation/time/recurrence.ts";
import { readRule } from "../../../foundation/time/rule.ts";

/** What people do there; the words are theirs, in activity.words.ts. */
export const activityKinds = [
  "course",
  "workshop",
  "talk",
  "meeting",
  "movement",
  "outing",
  "party",
  "show",
  "play",
  "reading",
  "study",
  "meal",
  "reuse",
  "help",
  "other",
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** `proposed` by somebody without an account, until a host publishes or rejects it. */
export type ActivityStatus = "draft" | "proposed" | "published" | "cancelled" | "rejected";

export const prices = ["free", "donation", "paid", "voucher", "unknown"] as const;
export type Price = (typeof prices)[number];

export const registrationKinds = ["none", "drop-in", "per-date", "series"] as const;
export type RegistrationKind = (typeof registrationKinds)[number];

export const accessNames = ["wheelchair", "toilet", "parking", "pram", "hearing", "sight", "quiet"] as const;
export type AccessName = (typeof accessNames)[number];
export const accessValues = ["yes", "partly", "no"] as const;
export type AccessFact = { value: (typeof accessValues)[number]; note: string | null };
export type AccessFacts = Partial<Record<AccessName, AccessFact>>;

/** What a form says of an activity, whoever fills it. */
export type ActivityContent = {
  name: string;
  kind: ActivityKind;
  description: string | null;
  /** Who organizes it: of the directory, or as it is written. */
  organizationId: string | null;
  organizerName: string | null;
  coOrganizerIds: readonly string[];
  /** Where it is: of the directory, or as it is written. */
  locationId: string | null;
  placeName: string | null;
  /** Where one finds it, when not at the address of the place. */
  address: string | null;
  areaCode: string | null;
  spaceId: string | null;
  audience: string | null;
  minimumAge: number | null;
  maximumAge: number | null;
  isForFamilies: boolean;
  price: Price;
  priceNote: string | null;
  /** ISO 639 codes. */
  languages: readonly string[];
  accessibility: AccessFacts;
  whatToBring: string | null;
  contactName: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
  registrationKind: RegistrationKind;
  /** Seats of each date, or of the series; null is as many as come. */
  capacity: number | null;
  hasWaitingList: boolean;
  registrationOpensAt: Temporal.Instant | null;
  registrationClosesHours: number | null;
  /** How long each date lasts. */
  minutes: number;
  when: Recurrence;
};

export type Activity = ActivityContent & {
  territoryId: string;
  id: string;
  status: ActivityStatus;
  /** Why it was cancelled or rejected. */
  statusReason: string | null;
  /** The last day up to which its dates are stored. */
  datesUntil: Temporal.PlainDate | null;
  /** The last day up to which its room was asked for. */
  roomUntil: Temporal.PlainDate | null;
  /** SEQUENCE of RFC 5545. */
  sequence: number;
  revision: number;
  createdAt: Temporal.Instant;
  publishedAt: Temporal.Instant | null;
  lastModified: Temporal.Instant;
  isDemonstration: boolean;
};

/** One date of an activity. */
export type Occurrence = {
  territoryId: string;
  activityId: string;
  id: string;
  /** Where the rule put it, on the clock of Rome: RECURRENCE-ID. */
  originalStart: Temporal.PlainDateTime;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  status: "planned" | "cancelled";
  /** A person gave it another time or place. */
  isMoved: boolean;
  reason: string | null;
  /** Where this date is, when not where the activity usually is. */
  locationId: string | null;
  placeName: string | null;
};

/** Whether everybody may read of it: what was published stays to be read when it is cancelled. */
export function isPublic({ status, publishedAt }: Pick<Activity, "status" | "publishedAt">): boolean {
  return status === "published" || (status === "cancelled" && publishedAt !== null);
}

/** How recurrences are kept in columns; `pauses` is JSON. */
export type KeptWhen = {
  first_start: Temporal.PlainDateTime;
  rule: string | null;
  pauses: unknown;
  pause_months: readonly number[];
  pauses_on_holidays: boolean;
  skipped_dates: readonly string[];
  added_starts: unknown;
  patron_day: string | null;
};

/** A recurrence out of its columns. A rule that we did not write ourselves, and cannot read, is as if it were none. */
export function whenOf(kept: KeptWhen): Recurrence {
  const rule = kept.rule === null ? undefined : readRule(kept.rule, kept.first_start);
  return recurrence(kept.first_start, {
    rule: rule?.ok ? rule.rule : null,
    pauses: (kept.pauses as { from: string; to: string; why: string | null }[]).map(pauseOf),
    pauseMonths: kept.pause_months,
    pausesOnHolidays: kept.pauses_on_holidays,
    patronDay: kept.patron_day,
    skipped: kept.skipped_dates.map((day) => Temporal.PlainDate.from(day)),
    added: (kept.added_starts as string[]).map((clock) => Temporal.PlainDateTime.from(clock)),
  });
}

function pauseOf({ from, to, why }: { from: string; to: string; why: string | null }): Pause {
  return { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to), why };
}

/** Whether two recurrences give the same dates at the same times. */
export function isSameWhen(one: Recurrence, other: Recurrence): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
