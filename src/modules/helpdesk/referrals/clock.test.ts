// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { romeDate, romeInstant } from "../../../foundation/time/rome.ts";
import { isWorkingDay } from "../../../foundation/time/working-days.ts";
import {
  clockAfter,
  dueAfter,
  lastDayOf,
  patience,
  strikes,
  urgencies,
  type ClockStage,
  type Urgency,
} from "./clock.ts";
import type { ReferralStatus, Step } from "./steps.ts";

const at = (text: string) => Temporal.Instant.from(text);

/** The first morning of work from a moment on: when the clocks are looked at. */
function morningAfter(moment: Temporal.Instant): Temporal.Instant {
  let day = romeDate(moment);
  while (!isWorkingDay(day)) day = day.add({ days: 1 });
  return romeInstant(day.toPlainDateTime(Temporal.PlainTime.from("08:07")));
}

/** The last days in time, one for each strike of the clock, when nobody does anything. */
function strikesOf(status: ReferralStatus, urgency: Urgency, from: Temporal.Instant): string[] {
  const days: string[] = [];
  let clock = clockAfter("request", { status, urgency, clockStage: null, clockAt: null }, from);
  while (clock.clockAt !== null && clock.clockStage !== null) {
    const step: Step = strikes[clock.clockStage];
    days.push(`${step} after ${lastDayOf(clock.clockAt)}`);
    const now = morningAfter(clock.clockAt);
    const next = step === "re-route" ? "cancelled" : status;
    clock = clockAfter(step, { status: next, urgency, ...clock }, now);
  }
  return days;
}

test.each([
  // A Friday afternoon before the Immacolata (Tuesday 8): Saturday, Sunday and the feast do not count.
  ["urgent", "requested", "2026-12-04T17:00:00+01:00", ["2026-12-07", "2026-12-10", "2026-12-14"]],
  ["soon", "requested", "2026-12-04T17:00:00+01:00", ["2026-12-09", "2026-12-14", "2026-12-17"]],
  ["ordinary", "requested", "2026-12-04T17:00:00+01:00", ["2026-12-14", "2026-12-18", "2026-12-24"]],
  ["ordinary", "accepted", "2026-12-04T17:00:00+01:00", ["2026-12-21", "2026-12-28", "2027-01-04"]],
] as const)("%s, %s at %s", (urgency, status, from, days) => {
  const [first, second, third] = days;
  expect(strikesOf(status, urgency, at(from))).toEqual([
    `remind after ${first}`,
    `escalate after ${second}`,
    `re-route after ${third}`,
  ]);
});

test("a deadline is the midnight of Italy that ends its day, in winter and in summer", () => {
  expect(dueAfter(at("2026-12-09T10:00:00+01:00"), 1).toString()).toBe("2026-12-10T23:00:00Z");
  expect(dueAfter(at("2026-07-01T10:00:00+02:00"), 1).toString()).toBe("2026-07-02T22:00:00Z");
  // The night in which clocks go back lies between.
  expect(dueAfter(at("2026-10-23T10:00:00+02:00"), 1).toString()).toBe("2026-10-26T23:00:00Z");
});

test("the clock runs only while an answer or the first contact is waited for", () => {
  const clock = { clockStage: "waiting" as ClockStage, clockAt: at("2026-12-10T23:00:00Z") };
  const now = at("2026-12-09T10:00:00+01:00");
  for (const status of [
    "draft",
    "contact-made",
    "in-progress",
    "completed",
    "rejected",
    "redirected",
    "cancelled",
  ] as const) {
    expect(clockAfter("accept", { status, urgency: "urgent", ...clock }, now)).toEqual({
      clockStage: null,
      clockAt: null,
    });
  }
});

test("the more urgent, the less is waited", () => {
  for (const what of ["acknowledgement", "first-contact", "supervisor", "another-door"] as const) {
    const days = urgencies.map((urgency) => patience[urgency][what]);
    expect(days).toEqual(days.toSorted((one, other) => one - other));
    expect(Math.min(...days)).toBeGreaterThan(0);
  }
});
