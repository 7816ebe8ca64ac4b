// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeInstant, romeTime } from "./rome.ts";

/**
 * A day in Italy with what opening hours ask of it. Days are numbered from 1970-01-01 (= 0), so that weeks and
 * ranges are sums of whole numbers: expanding thousands of timetables with calendar objects is 50 times slower.
 */
export type Day = {
  number: number;
  /** YYYY-MM-DD */
  date: string;
  /** MM-DD */
  monthDay: string;
  year: number;
  /** Monday is 1, Sunday 7 (ISO 8601). */
  weekday: number;
  /** Milliseconds since the epoch at local midnight. */
  startsAt: number;
  /** True on the two days a year when clocks move. */
  clockChanges: boolean;
};

const dayInMilliseconds = 86_400_000;
const minuteInMilliseconds = 60_000;
const epoch = Temporal.PlainDate.from("1970-01-01");

// A year is about 60 KB; the whole is dropped when a strange timetable has wandered through a century.
const knownDays = new Map<number, Day>();
const mostKnownDays = 20_000;

/** The number of a date (YYYY-MM-DD). Throws a RangeError when there is no such date. */
export function dayNumber(date: string | Temporal.PlainDate): number {
  return epoch.until(Temporal.PlainDate.from(date, { overflow: "reject" })).days;
}

export function dayNumbered(number: number): Day {
  const known = knownDays.get(number);
  if (known) return known;

  if (knownDays.size >= mostKnownDays) knownDays.clear();
  const day = describeDay(number);
  knownDays.set(number, day);
  return day;
}

function describeDay(number: number): Day {
  const date = epoch.add({ days: number });
  const startsAt = midnight(date);
  return {
    number,
    date: date.toString(),
    monthDay: date.toString().slice(5),
    year: date.year,
    weekday: date.dayOfWeek,
    startsAt,
    clockChanges: midnight(date.add({ days: 1 })) - startsAt !== dayInMilliseconds,
  };
}

function midnight(date: Temporal.PlainDate): number {
  return romeInstant(date.toPlainDateTime()).epochMilliseconds;
}

/** The number of the day in Italy at an instant, given in milliseconds since the epoch. */
export function dayNumberAt(milliseconds: number): number {
  let number = Math.floor(milliseconds / dayInMilliseconds) + 1;
  while (dayNumbered(number).startsAt > milliseconds) number -= 1;
  return number;
}

/**
 * What calendars and clocks in Italy show at an instant, given in milliseconds since the epoch; a calendar object costs
 * fifty times as much.
 */
export function clockAt(milliseconds: number): { day: Day; hour: number; minute: number } {
  const day = dayNumbered(dayNumberAt(milliseconds));
  if (day.clockChanges) {
    const { hour, minute } = romeTime(Temporal.Instant.fromEpochMilliseconds(milliseconds));
    return { day, hour, minute };
  }
  const minutes = Math.floor((milliseconds - day.startsAt) / minuteInMilliseconds);
  return { day, hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

/**
 * Milliseconds since the epoch when clocks show `minutes` after midnight of that day; from 1440 on it is the next
 * day. `side` says which passage of the hour repeated in October is meant (see romeInstant).
 */
export function momentOf(number: number, minutes: number, side: "earlier" | "later"): number {
  if (minutes >= 1440) return momentOf(number + 1, minutes - 1440, side);

  const day = dayNumbered(number);
  if (!day.clockChanges) return day.startsAt + minutes * minuteInMilliseconds;

  const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  return romeInstant(Temporal.PlainDate.from(day.date).toPlainDateTime(time), side).epochMilliseconds;
}
