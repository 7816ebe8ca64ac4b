// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { ActivityContent } from "../activities/activity.ts";
import type { CalendarEntry, EntryMistake } from "./calendar-entry.ts";
import type { FeedMistake } from "./feed-mistake.ts";
import { keptWords } from "./kept-feed.words.ts";

/** A calendar of somebody else that is kept in step. */
export type KeptFeed = {
  territoryId: string;
  id: string;
  name: string;
  /** Null of a file. */
  url: string | null;
  organizationId: string | null;
  locationId: string | null;
  checkedAt: Temporal.Instant | null;
  goodAt: Temporal.Instant | null;
  mistake: FeedMistake | null;
  told: EntryMistake[];
  /** What was read last and whole. */
  body: Buffer | null;
  /** Since when what comes is public at once. */
  publishedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
};

/** What people are told when something comes or goes by itself: stored with the dates, so in the first language. */
export const reasons = keptWords.it.reasons;

/** An event as an activity of ours: what calendars do not say stays unsaid. */
export function contentOf(
  entry: CalendarEntry,
  feed: Pick<KeptFeed, "organizationId" | "locationId">,
  named: { organizer: string; place: string | undefined },
): ActivityContent {
  const isElsewhere = feed.locationId === null;
  return {
    name: entry.name,
    kind: "other",
    description: entry.description,
    organizationId: feed.organizationId,
    organizerName: named.organizer,
    coOrganizerIds: [],
    locationId: feed.locationId,
    placeName: isElsewhere ? entry.place : (named.place ?? null),
    address: isElsewhere ? null : entry.place,
    areaCode: null,
    spaceId: null,
    audience: null,
    minimumAge: null,
    maximumAge: null,
    isForFamilies: false,
    price: "unknown",
    priceNote: null,
    languages: [],
    accessibility: {},
    whatToBring: null,
    contactName: null,
    contactPhone: null,
    contactEmail: null,
    registrationKind: "none",
    capacity: null,
    hasWaitingList: true,
    registrationOpensAt: null,
    registrationClosesHours: null,
    minutes: Math.round(entry.minutes),
    when: entry.when,
  };
}
