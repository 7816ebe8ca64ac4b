// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { ruleText } from "../../../foundation/time/rule.ts";
import { readCalendar, type CalendarEntry } from "./calendar-entry.ts";

const file = (...events: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//IT", ...events, "END:VCALENDAR"].join("\r\n");
const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");

function only(text: string): CalendarEntry {
  const read = readCalendar(text);
  if (!read.ok) throw new Error(read.mistake);
  expect(read.mistakes).toEqual([]);
  expect(read.entries).toHaveLength(1);
  return read.entries[0]!;
}

test("a course with pauses, a moved and a cancelled date", () => {
  const entry = only(
    file(
      event(
        "UID:a@x",
        "SUMMARY:Corso di cucito\\, base",
        "LOCATION:In Scala",
        "DTSTART;TZID=Europe/Rome:20261210T170000",
        "DTEND;TZID=Europe/Rome:20261210T183000",
        "RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20270630T215959Z",
        "EXDATE;TZID=Europe/Rome:20261224T170000,20261231T170000",
      ),
      event(
        "UID:a@x",
        "SUMMARY:Corso di cucito",
        "RECURRENCE-ID;TZID=Europe/Rome:20261217T170000",
        "DTSTART;TZID=Europe/Rome:20261218T180000",
        "DTEND;TZID=Europe/Rome:20261218T193000",
      ),
      event(
        "UID:a@x",
        "SUMMARY:Corso di cucito",
        "STATUS:CANCELLED",
        "RECURRENCE-ID;TZID=Europe/Rome:20270107T170000",
        "DTSTART;TZID=Europe/Rome:20270107T170000",
        "DTEND;TZID=Europe/Rome:20270107T183000",
      ),
    ),
  );
  expect(entry).toMatchObject({ name: "Corso di cucito, base", place: "In Scala", minutes: 90 });
  expect(ruleText(entry.when.rule!)).toContain("FREQ=WEEKLY");
  expect(entry.when.skipped.map(String)).toEqual(["2026-12-24", "2026-12-31"]);
  expect(
    entry.exceptions.map(({ originalStart, start, isCancelled }) => [
      String(originalStart),
      String(start),
      isCancelled,
    ]),
  ).toEqual([
    ["2026-12-17T17:00:00", "2026-12-18T18:00:00", false],
    ["2027-01-07T17:00:00", "2027-01-07T17:00:00", true],
  ]);
});

test("times in UTC, in other zones, floating and of whole days are on the clock of Rome", () => {
  expect(
    String(only(file(event("UID:a", "SUMMARY:A", "DTSTART:20260701T150000Z", "DURATION:PT2H"))).when.start),
  ).toBe("2026-07-01T17:00:00");
  expect(
    String(
      only(file(event("UID:a", "SUMMARY:A", "DTSTART;TZID=America/New_York:20261210T110000"))).when.start,
    ),
  ).toBe("2026-12-10T17:00:00");
  expect(only(file(event("UID:a", "SUMMARY:A", "DTSTART:20261210T170000"))).minutes).toBe(60);
  const day = only(
    file(event("UID:a", "SUMMARY:A", "DTSTART;VALUE=DATE:20261210", "DTEND;VALUE=DATE:20261212")),
  );
  expect([String(day.when.start), day.minutes]).toEqual(["2026-12-10T00:00:00", 2880]);
});

test("a rule that is meant on another clock, or that we cannot say, comes date by date", () => {
  const utc = only(
    file(event("UID:a", "SUMMARY:A", "DTSTART:20261001T150000Z", "RRULE:FREQ=WEEKLY;COUNT=6")),
  );
  expect(utc.when.rule).toBeNull();
  // By that clock it is an hour earlier on ours after 25 October.
  expect([utc.when.start, ...utc.when.added].map(String)).toEqual([
    "2026-10-01T17:00:00",
    "2026-10-08T17:00:00",
    "2026-10-15T17:00:00",
    "2026-10-22T17:00:00",
    "2026-10-29T16:00:00",
    "2026-11-05T16:00:00",
  ]);
  const weeks = only(
    file(
      event(
        "UID:a",
        "SUMMARY:A",
        "DTSTART:20260105T100000",
        "RRULE:FREQ=YEARLY;BYWEEKNO=2,4;BYDAY=MO;COUNT=3",
      ),
    ),
  );
  expect(weeks.when.rule).toBeNull();
  expect(weeks.when.added.length).toBeGreaterThan(0);
});

test.each([
  ["niente", "not-a-calendar"],
  ["", "not-a-calendar"],
  ["<html><body>Accedi</body></html>", "not-a-calendar"],
  [file(), "empty"],
  [
    file(
      ...Array.from({ length: 2_001 }, (_, index) =>
        event(`UID:${index}`, "SUMMARY:A", "DTSTART:20261210T170000"),
      ),
    ),
    "too-many",
  ],
])("a file that is no calendar of ours is said to be so: %.20s", (text, mistake) => {
  expect(readCalendar(text)).toEqual({ ok: false, mistake });
});

test("one bad event is told by its name, and the others are taken", () => {
  const read = readCalendar(
    file(
      event("UID:1", "SUMMARY:Buono", "DTSTART:20261210T170000"),
      event("UID:2", "SUMMARY:Senza data"),
      event("UID:3", "SUMMARY:Al contrario", "DTSTART:20261210T170000", "DTEND:20261210T160000"),
      event("UID:4", "SUMMARY:Un anno", "DTSTART:20261210T170000", "DTEND:20271210T160000"),
      event("UID:5", "DTSTART:20261210T170000"),
      event("UID:6", "SUMMARY:31 febbraio", "DTSTART:20270231T170000"),
    ),
  );
  expect(read.ok && read.entries.map(({ name }) => name)).toEqual(["Buono"]);
  expect(read.ok && read.mistakes.map(({ because }) => because)).toEqual([
    "no-start",
    "ends-before",
    "too-long",
    "no-name",
    "bad-dates",
  ]);
});

test.each([
  "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
  "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
  "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=31",
  "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6",
])("a rule that never happens is told, and nobody waits for it: %s", (never) => {
  const read = readCalendar(
    file(event("UID:1", "SUMMARY:Mai", "DTSTART:20261210T170000Z", `RRULE:${never}`)),
  );
  expect(read).toMatchObject({ ok: true, entries: [], mistakes: [{ name: "Mai", because: "bad-dates" }] });
});

test.each(["FREQ=SECONDLY;COUNT=10000000", "FREQ=DAILY;COUNT=10000000", "FREQ=MINUTELY"])(
  "ten million dates are taken as far as agendas look ahead: %s",
  (rule) => {
    const entry = only(file(event("UID:1", "SUMMARY:A", "DTSTART:20261210T170000Z", `RRULE:${rule}`)));
    expect(entry.when.rule).toBeNull();
    expect(entry.when.added.length).toBeLessThanOrEqual(200);
  },
);

test("a file full of rules that never happen is given up after some of them, and the rest is taken", () => {
  const never = Array.from({ length: 400 }, (_, index) =>
    event(
      `UID:${index}`,
      "SUMMARY:Mai",
      "DTSTART:20261210T170000Z",
      "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
    ),
  );
  const good = event("UID:buono", "SUMMARY:Buono", "DTSTART:20261210T170000");
  const read = readCalendar(file(...never, good));
  expect(read.ok && read.entries.map(({ name }) => name)).toEqual(["Buono"]);
  expect(read.ok && read.mistakes).toHaveLength(400);
});

test("days that are taken away, and two rules together, are counted by the clock of their zone", () => {
  const entry = only(
    file(
      event(
        "UID:1",
        "SUMMARY:A",
        "DTSTART:20261210T160000Z",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "RRULE:FREQ=MONTHLY;COUNT=2",
        "EXDATE:20261217T160000Z",
      ),
    ),
  );
  expect(entry.when.added.map(String)).toEqual(["2026-12-24T17:00:00", "2027-01-10T17:00:00"]);
});
