// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { RegistrationKind } from "./registration.ts";

/** What signing up asks of an activity. */
export type OpenActivity = {
  territoryId: string;
  id: string;
  name: string;
  status: "draft" | "proposed" | "published" | "cancelled" | "rejected";
  kind: RegistrationKind;
  capacity: number | null;
  hasWaitingList: boolean;
  opensAt: Temporal.Instant | null;
  /** Hours before a date, or before the first to come of a series that has not begun. */
  closesHours: number | null;
  minimumAge: number | null;
  maximumAge: number | null;
  organizationId: string | null;
  locationId: string | null;
  placeName: string | null;
  address: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
  sequence: number;
  /** Why it was cancelled, as people are told. */
  statusReason: string | null;
};

export type DateToCome = {
  id: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  status: "planned" | "cancelled";
  /** Where this date is, when not where the activity usually is. */
  locationId: string | null;
  placeName: string | null;
};

/** Why nobody can sign up (any more, yet); the words are in sign-up.words.ts. */
export type WhyClosed = "not-asked" | "drop-in" | "cancelled" | "not-yet" | "too-late" | "over";

type Asked = Pick<OpenActivity, "status" | "kind" | "opensAt" | "closesHours">;

/**
 * Why this date (null: the whole series) takes no registrations now; undefined when it does. `next` is the date itself,
 * or the next of the series: a series that is under way is open to whoever joins later, until its last date.
 */
export function whyClosed(
  activity: Asked,
  next: Pick<DateToCome, "startsAt" | "status"> | undefined,
  now: Temporal.Instant,
  { hasBegun = false }: { hasBegun?: boolean } = {},
): WhyClosed | undefined {
  if (activity.status === "cancelled" || next?.status === "cancelled") return "cancelled";
  if (activity.kind === "drop-in") return "drop-in";
  if (activity.kind === "none" || activity.status !== "published") return "not-asked";
  if (next === undefined || Temporal.Instant.compare(next.startsAt, now) <= 0) return "over";
  if (activity.opensAt && Temporal.Instant.compare(now, activity.opensAt) < 0) return "not-yet";
  const closes = hasBegun ? next.startsAt : next.startsAt.subtract({ hours: activity.closesHours ?? 0 });
  return Temporal.Instant.compare(now, closes) >= 0 ? "too-late" : undefined;
}
