// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { afterWorkingDays, isWorkingDay, workingDaysBetween } from "./working-days.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

test.each([
  ["2026-12-09", true],
  ["2026-12-08", false],
  ["2026-12-12", false],
  ["2026-12-13", false],
  ["2027-03-29", false],
  ["2026-10-05", true],
])("on %s offices work: %s", (date, works) => {
  expect(isWorkingDay(day(date))).toBe(works);
});

test("the patron's day is no working day where it is known", () => {
  expect([isWorkingDay(day("2026-12-09"), "12-09"), isWorkingDay(day("2026-12-09"), null)]).toEqual([
    false,
    true,
  ]);
});

test.each([
  // A Friday, the Monday after it, then the Immacolata on the Tuesday.
  ["2026-12-04", 1, "2026-12-07"],
  ["2026-12-04", 2, "2026-12-09"],
  ["2026-12-05", 1, "2026-12-07"],
  // Christmas on a Friday, Saint Stephen on a Saturday.
  ["2026-12-23", 2, "2026-12-28"],
  ["2026-12-30", 2, "2027-01-04"],
  // Holy Saturday, Easter and the Monday after.
  ["2027-03-26", 1, "2027-03-30"],
  ["2026-12-09", 0, "2026-12-09"],
])("%s and %i working days is %s", (from, days, to) => {
  expect(afterWorkingDays(day(from), days).toString()).toBe(to);
  expect(workingDaysBetween(day(from), day(to))).toBe(days);
});
