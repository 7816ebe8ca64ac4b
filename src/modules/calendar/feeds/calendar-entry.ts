// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

import ICAL from "ical.js";
import { Temporal } from "temporal-polyfill";

import { recurrence, type Recurrence } from "../../../foundation/time/recurrence.ts";
import { readRule } from "../../../foundation/time/rule.ts";
import { datesOfRule, newPatience, type Patience } from "./foreign-rule.ts";

/** An event of somebody's calendar, as an activity of ours could have it. */
export type CalendarEntry = {
  uid: string;
  name: string;
  description: string | null;
  place: string | null;
  when: Recurrence;
  minutes: number;
  isCancelled: boolean;
  /** Dates that are elsewhere in time than the rule says, or off. */
  exceptions: EntryException[];
  /** Of everything above: unchanged, there is nothing to do. */
  hash: Buffer;
};

export type EntryException = {
  originalStart: Temporal.PlainDateTime;
  start: Temporal.PlainDateTime;
  minutes: number;
  isCancelled: boolean;
};

/** What is wrong with a calendar as a whole; nothing of it is taken. */
export type CalendarMistake = "not-a-calendar" | "empty" | "too-many";
/** What is wrong with one event, by its name; the others are taken. */
export type EntryMistake = {
  name: string;
  because: "no-start" | "no-name" | "ends-before" | "too-long" | "bad-dates";
};

export type CalendarRead =
  | { ok: true; entries: CalendarEntry[]; mistakes: EntryMistake[] }
  | { ok: false; mistake: CalendarMistake };

const mostEvents = 2_000;
const longestMinutes = 44_640;
const zone = "Europe/Rome";

/** Reads an iCalendar file (RFC 5545), whoever wrote it. Bad input is a value. */
export function readCalendar(text: string): CalendarRead {
  let calendar: ICAL.Component;
  try {
    const parsed: unknown = ICAL.parse(text);
    // Several calendars in one file come as a list.
    const [first] = Array.isArray((parsed as unknown[])[0]) ? (parsed as unknown[]) : [parsed];
    calendar = new ICAL.Component(first as ConstructorParameters<typeof ICAL.Component>[0]);
  } catch {
    return { ok: false, mistake: "not-a-calendar" };
  }
  if (calendar.name !== "vcalendar") return { ok: false, mistake: "not-a-calendar" };
  const events = calendar.getAllSubcomponents("vevent");
  if (events.length === 0) return { ok: false, mistake: "empty" };
  if (events.length > mostEvents) return { ok: false, mistake: "too-many" };

  const byUid = Map.groupBy(events, (event) => textOf(event, "uid") ?? fallbackUid(event));
  const entries: CalendarEntry[] = [];
  const mistakes: EntryMistake[] = [];
  const patience = newPatience();
  for (const [uid, ofUid] of byUid) {
    const read = readEntry(uid, ofUid, patience);
    if ("because" in read) mistakes.push(read);
    else entries.push(read);
  }
  return { ok: true, entries, mistakes };
}

function readEntry(uid: string, events: ICAL.Component[], patience: Patience): CalendarEntry | EntryMistake {
  const master = events.find((event) => !event.hasProperty("recurrence-id")) ?? events[0]!;
  const name = textOf(master, "summary") ?? "";
  const no = (because: EntryMistake["because"]): EntryMistake => ({ name: name.slice(0, 120), because });
  if (name === "") return no("no-name");
  try {
    const start = clockOf(master.getFirstProperty("dtstart"));
    if (start === undefined) return no("no-start");
    const minutes = minutesOf(master, start);
    if (minutes <= 0) return no("ends-before");
    if (minutes > longestMinutes) return no("too-long");
    const entry = {
      uid: uid.slice(0, 400),
      name: name.slice(0, 200),
      description: textOf(master, "description")?.slice(0, 10_000) ?? null,
      place: textOf(master, "location")?.slice(0, 300) ?? null,
      when: whenOf(master, start, patience),
      minutes,
      isCancelled: textOf(master, "status")?.toUpperCase() === "CANCELLED",
      exceptions: events.filter((event) => event !== master).flatMap(exceptionOf),
    };
    return { ...entry, hash: createHash("sha256").update(JSON.stringify(entry)).digest() };
  } catch {
    return no("bad-dates");
  }
}

function whenOf(master: ICAL.Component, start: Temporal.PlainDateTime, patience: Patience): Recurrence {
  const rules = master.getAllProperties("rrule").map((rule) => String(rule.getFirstValue()));
  const away = clocksOf(master, "exdate");
  const added = clocksOf(master, "rdate");
  const [only] = rules;
  if (only === undefined) return recurrence(start, { added });
  const read = readRule(only, start);
  const dtstart = master.getFirstProperty("dtstart");
  if (rules.length === 1 && read.ok && isOnOurClock(dtstart)) {
    return recurrence(start, { rule: read.rule, skipped: away.map((clock) => clock.toPlainDate()), added });
  }
  const first = start.toZonedDateTime(zone).withTimeZone(zoneOf(dtstart));
  const counted = rules.flatMap((rule) => datesOfRule(rule, first, patience));
  const clocks = counted.map((date) => date.withTimeZone(zone).toPlainDateTime());
  const gone = new Set([start, ...away].map(String));
  const left = new Map([...clocks, ...added].map((clock) => [String(clock), clock]));
  const others = [...left].filter(([said]) => !gone.has(said)).map(([, clock]) => clock);
  return recurrence(start, { added: others.toSorted(Temporal.PlainDateTime.compare) });
}

function exceptionOf(event: ICAL.Component): EntryException[] {
  const originalStart = clockOf(event.getFirstProperty("recurrence-id"));
  const start = clockOf(event.getFirstProperty("dtstart"));
  if (originalStart === undefined || start === undefined) return [];
  const isCancelled = textOf(event, "status")?.toUpperCase() === "CANCELLED";
  return [{ originalStart, start, minutes: Math.max(1, minutesOf(event, start)), isCancelled }];
}

/** From its end, or its duration; a whole day is a day, and what has neither is an hour. */
function minutesOf(event: ICAL.Component, start: Temporal.PlainDateTime): number {
  const end = clockOf(event.getFirstProperty("dtend"));
  if (end !== undefined) return start.until(end).total("minutes");
  const duration = event.getFirstPropertyValue("duration");
  if (duration instanceof ICAL.Duration) return Math.round(duration.toSeconds() / 60);
  const first = event.getFirstPropertyValue("dtstart");
  return first instanceof ICAL.Time && first.isDate ? 24 * 60 : 60;
}

function clocksOf(event: ICAL.Component, name: string): Temporal.PlainDateTime[] {
  return event
    .getAllProperties(name)
    .flatMap((property) => writtenIn(property).map((written) => onOurClock(written, tzidOf(property))));
}

function clockOf(property: ICAL.Property | null): Temporal.PlainDateTime | undefined {
  const [written] = property ? writtenIn(property) : [];
  return written === undefined ? undefined : onOurClock(written, tzidOf(property));
}

/** Times as they were written, "2026-12-10T17:00:00": the library would make 3 March of a 31 February. */
function writtenIn(property: ICAL.Property): string[] {
  return (property.toJSON() as unknown[]).slice(3).filter((value) => typeof value === "string");
}

/** A time as the clocks of Italy show it. One without zone, or with a zone of a name nobody knows, is meant there. */
function onOurClock(written: string, tzid: string | undefined): Temporal.PlainDateTime {
  const clock = Temporal.PlainDateTime.from(written.replace(/Z$/, ""));
  const from = written.endsWith("Z") ? "UTC" : tzid;
  if (from === undefined || from === zone || !written.includes("T")) return clock;
  try {
    return clock.toZonedDateTime(from).withTimeZone(zone).toPlainDateTime();
  } catch {
    return clock;
  }
}

/** Whether a rule counted on our clock gives the same dates: it is meant here, or on a clock that goes with ours. */
function isOnOurClock(property: ICAL.Property | null): boolean {
  const [written] = property ? writtenIn(property) : [];
  if (written === undefined || !written.includes("T")) return true;
  if (written.endsWith("Z")) return false;
  const clock = Temporal.PlainDateTime.from(written);
  return [0, 6].every((months) => {
    const then = clock.add({ months });
    return onOurClock(then.toString(), tzidOf(property)).equals(then);
  });
}

/** The zone in which a rule is counted: its own, when clocks know it; else ours. */
function zoneOf(property: ICAL.Property | null): string {
  const [written] = property ? writtenIn(property) : [];
  if (written?.endsWith("Z")) return "UTC";
  try {
    return Temporal.PlainDateTime.from("2026-01-01").toZonedDateTime(tzidOf(property) ?? zone).timeZoneId;
  } catch {
    return zone;
  }
}

function tzidOf(property: ICAL.Property | null): string | undefined {
  const tzid = property?.getParameter("tzid");
  return typeof tzid === "string" ? tzid : undefined;
}

function textOf(event: ICAL.Component, name: string): string | undefined {
  const value = event.getFirstPropertyValue(name);
  const text = value === null ? "" : String(value).trim();
  return text === "" ? undefined : text;
}

/** An event without UID is known by what it says: changed, it is another one. */
function fallbackUid(event: ICAL.Component): string {
  const said = ["summary", "dtstart", "location"].map((name) => String(event.getFirstPropertyValue(name)));
  return `none-${createHash("sha256").update(said.join("\n")).digest("hex")}`;
}
