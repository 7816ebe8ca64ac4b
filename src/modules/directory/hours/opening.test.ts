// SPDX-License-Identifier: AGPL-3.0-or-later
import { describe, expect, test } from "vitest";

import { everyDay, exception, mornings, rome, romeSaid, timetable } from "../../../../tests/timetables.ts";
import { openingsBetween } from "./opening.ts";
import type { Timetable } from "./timetable.ts";

function openings(
  table: Timetable,
  from: string,
  to: string,
  patronDay: string | null = null,
): string[] | undefined {
  const found = openingsBetween(table, patronDay, rome(from), rome(to));
  return found?.map(({ start, end }) => `${romeSaid(start)} ${romeSaid(end)}`);
}

describe("hours between two moments", () => {
  test.each([
    [
      "a plain week",
      timetable([mornings]),
      "2026-11-27T10:00",
      "2026-11-30T23:00",
      ["2026-11-27T09:00+01:00 2026-11-27T12:00+01:00", "2026-11-30T09:00+01:00 2026-11-30T12:00+01:00"],
    ],
    [
      "hours that touch are one",
      timetable([
        { byday: "MO", opens_at: "09:00", closes_at: "12:00" },
        { byday: "MO", opens_at: "12:00", closes_at: "14:00" },
      ]),
      "2026-11-30T00:00",
      "2026-12-01T00:00",
      ["2026-11-30T09:00+01:00 2026-11-30T14:00+01:00"],
    ],
    [
      "past midnight, from the day before",
      timetable([{ byday: "FR", opens_at: "22:00", closes_at: "02:00" }]),
      "2026-11-28T01:00",
      "2026-11-28T12:00",
      ["2026-11-27T22:00+01:00 2026-11-28T02:00+01:00"],
    ],
    [
      "until 24:00",
      timetable([{ byday: "FR", opens_at: "22:00", closes_at: "24:00" }]),
      "2026-11-27T00:00",
      "2026-11-28T12:00",
      ["2026-11-27T22:00+01:00 2026-11-28T00:00+01:00"],
    ],
    [
      "the night of March is an hour shorter",
      timetable([{ byday: "SA", opens_at: "22:00", closes_at: "04:00" }]),
      "2026-03-28T12:00",
      "2026-03-29T12:00",
      ["2026-03-28T22:00+01:00 2026-03-29T04:00+02:00"],
    ],
    [
      "an hour that March skips is not there",
      timetable([{ byday: "SU", opens_at: "02:00", closes_at: "03:00" }]),
      "2026-03-29T00:00",
      "2026-03-29T12:00",
      [],
    ],
    [
      "it closes within the skipped hour",
      timetable([{ byday: "SA", opens_at: "22:00", closes_at: "02:30" }]),
      "2026-03-28T12:00",
      "2026-03-29T12:00",
      ["2026-03-28T22:00+01:00 2026-03-29T03:00+02:00"],
    ],
    [
      "it closes the second time October shows 2.30",
      timetable([{ byday: "SA", opens_at: "22:00", closes_at: "02:30" }]),
      "2026-10-24T12:00",
      "2026-10-25T12:00",
      ["2026-10-24T22:00+02:00 2026-10-25T02:30+01:00"],
    ],
    [
      "holidays and the patron saint of Pavia",
      timetable([mornings]),
      "2026-12-07T00:00",
      "2026-12-10T23:00",
      ["2026-12-07T09:00+01:00 2026-12-07T12:00+01:00", "2026-12-10T09:00+01:00 2026-12-10T12:00+01:00"],
    ],
    [
      "open on holidays too",
      timetable([mornings], { on_holidays: "open" }),
      "2026-12-08T00:00",
      "2026-12-08T23:00",
      ["2026-12-08T09:00+01:00 2026-12-08T12:00+01:00"],
    ],
    [
      "a date named on its own beats the holiday",
      timetable([{ dtstart: "2026-12-08", opens_at: "15:00", closes_at: "18:00" }]),
      "2026-12-08T00:00",
      "2026-12-09T00:00",
      ["2026-12-08T15:00+01:00 2026-12-08T18:00+01:00"],
    ],
    [
      "closed in August",
      timetable([mornings], { exceptions: [exception("08-01", "08-31")] }),
      "2026-07-31T20:00",
      "2026-09-01T10:00",
      ["2026-09-01T09:00+02:00 2026-09-01T12:00+02:00"],
    ],
    [
      "over New Year",
      timetable([mornings], { exceptions: [exception("12-24", "01-06")] }),
      "2026-12-23T20:00",
      "2027-01-07T10:00",
      ["2027-01-07T09:00+01:00 2027-01-07T12:00+01:00"],
    ],
    [
      "a dated opening within a yearly closure",
      timetable([mornings], {
        exceptions: [exception("08-01", "08-31"), exception("2026-08-16", "2026-08-16", "10:00", "11:00")],
      }),
      "2026-08-01T00:00",
      "2026-08-31T00:00",
      ["2026-08-16T10:00+02:00 2026-08-16T11:00+02:00"],
    ],
    [
      "other hours over a month open no Sunday and no holiday",
      timetable([mornings], { exceptions: [exception("08-01", "08-31", "08:00", "10:00")] }),
      "2026-08-14T00:00",
      "2026-08-17T12:00",
      ["2026-08-14T08:00+02:00 2026-08-14T10:00+02:00", "2026-08-17T08:00+02:00 2026-08-17T10:00+02:00"],
    ],
    [
      "first Monday and last Friday",
      timetable([{ freq: "MONTHLY", byday: "1MO,-1FR", opens_at: "17:00", closes_at: "19:00" }]),
      "2026-11-01T00:00",
      "2026-11-30T23:00",
      ["2026-11-02T17:00+01:00 2026-11-02T19:00+01:00", "2026-11-27T17:00+01:00 2026-11-27T19:00+01:00"],
    ],
    [
      "the last day of the month",
      timetable([{ freq: "MONTHLY", bymonthday: "-1", opens_at: "17:00", closes_at: "19:00" }]),
      "2027-02-01T00:00",
      "2027-03-01T00:00",
      ["2027-02-28T17:00+01:00 2027-02-28T19:00+01:00"],
    ],
    [
      "every second week from its start, over New Year",
      timetable([
        {
          freq: "WEEKLY",
          interval: 2,
          dtstart: "2026-12-14",
          byday: "MO",
          opens_at: "17:00",
          closes_at: "19:00",
        },
      ]),
      "2026-12-01T00:00",
      "2027-01-20T00:00",
      [
        "2026-12-14T17:00+01:00 2026-12-14T19:00+01:00",
        "2026-12-28T17:00+01:00 2026-12-28T19:00+01:00",
        "2027-01-11T17:00+01:00 2027-01-11T19:00+01:00",
      ],
    ],
    [
      "the 13th when it is a Friday",
      timetable([{ freq: "MONTHLY", byday: "FR", bymonthday: "13", opens_at: "17:00", closes_at: "19:00" }]),
      "2026-01-01T00:00",
      "2026-12-01T00:00",
      [
        "02-13T17:00+01:00 2026-02-13T19:00+01:00",
        "03-13T17:00+01:00 2026-03-13T19:00+01:00",
        "11-13T17:00+01:00 2026-11-13T19:00+01:00",
      ].map((text) => `2026-${text}`),
    ],
    [
      "in the first and last week of the year",
      timetable([{ freq: "WEEKLY", byday: "SA", byweekno: "1,-1", opens_at: "17:00", closes_at: "19:00" }]),
      "2026-12-20T00:00",
      "2027-01-20T00:00",
      ["2027-01-02T17:00+01:00 2027-01-02T19:00+01:00", "2027-01-09T17:00+01:00 2027-01-09T19:00+01:00"],
    ],
    [
      "three times only",
      timetable([
        {
          freq: "WEEKLY",
          count: 3,
          dtstart: "2026-11-10",
          byday: "TU",
          opens_at: "17:00",
          closes_at: "19:00",
        },
      ]),
      "2026-11-20T00:00",
      "2026-12-20T00:00",
      ["2026-11-24T17:00+01:00 2026-11-24T19:00+01:00"],
    ],
    [
      "a season",
      timetable([{ ...mornings, valid_from: "2026-11-24", valid_to: "2026-11-24" }]),
      "2026-11-20T00:00",
      "2026-12-20T00:00",
      ["2026-11-24T09:00+01:00 2026-11-24T12:00+01:00"],
    ],
    [
      "by appointment only is never open to all",
      timetable([], { by_appointment: true }),
      "2026-11-20T00:00",
      "2026-12-20T00:00",
      [],
    ],
    [
      "hours kept for appointments are not open to all",
      timetable([{ ...mornings, attending_type: "by-appointment" }]),
      "2026-11-20T00:00",
      "2026-12-20T00:00",
      [],
    ],
    ["no rules: unknown", timetable([]), "2026-11-20T00:00", "2026-12-20T00:00", undefined],
    ["days without hours: unknown", timetable([everyDay]), "2026-11-20T00:00", "2026-12-20T00:00", undefined],
    [
      "information that has expired: unknown",
      timetable([{ ...mornings, valid_to: "2026-10-31" }]),
      "2026-11-20T00:00",
      "2026-12-20T00:00",
      undefined,
    ],
  ])("%s", (_name, table, from, to, expected) => {
    expect(openings(table, from, to, "12-09")).toEqual(expected);
  });
});
