// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { everyDay, exception, mornings, rome, romeSaid, timetable } from "../../../../tests/timetables.ts";
import { openStateAt } from "./opening.ts";
import type { Timetable } from "./timetable.ts";

function stateAt(table: Timetable | null, at: string): Record<string, unknown> {
  const entries = Object.entries(openStateAt(table, "12-09", rome(at)));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, value instanceof Temporal.Instant ? romeSaid(value) : value]),
  );
}

test.each([
  [
    "open, then again today",
    timetable([mornings, { ...mornings, opens_at: "15:00", closes_at: "18:00" }]),
    "2026-11-23T11:59",
    { kind: "open", until: "2026-11-23T12:00+01:00", reopensToday: "2026-11-23T15:00+01:00" },
  ],
  [
    "closed at the very moment of closing",
    timetable([mornings]),
    "2026-11-23T12:00",
    { kind: "closed", wasOpenToday: true, opensNext: "2026-11-24T09:00+01:00" },
  ],
  [
    "open at the very moment of opening",
    timetable([mornings]),
    "2026-11-23T09:00",
    { kind: "open", until: "2026-11-23T12:00+01:00", reopensToday: null },
  ],
  [
    "always open",
    timetable([{ ...everyDay, opens_at: "00:00", closes_at: "24:00" }], { on_holidays: "open" }),
    "2026-11-23T09:00",
    { kind: "open", until: null, reopensToday: null },
  ],
  [
    "round the clock, but not on holidays",
    timetable([{ ...everyDay, opens_at: "00:00", closes_at: "24:00" }]),
    "2026-11-23T09:00",
    { kind: "open", until: "2026-12-08T00:00+01:00", reopensToday: null },
  ],
  [
    "after midnight",
    timetable([{ byday: "MO", opens_at: "22:00", closes_at: "02:00" }]),
    "2026-11-24T01:00",
    { kind: "open", until: "2026-11-24T02:00+01:00" },
  ],
  [
    "the patron saint",
    timetable([mornings]),
    "2026-12-09T10:00",
    {
      kind: "closed",
      because: { kind: "holiday", holiday: { key: "patron" } },
      opensNext: "2026-12-10T09:00+01:00",
    },
  ],
  [
    "a long closure looks far ahead",
    timetable([mornings], { exceptions: [exception("06-01", "09-30")] }),
    "2026-06-10T10:00",
    { kind: "closed", because: { kind: "exception" }, opensNext: "2026-10-01T09:00+02:00" },
  ],
  ["by appointment", timetable([], { by_appointment: true }), "2026-12-08T10:00", { kind: "by-appointment" }],
  [
    "by appointment on Saturday only",
    timetable([mornings, { byday: "SA", attending_type: "by-appointment" }]),
    "2026-11-28T10:00",
    { kind: "by-appointment", opensNext: "2026-11-30T09:00+01:00" },
  ],
  [
    "closed on Sunday after that Saturday",
    timetable([mornings, { byday: "SA", attending_type: "by-appointment" }]),
    "2026-11-29T10:00",
    { kind: "closed", opensNext: "2026-11-30T09:00+01:00" },
  ],
  [
    "unknown today, when only the day is told",
    timetable([mornings, { byday: "SA" }]),
    "2026-11-28T10:00",
    { kind: "unknown" },
  ],
  ["nothing told", null, "2026-11-28T10:00", { kind: "unknown" }],
  [
    "over for good",
    timetable([{ ...mornings, until: "2026-10-31" }]),
    "2026-11-28T10:00",
    { kind: "closed" },
  ],
])("%s", (_name, table, at, expected) => {
  expect(stateAt(table, at)).toMatchObject(expected);
});
