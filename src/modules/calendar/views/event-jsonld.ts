// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeInstant, romeTime } from "../../../foundation/time/rome.ts";
import type { PlaceBrief } from "../../directory/records/place-brief.ts";
import type { Activity, Occurrence } from "../activities/activity.ts";

type Around = {
  url: string;
  place: PlaceBrief | undefined;
  organizerName: string | undefined;
  organizerUrl: string | undefined;
};

/** What a page says to programs. */
type EventData = { "@type": string; [property: string]: unknown };

/** Each coming date as a schema.org Event, as search engines read them: one that is cancelled or moved says so. */
export function eventsLinkedData(
  activity: Activity,
  dates: readonly Occurrence[],
  around: Around,
): EventData[] {
  return dates.map((date) => eventOf(activity, date, around));
}

function eventOf(
  activity: Activity,
  date: Occurrence,
  { url, place, organizerName, organizerUrl }: Around,
): EventData {
  const before = romeInstant(date.originalStart);
  const isOtherTime = date.isMoved && !before.equals(date.startsAt);
  const status =
    date.status === "cancelled" ? "EventCancelled" : isOtherTime ? "EventRescheduled" : "EventScheduled";
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: activity.name,
    url,
    startDate: written(date.startsAt),
    endDate: written(date.endsAt),
    ...(status === "EventRescheduled" && { previousStartDate: written(before) }),
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    ...(activity.description !== null && { description: activity.description }),
    location: locationOf(activity, date, place),
    ...(organizerName !== undefined && {
      organizer: { "@type": "Organization", name: organizerName, ...(organizerUrl && { url: organizerUrl }) },
    }),
    isAccessibleForFree: activity.price === "free" || activity.price === "donation",
    ...(activity.languages.length > 0 && { inLanguage: [...activity.languages] }),
    ...(activity.audience !== null && {
      audience: { "@type": "Audience", audienceType: activity.audience },
    }),
    ...((activity.minimumAge !== null || activity.maximumAge !== null) && {
      typicalAgeRange: `${activity.minimumAge ?? 0}-${activity.maximumAge ?? ""}`,
    }),
    ...(activity.capacity !== null && { maximumAttendeeCapacity: activity.capacity }),
  };
}

function locationOf(activity: Activity, date: Occurrence, place: PlaceBrief | undefined) {
  const isElsewhere = date.locationId !== null || date.placeName !== null;
  if (isElsewhere || place === undefined) {
    // A place of the directory that is not here is one that nobody may know of.
    const isKept = (date.locationId ?? activity.locationId) !== null;
    const name = isKept ? undefined : (date.placeName ?? activity.placeName ?? activity.address ?? undefined);
    return { "@type": "Place", name: name ?? activity.name, address: name ?? "" };
  }
  const { address, latitude, longitude } = place;
  return {
    "@type": "Place",
    name: place.name,
    address: {
      "@type": "PostalAddress",
      ...(address?.address_1 && { streetAddress: address.address_1 }),
      ...(address?.postal_code && { postalCode: address.postal_code }),
      addressLocality: address?.city ?? place.municipality ?? "",
      addressCountry: "IT",
    },
    ...(latitude !== null &&
      longitude !== null && { geo: { "@type": "GeoCoordinates", latitude, longitude } }),
  };
}

/** "2026-12-10T17:00:00+01:00" */
function written(moment: Temporal.Instant): string {
  return romeTime(moment).toString({ timeZoneName: "never", smallestUnit: "second" });
}
