// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { readHours } from "../hours/hours-text.ts";
import { hoursShown, soonest } from "./hours-shown.ts";

/** A Wednesday, ten in the morning in Rome. */
const now = Temporal.Instant.from("2026-12-02T10:00:00+01:00");

function door(hours: string | null) {
  const read = hours === null ? { timetable: null } : readHours(hours);
  if ("mistake" in read) throw new Error(`hours that nobody can read: ${hours}`);
  return hoursShown({ hours: read.timetable, patron_day: null }, now, "it");
}

test.each([
  ["an open door before all", ["gio 9-12", null, "mer 9-12"], 2],
  ["then the one that opens first, wherever it is told", ["ven 15-18", "gio 9-12"], 1],
  ["and one that opens before one of unknown hours", [null, "ven 15-18"], 1],
  ["the first told, where none is known to open", [null, null], 0],
] as const)("of several doors: %s", (_, hours, index) => {
  const doors = hours.map(door);
  expect(soonest(doors)).toBe(doors[index]);
});

test("of no door there is none", () => {
  expect(soonest([])).toBeUndefined();
});
