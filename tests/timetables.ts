// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { openingRule } from "../src/modules/directory/hours/timetable.ts";
import type { OpeningException, OpeningRule, Timetable } from "../src/modules/directory/hours/timetable.ts";

/** Words for tests of opening hours: closed on holidays, no appointments, unless told. */
export function timetable(rules: Partial<OpeningRule>[], more: Partial<Timetable> = {}): Timetable {
  return {
    rules: rules.map(openingRule),
    exceptions: [],
    on_holidays: "closed",
    by_appointment: false,
    ...more,
  };
}

/** From one day to another; closed unless hours are given. */
export function exception(
  from: string,
  to: string,
  opens_at: string | null = null,
  closes_at: string | null = null,
): OpeningException {
  return { from, to, opens_at, closes_at, reason: null };
}

/** "2026-12-09T10:00" on the clocks of Italy. */
export function rome(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/Rome").toInstant();
}

/** The same back: an instant as the clocks of Italy show it, to the minute. */
export function romeSaid(instant: Temporal.Instant | null | undefined): string | undefined {
  return instant
    ?.toZonedDateTimeISO("Europe/Rome")
    .toString({ timeZoneName: "never", smallestUnit: "minute" });
}

export const mornings = { byday: "MO,TU,WE,TH,FR", opens_at: "09:00", closes_at: "12:00" };
export const everyDay = { byday: "MO,TU,WE,TH,FR,SA,SU" };
