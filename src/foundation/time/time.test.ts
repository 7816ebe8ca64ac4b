// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { clockAt, dayNumber, dayNumberAt, dayNumbered, momentOf } from "./days.ts";
import { holidaysOf, isHoliday } from "./holidays.ts";
import { romeDate, romeInstant, romeTime } from "./rome.ts";

test("the public holidays of 2026 are the law's, with san Francesco again", () => {
  expect([...holidaysOf(2026)].map(([date, { key }]) => `${date} ${key}`)).toEqual([
    "2026-01-01 new-year",
    "2026-01-06 epiphany",
    "2026-04-05 easter",
    "2026-04-06 easter-monday",
    "2026-04-25 liberation",
    "2026-05-01 labour",
    "2026-06-02 republic",
    "2026-08-15 assumption",
    "2026-10-04 francis",
    "2026-11-01 all-saints",
    "2026-12-08 immaculate",
    "2026-12-25 christmas",
    "2026-12-26 saint-stephen",
  ]);
});

test.each([
  ["2025-10-04", null, undefined],
  ["2026-10-04", null, "francis"],
  ["2027-03-29", null, "easter-monday"],
  ["2028-04-17", null, "easter-monday"],
  ["2038-04-26", null, "easter-monday"],
  ["2026-12-09", "12-09", "patron"],
  ["2026-12-09", "12-07", undefined],
  ["2026-12-09", null, undefined],
  ["2026-12-08", "12-08", "immaculate"],
  ["2026-11-22", null, undefined],
])("on %s, with patron %s, the holiday is %s", (date, patronDay, key) => {
  expect(isHoliday(Temporal.PlainDate.from(date), patronDay)?.key).toBe(key);
});

test.each([
  ["2026-03-29T01:59", "earlier", "2026-03-29T00:59:00Z"],
  ["2026-03-29T02:00", "earlier", "2026-03-29T01:00:00Z"],
  ["2026-03-29T02:30", "earlier", "2026-03-29T01:00:00Z"],
  ["2026-03-29T02:30", "later", "2026-03-29T01:00:00Z"],
  ["2026-03-29T03:00", "later", "2026-03-29T01:00:00Z"],
  ["2026-10-25T02:30", "earlier", "2026-10-25T00:30:00Z"],
  ["2026-10-25T02:30", "later", "2026-10-25T01:30:00Z"],
  ["2026-10-25T03:00", "earlier", "2026-10-25T02:00:00Z"],
] as const)("clocks show %s (%s) at %s", (local, side, instant) => {
  const moment = romeInstant(Temporal.PlainDateTime.from(local), side);
  expect(moment.toString()).toBe(instant);
  const minutes = Number(local.slice(11, 13)) * 60 + Number(local.slice(14));
  expect(momentOf(dayNumber(local.slice(0, 10)), minutes, side)).toBe(moment.epochMilliseconds);
});

const changes = new Set(["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"]);

test("numbered days agree with the calendar, over both changes of clocks and at their edges", () => {
  for (let number = dayNumber("2026-01-01"); number <= dayNumber("2027-12-31"); number += 1) {
    const day = dayNumbered(number);
    const before = Temporal.Instant.fromEpochMilliseconds(day.startsAt - 1);
    expect(romeDate(Temporal.Instant.fromEpochMilliseconds(day.startsAt)).toString()).toBe(day.date);
    expect([dayNumberAt(day.startsAt), dayNumberAt(before.epochMilliseconds)]).toEqual([number, number - 1]);
    expect(day.clockChanges).toBe(changes.has(day.date));
  }
});

test("clocks read by whole numbers show what calendars show, in the hours that are skipped and repeated too", () => {
  const from = Temporal.Instant.from("2026-01-01T00:00:00Z").epochMilliseconds;
  const wrong: string[] = [];
  // Steps of 47 minutes meet every hour of two years at other minutes.
  for (let moment = from; moment < from + 730 * 86_400_000; moment += 47 * 60_000) {
    const { hour, minute, day } = clockAt(moment);
    const shown = romeTime(Temporal.Instant.fromEpochMilliseconds(moment));
    const isRight =
      hour === shown.hour && minute === shown.minute && day.date === shown.toPlainDate().toString();
    if (!isRight) wrong.push(shown.toString());
  }
  expect(wrong).toEqual([]);
});
