// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeTime } from "../../../foundation/time/rome.ts";

const longestMinutes = 24 * 60;
const shortestMinutes = 30;
/** Of the time that is left until the date, so much is for the first of the line; the rest is for those after. */
const partOfTimeLeft = 4;

/** People answer between these hours: an offer that would end at night ends in the morning. */
const dayBegins = 9;
const dayEnds = 21;
const morning = Temporal.PlainTime.from("10:00");

/**
 * Until when a seat that came free is held: a quarter of the time left, from half an hour to a day; not ending at night,
 * and never after the beginning.
 */
export function heldUntil(now: Temporal.Instant, startsAt: Temporal.Instant): Temporal.Instant {
  const left = now.until(startsAt).total("minutes");
  const minutes = Math.min(longestMinutes, Math.max(shortestMinutes, Math.floor(left / partOfTimeLeft)));
  const end = notAtNight(romeTime(now.add({ minutes })));
  return Temporal.Instant.compare(end, startsAt) < 0 ? end : startsAt;
}

function notAtNight(end: Temporal.ZonedDateTime): Temporal.Instant {
  if (end.hour >= dayBegins && end.hour < dayEnds) return end.toInstant();
  const day = end.hour < dayBegins ? end : end.add({ days: 1 });
  return day.withPlainTime(morning).toInstant();
}
