// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { recurrence, startsOf } from "../../../foundation/time/recurrence.ts";
import { rule, weekdays } from "../../../foundation/time/rule.ts";
import { slotAt, type Slot } from "./slot.ts";

/** Times that are asked for together: once, or on one day of the week again and again, by the clock of Rome. */
export type Series = {
  start: Temporal.PlainDateTime;
  minutes: number;
  /** Every so many weeks; 0 is once. */
  everyWeeks: 0 | 1 | 2;
  /** The last day on which it may happen; null when `times` says how often, or when it is once. */
  until: Temporal.PlainDate | null;
  times: number | null;
  skipsHolidays: boolean;
  skipsAugust: boolean;
};

/** Nobody asks for more than a year of weeks in one form. */
export const mostDates = 60;
const furthest = { months: 14 };

/** Its dates in order, at most `mostDates`. `patronDay` is "MM-DD" of the municipality's patron saint, or null. */
export function slotsOf(series: Series, patronDay: string | null): Slot[] {
  const { start, minutes, everyWeeks, until, times } = series;
  if (everyWeeks === 0) return [slotAt(start, minutes)];
  const weekday = weekdays[start.dayOfWeek - 1]!;
  const asked = recurrence(start, {
    rule: rule("WEEKLY", { interval: everyWeeks, byDay: [{ ordinal: null, day: weekday }], until }),
    pausesOnHolidays: series.skipsHolidays,
    pauseMonths: series.skipsAugust ? [8] : [],
    patronDay,
  });
  const first = start.toPlainDate();
  const stretch = { from: first, until: until ?? first.add(furthest) };
  // "Ten times" means ten dates, whatever holidays lie between.
  return startsOf(asked, stretch)
    .slice(0, Math.min(times ?? mostDates, mostDates))
    .map(({ original }) => slotAt(original, minutes));
}
