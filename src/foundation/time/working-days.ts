// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { isHoliday } from "./holidays.ts";

/** Whether offices work on a day: Monday to Friday, but for public holidays and the patron's day ("MM-DD") where it is known. */
export function isWorkingDay(date: Temporal.PlainDate, patronDay: string | null = null): boolean {
  return date.dayOfWeek <= 5 && isHoliday(date, patronDay) === undefined;
}

/** The working day that is so many after a date, which does not count itself. Zero is the date itself, whatever it is. */
export function afterWorkingDays(
  date: Temporal.PlainDate,
  days: number,
  patronDay: string | null = null,
): Temporal.PlainDate {
  let day = date;
  for (let left = days; left > 0;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, patronDay)) left -= 1;
  }
  return day;
}

/** How many working days lie after a date up to another, that one counted; 0 when it is not later. */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  let days = 0;
  for (let day = from; Temporal.PlainDate.compare(day, to) < 0;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) days += 1;
  }
  return days;
}
