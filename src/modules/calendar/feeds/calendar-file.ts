// SPDX-License-Identifier: AGPL-3.0-or-later
import ICAL from "ical.js";
import type { Temporal } from "temporal-polyfill";

import { romeTimezone } from "../../../foundation/time/rome-timezone.ts";
import { romeInstant, romeTime } from "../../../foundation/time/rome.ts";
import { ruleText } from "../../../foundation/time/rule.ts";
import type { Series } from "./series.ts";

/** What a calendar says of itself and how it finds the words that it does not keep. */
export type CalendarSaid = {
  name: string;
  /** The host of the installation: identifiers are its own for ever. */
  host: string;
  urlOf: (series: Series) => string;
  placeOf: (series: Pick<Series, "locationId" | "placeName" | "address">) => string | undefined;
  pointOf: (locationId: string | null) => { latitude: number; longitude: number } | undefined;
  kindOf: (series: Series) => string;
};

/**
 * Activities as an iCalendar file (RFC 5545, RFC 7986). Each keeps its UID for ever and raises its SEQUENCE when it changes;
 * its rule travels as a rule, days without it as EXDATE, moved and cancelled dates as events of their own with their
 * RECURRENCE-ID. What was cancelled stays, and says so.
 */
export function calendarFile(series: readonly Series[], said: CalendarSaid, now: Temporal.Instant): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.updatePropertyWithValue("version", "2.0");
  calendar.updatePropertyWithValue("prodid", "-//Trama//Agenda//IT");
  calendar.updatePropertyWithValue("calscale", "GREGORIAN");
  calendar.updatePropertyWithValue("method", "PUBLISH");
  calendar.updatePropertyWithValue("name", said.name.replaceAll(/\s+/g, " "));
  // Of what RFC 5545 does not know the library escapes nothing: a line break would begin a line of somebody else.
  calendar.updatePropertyWithValue("x-wr-calname", said.name.replaceAll(/\s+/g, " "));
  calendar.updatePropertyWithValue("x-wr-timezone", "Europe/Rome");
  calendar.updatePropertyWithValue("refresh-interval", ICAL.Duration.fromString("PT1H"));
  calendar.updatePropertyWithValue("x-published-ttl", "PT1H");
  calendar.addSubcomponent(ICAL.Component.fromString(romeTimezone));
  for (const one of series) for (const event of eventsOf(one, said, now)) calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}

function* eventsOf(series: Series, said: CalendarSaid, now: Temporal.Instant): Generator<ICAL.Component> {
  const { when, minutes } = series;
  const start = romeInstant(when.start);
  const master = eventOf(series, { start, end: start.add({ minutes }) }, said, now);
  master.updatePropertyWithValue("status", series.isCancelled ? "CANCELLED" : "CONFIRMED");
  if (when.rule !== null) {
    master.updatePropertyWithValue("rrule", ICAL.Recur.fromString(ruleText(when.rule)));
    addClocks(master, "exdate", series.takenAway);
  }
  addClocks(master, "rdate", when.added);
  yield master;
  for (const date of series.exceptions) {
    // What happens once has no date to name: its one event already says where it is now.
    if (when.rule === null && when.added.length === 0) {
      replaceTimes(master, date.startsAt, date.endsAt);
      if (date.status === "cancelled") master.updatePropertyWithValue("status", "CANCELLED");
      continue;
    }
    const place = (date.locationId ?? date.placeName) ? { ...date, address: null } : series;
    const event = eventOf(series, { start: date.startsAt, end: date.endsAt, place }, said, now);
    addClock(event, "recurrence-id", date.originalStart);
    const isCancelled = series.isCancelled || date.status === "cancelled";
    event.updatePropertyWithValue("status", isCancelled ? "CANCELLED" : "CONFIRMED");
    if (date.reason) event.updatePropertyWithValue("comment", date.reason);
    yield event;
  }
}

type Times = {
  start: Temporal.Instant;
  end: Temporal.Instant;
  place?: Pick<Series, "locationId" | "placeName" | "address">;
};

function eventOf(
  series: Series,
  { start, end, place = series }: Times,
  said: CalendarSaid,
  now: Temporal.Instant,
) {
  const event = new ICAL.Component("vevent");
  event.updatePropertyWithValue("uid", `${series.id}@${said.host}`);
  event.updatePropertyWithValue("dtstamp", utc(now));
  event.updatePropertyWithValue("created", utc(series.createdAt));
  event.updatePropertyWithValue("last-modified", utc(series.lastModified));
  event.updatePropertyWithValue("sequence", series.sequence);
  replaceTimes(event, start, end);
  event.updatePropertyWithValue("summary", series.name);
  event.updatePropertyWithValue("categories", said.kindOf(series));
  event.updatePropertyWithValue("url", said.urlOf(series));
  const text = [series.description, series.organizerName, series.statusReason].filter(Boolean).join("\n\n");
  if (text !== "") event.updatePropertyWithValue("description", text);
  const where = said.placeOf(place);
  if (where !== undefined) event.updatePropertyWithValue("location", where);
  addWhom(event, series);
  if (series.elsewhere === undefined) addImage(event, `${said.urlOf(series)}/anteprima.png`);
  const point = said.pointOf(place.locationId);
  if (point) {
    const geo = new ICAL.Property("geo");
    geo.setValue([point.latitude, point.longitude]);
    event.addProperty(geo);
  }
  return event;
}

/** Who organizes it, when they gave an address (an ORGANIZER is one), and whom one asks. */
function addWhom(event: ICAL.Component, series: Series): void {
  const { organizerName, contactName, contactPhone, contactEmail } = series;
  if (contactEmail) {
    const organizer = event.updatePropertyWithValue("organizer", `mailto:${contactEmail}`);
    if (organizerName) organizer.setParameter("cn", organizerName.replaceAll('"', "'"));
  }
  const contact = [contactName, contactPhone, contactEmail].filter(Boolean).join(", ");
  if (contact !== "") event.updatePropertyWithValue("contact", contact);
}

/** The picture that travels with its link (RFC 7986). */
function addImage(event: ICAL.Component, url: string): void {
  const image = new ICAL.Property("image");
  image.resetType("uri");
  image.setParameter("display", "BADGE");
  image.setParameter("fmttype", "image/png");
  image.setValue(url);
  event.addProperty(image);
}

function replaceTimes(event: ICAL.Component, start: Temporal.Instant, end: Temporal.Instant): void {
  for (const name of ["dtstart", "dtend"]) event.removeAllProperties(name);
  addClock(event, "dtstart", romeTime(start).toPlainDateTime());
  addClock(event, "dtend", romeTime(end).toPlainDateTime());
}

function addClocks(event: ICAL.Component, name: string, clocks: readonly Temporal.PlainDateTime[]): void {
  for (const clock of clocks) addClock(event, name, clock);
}

/** A time on the clock of Rome, with the zone beside it. */
function addClock(event: ICAL.Component, name: string, clock: Temporal.PlainDateTime): void {
  const property = new ICAL.Property(name);
  property.setParameter("tzid", "Europe/Rome");
  property.setValue(ICAL.Time.fromDateTimeString(clock.toString({ smallestUnit: "second" })));
  event.addProperty(property);
}

function utc(moment: Temporal.Instant): ICAL.Time {
  return ICAL.Time.fromDateTimeString(moment.toString({ smallestUnit: "second" }));
}
