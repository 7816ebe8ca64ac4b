// SPDX-License-Identifier: AGPL-3.0-or-later
import { recurrence } from "../../../foundation/time/recurrence.ts";
import type { OtherDate } from "../activities/other-dates.ts";
import type { Series } from "./series.ts";

/** A date that another room keeps, as a calendar is told of it: one event, with the identifier that it has everywhere. */
export function otherSeries(date: OtherDate): Series {
  const { id, name, kind, organizerName, locationId, placeName, sequence, createdAt, lastModified } = date;
  return {
    id,
    name,
    kind,
    description: null,
    organizerName,
    locationId,
    placeName,
    address: null,
    statusReason: date.reason,
    minutes: Math.round(date.startsAt.until(date.endsAt).total("minutes")),
    sequence,
    createdAt,
    lastModified,
    isCancelled: date.status === "cancelled",
    when: recurrence(date.originalStart),
    takenAway: [],
    exceptions: [],
    elsewhere: date.elsewhere,
  };
}
