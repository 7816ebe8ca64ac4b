// SPDX-License-Identifier: AGPL-3.0-or-later
import ICAL from "ical.js";
import type { Temporal } from "temporal-polyfill";

import { romeTimezone } from "../../../foundation/time/rome-timezone.ts";
import { romeTime } from "../../../foundation/time/rome.ts";

/** A date as somebody's own calendar takes it. */
export type FiledDate = {
  /** Of the occurrence: the same file taken twice, or again after a change, is one date. */
  id: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  isCancelled: boolean;
};

export type Filed = {
  /** The host of the installation, after the @ of each UID. */
  host: string;
  name: string;
  place: string | undefined;
  description: string;
  /** Where one reads more: the page of the activity, never the secret link of a registration. */
  url: string;
  /** SEQUENCE of RFC 5545: a calendar takes the higher one. */
  sequence: number;
  dates: readonly FiledDate[];
};

/** How often a calendar that follows a file asks for it anew. */
const askedEvery = "PT6H";

/** Dates as a file of RFC 5545, in the time of Rome with its zone, folded at 75 octets. */
export function dateFile(filed: Filed, now: Temporal.Instant): string {
  return calendarFile([filed], now);
}

/** Dates of several activities as one calendar; with a name it is one to follow (RFC 7986). */
export function calendarFile(filed: readonly Filed[], now: Temporal.Instant, name?: string): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.updatePropertyWithValue("version", "2.0");
  calendar.updatePropertyWithValue("prodid", "-//Trama//Registrations//IT");
  calendar.updatePropertyWithValue("calscale", "GREGORIAN");
  calendar.updatePropertyWithValue("method", "PUBLISH");
  if (name !== undefined) {
    calendar.updatePropertyWithValue("name", name.replaceAll(/\s+/g, " "));
    // Of what RFC 5545 does not know the library escapes nothing: a line break would begin a line of somebody else.
    calendar.updatePropertyWithValue("x-wr-calname", name.replaceAll(/\s+/g, " "));
    calendar.updatePropertyWithValue("refresh-interval", askedEvery).setParameter("value", "DURATION");
    calendar.updatePropertyWithValue("x-published-ttl", askedEvery);
  }
  calendar.addSubcomponent(ICAL.Component.fromString(romeTimezone));
  for (const { host, dates, ...about } of filed) {
    for (const date of dates) calendar.addSubcomponent(eventOf(date, host, about, now));
  }
  return `${calendar.toString()}\r\n`;
}

function eventOf(
  { id, startsAt, endsAt, isCancelled }: FiledDate,
  host: string,
  about: Omit<Filed, "host" | "dates">,
  now: Temporal.Instant,
) {
  const event = new ICAL.Component("vevent");
  event.updatePropertyWithValue("uid", `${id}@${host}`);
  event.updatePropertyWithValue("dtstamp", ICAL.Time.fromDateTimeString(utcSeconds(now)));
  for (const [name, moment] of [
    ["dtstart", startsAt],
    ["dtend", endsAt],
  ] as const) {
    const property = event.updatePropertyWithValue(name, ICAL.Time.fromDateTimeString(clockSeconds(moment)));
    property.setParameter("tzid", "Europe/Rome");
  }
  event.updatePropertyWithValue("sequence", about.sequence);
  event.updatePropertyWithValue("status", isCancelled ? "CANCELLED" : "CONFIRMED");
  event.updatePropertyWithValue("summary", about.name);
  event.updatePropertyWithValue("description", about.description);
  event.updatePropertyWithValue("url", about.url);
  if (about.place !== undefined) event.updatePropertyWithValue("location", about.place);
  return event;
}

function utcSeconds(moment: Temporal.Instant): string {
  return moment.toString({ smallestUnit: "second" });
}

function clockSeconds(moment: Temporal.Instant): string {
  return romeTime(moment).toPlainDateTime().toString({ smallestUnit: "second" });
}
