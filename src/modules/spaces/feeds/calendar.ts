// SPDX-License-Identifier: AGPL-3.0-or-later
import ICAL from "ical.js";
import type { Temporal } from "temporal-polyfill";

import { romeTimezone } from "../../../foundation/time/rome-timezone.ts";
import { romeTime } from "../../../foundation/time/rome.ts";
import type { Booking } from "../booking/booking.ts";

export type CalendarEvent = {
  booking: Booking;
  summary: string;
  location: string | undefined;
  description: string | undefined;
  url: string | undefined;
};

type Calendar = {
  name: string;
  /** Host name of the installation: identifiers are its own for ever. */
  host: string;
  events: readonly CalendarEvent[];
  now: Temporal.Instant;
};

/**
 * Times of spaces as an iCalendar file (RFC 5545): one event each, whose identifier never changes and whose sequence
 * rises with every change; what was cancelled stays, and says so.
 */
export function calendarOf({ name, host, events, now }: Calendar): string {
  const calendar = new ICAL.Component(["vcalendar", [], []]);
  calendar.updatePropertyWithValue("version", "2.0");
  calendar.updatePropertyWithValue("prodid", "-//Trama//Spazi//IT");
  calendar.updatePropertyWithValue("calscale", "GREGORIAN");
  calendar.updatePropertyWithValue("method", "PUBLISH");
  calendar.updatePropertyWithValue("name", name.replaceAll(/\s+/g, " "));
  // Of what RFC 5545 does not know the library escapes nothing: a line break would begin a line of somebody else.
  calendar.updatePropertyWithValue("x-wr-calname", name.replaceAll(/\s+/g, " "));
  calendar.updatePropertyWithValue("refresh-interval", ICAL.Duration.fromString("PT1H"));
  calendar.updatePropertyWithValue("x-published-ttl", "PT1H");
  calendar.addSubcomponent(ICAL.Component.fromString(romeTimezone));
  for (const event of events) calendar.addSubcomponent(eventOf(event, host, now));
  return `${calendar.toString()}\r\n`;
}

function eventOf(
  { booking, summary, location, description, url }: CalendarEvent,
  host: string,
  now: Temporal.Instant,
): ICAL.Component {
  const event = new ICAL.Component("vevent");
  event.updatePropertyWithValue("uid", `space-${booking.id}@${host}`);
  event.updatePropertyWithValue("dtstamp", utc(now));
  event.updatePropertyWithValue("created", utc(booking.createdAt));
  event.updatePropertyWithValue("last-modified", utc(booking.lastModified));
  event.updatePropertyWithValue("sequence", booking.sequence);
  addLocal(event, "dtstart", booking.start);
  addLocal(event, "dtend", booking.end);
  event.updatePropertyWithValue("summary", summary);
  event.updatePropertyWithValue("status", statuses[booking.status] ?? "CANCELLED");
  if (location !== undefined) event.updatePropertyWithValue("location", location);
  if (description !== undefined) event.updatePropertyWithValue("description", description);
  if (url !== undefined) event.updatePropertyWithValue("url", url);
  return event;
}

const statuses: Partial<Record<Booking["status"], string>> = {
  accepted: "CONFIRMED",
  asked: "TENTATIVE",
  waiting: "TENTATIVE",
};

/** On the clock of Rome, with the zone beside it. */
function addLocal(event: ICAL.Component, name: "dtstart" | "dtend", moment: Temporal.Instant): void {
  const local = romeTime(moment).toPlainDateTime().toString({ smallestUnit: "second" });
  const property = new ICAL.Property(name);
  property.setParameter("tzid", "Europe/Rome");
  property.setValue(ICAL.Time.fromDateTimeString(local));
  event.addProperty(property);
}

function utc(moment: Temporal.Instant): ICAL.Time {
  return ICAL.Time.fromDateTimeString(moment.toString({ smallestUnit: "second" }));
}
