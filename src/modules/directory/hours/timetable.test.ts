// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { parseTimetable } from "./timetable.forms.ts";
import { openingRule, timetableKey } from "./timetable.ts";
import type { Timetable } from "./timetable.ts";

const monday = { byday: "MO", opens_at: "09:00", closes_at: "12:00" };

test.each([
  [3, ""],
  [{ rules: "lunedì" }, "rules"],
  [{ rules: [{ ...monday, closes_at: "25:00" }] }, "rules.0.closes_at"],
  [{ rules: [{ ...monday, opens_at: "24:00" }] }, "rules.0.opens_at"],
  [{ rules: [{ ...monday, opens_at: "09:00Z" }] }, "rules.0.opens_at"],
  [{ rules: [{ ...monday, opens_at: null }] }, "rules.0.opens_at"],
  [{ rules: [{ ...monday, byday: "LU" }] }, "rules.0.byday"],
  [{ rules: [{ ...monday, byday: "1MO" }] }, "rules.0.byday"],
  [{ rules: [{ ...monday, byday: null }] }, "rules.0.byday"],
  [{ rules: [{ ...monday, byday: null, freq: "MONTHLY", bymonthday: "32" }] }, "rules.0.bymonthday"],
  [{ rules: [{ ...monday, freq: "DAILY" }] }, "rules.0.freq"],
  [{ rules: [{ ...monday, freq: "WEEKLY", interval: 2 }] }, "rules.0.dtstart"],
  [{ rules: [{ ...monday, dtstart: "2026-02-30" }] }, "rules.0.dtstart"],
  [{ rules: [{ ...monday, valid_from: "2026-05-01", valid_to: "2026-04-01" }] }, "rules.0.valid_to"],
  [{ exceptions: [{ from: "02-30", to: "03-01" }] }, "exceptions.0.from"],
  [{ exceptions: [{ from: "2026-08-01", to: "08-31" }] }, "exceptions.0.to"],
  [{ exceptions: [{ from: "2026-08-31", to: "2026-08-01" }] }, "exceptions.0.to"],
  [{ by_appointment: "sì" }, "by_appointment"],
])("refuses %j at %s", (input, where) => {
  expect(parseTimetable(input)).toMatchObject({ mistake: { where } });
});

test("what publishers add without changing the meaning is taken off", () => {
  const read = parseTimetable({
    rules: [
      { freq: "weekly", byday: "mo, we", opens_at: "9:00", closes_at: "12:00:00+01:00", notes: " ", id: "x" },
    ],
  });
  expect(read).toEqual({
    timetable: {
      rules: [openingRule({ freq: "WEEKLY", byday: "MO,WE", opens_at: "09:00", closes_at: "12:00" })],
      exceptions: [],
      on_holidays: "closed",
      by_appointment: false,
    },
  });
});

test("a schedule that is only a description is kept: its hours are unknown", () => {
  expect(parseTimetable({ rules: [{ description: "Quando c’è qualcuno" }] })).toHaveProperty("timetable");
});

function timetable(...rules: Parameters<typeof openingRule>[0][]): Timetable {
  return { rules: rules.map(openingRule), exceptions: [], on_holidays: "closed", by_appointment: false };
}

test("the same hours have the same key; other notes, other key", () => {
  const one = timetableKey(timetable({ ...monday, byday: "WE,MO" }));
  expect(one).toHaveLength(43);
  expect(
    timetableKey(timetable({ ...monday, byday: "WE", freq: "WEEKLY" }, { ...monday, interval: 1 })),
  ).toBe(one);
  expect(timetableKey(timetable({ ...monday, byday: "MO,WE", notes: "Suona" }))).not.toBe(one);
});
