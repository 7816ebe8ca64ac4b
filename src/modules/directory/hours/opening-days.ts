// SPDX-License-Identifier: AGPL-3.0-or-later
import { LRUCache } from "lru-cache";
import * as rrule from "rrule";
import type { Options, Weekday } from "rrule";
import { Temporal } from "temporal-polyfill";

import { dayNumber, dayNumbered } from "../../../foundation/time/days.ts";
import { isPlainWeekly, weekdayCodes } from "./timetable.ts";
import type { OpeningRule } from "./timetable.ts";

// rrule is published as CommonJS: Node puts its names on a default import, bundlers on the module itself.
const published: { default?: Pick<typeof rrule, "RRule"> } & Partial<Pick<typeof rrule, "RRule">> = rrule;
const { RRule } = published.default ?? rrule;

/** Whether a rule opens on the numbered day (see foundation/time/days.ts), whatever the hours. */
export type OnDay = (number: number) => boolean;

/** Reads the days of a rule once, so that asking for many days is cheap. */
export function daysOf(rule: OpeningRule): OnDay {
  const first = latest(rule.valid_from, isPlainWeekly(rule) ? rule.dtstart : null);
  const last = earliest(rule.valid_to, rule.until);
  const inForce: OnDay = (number) => number >= first && number <= last;

  if (rule.freq === null && rule.dtstart !== null) {
    const only = dayNumber(rule.dtstart);
    return (number) => number === only && inForce(number);
  }
  if (isPlainWeekly(rule)) {
    const weekdays = weekdayCodes.map((code) => rule.byday!.includes(code));
    return (number) => weekdays[dayNumbered(number).weekday - 1]! && inForce(number);
  }
  if (rule.freq === null) return () => false; // only a description
  const passes = filterOf(rule);
  return (number) =>
    inForce(number) && datesInYear(rule, dayNumbered(number).year).has(number) && passes(number);
}

/** The last day on which a rule's information is valid, or Infinity. After it the hours are unknown, not closed. */
export function validTo(rule: OpeningRule): number {
  return earliest(rule.valid_to);
}

function latest(...dates: (string | null)[]): number {
  return Math.max(-Infinity, ...dates.filter((date) => date !== null).map(cachedNumber));
}

function earliest(...dates: (string | null)[]): number {
  return Math.min(Infinity, ...dates.filter((date) => date !== null).map(cachedNumber));
}

const knownNumbers = new LRUCache<string, number>({ max: 5000 });

function cachedNumber(date: string): number {
  const known = knownNumbers.get(date);
  if (known !== undefined) return known;

  const number = dayNumber(date);
  knownNumbers.set(date, number);
  return number;
}

// Few recurrences are used by many ("first Monday of the month"): each is expanded once a year.
const knownYears = new LRUCache<string, ReadonlySet<number>>({ max: 2000 });

function datesInYear(rule: OpeningRule, year: number): ReadonlySet<number> {
  const { freq, interval, byday, bymonthday, wkst, dtstart, until, count } = rule;
  const key = JSON.stringify([year, freq, interval, byday, bymonthday, wkst, dtstart, until, count]);
  const known = knownYears.get(key);
  if (known) return known;

  const from = dayNumber(`${year}-01-01`);
  const to = dayNumber(`${year}-12-31`);
  const recurrence = new RRule(recurrenceOptions(rule, from));
  const dates = new Set(recurrence.between(asDate(from), asDate(to), true).map(asNumber));
  knownYears.set(key, dates);
  return dates;
}

/**
 * The parts that only take days away. They are ours: with the library a rule that can never be true ("31st of the month
 * and 1st of the year") is sought until the year 9999, for seconds. Weeks are numbered as ISO 8601 does.
 */
function filterOf({ byday, bymonthday, byweekno, byyearday }: OpeningRule): OnDay {
  const monthDays = byday === null ? null : numbers(bymonthday);
  const [weeks, yearDays] = [numbers(byweekno), numbers(byyearday)];
  if (!monthDays && !weeks && !yearDays) return () => true;

  return (number) => {
    const date = Temporal.PlainDate.from(dayNumbered(number).date);
    const { day, daysInMonth, dayOfYear, daysInYear, weekOfYear = 0, yearOfWeek = date.year } = date;
    const lastWeek = Temporal.PlainDate.from({ year: yearOfWeek, month: 12, day: 28 }).weekOfYear ?? 0;
    return (
      isAmong(monthDays, day, daysInMonth) &&
      isAmong(yearDays, dayOfYear, daysInYear) &&
      isAmong(weeks, weekOfYear, lastWeek)
    );
  };
}

/** The 3rd of 31 is also the -29th. */
function isAmong(wanted: number[] | null, place: number, many: number): boolean {
  return wanted === null || wanted.includes(place) || wanted.includes(place - many - 1);
}

/** RFC 5545 by the rrule library. Without dtstart the year's first day is as good: nothing is counted from it. */
function recurrenceOptions(rule: OpeningRule, from: number): Partial<Options> {
  return {
    freq: rule.freq === "MONTHLY" ? RRule.MONTHLY : RRule.WEEKLY,
    dtstart: asDate(rule.dtstart === null ? from : dayNumber(rule.dtstart)),
    until: rule.until === null ? null : asDate(dayNumber(rule.until)),
    count: rule.count,
    interval: rule.interval ?? 1,
    wkst: rule.wkst === null ? RRule.MO : weekdayNamed(rule.wkst),
    byweekday: rule.byday?.split(",").map(weekdayNamed) ?? null,
    bymonthday: rule.byday === null ? numbers(rule.bymonthday) : null,
  };
}

function weekdayNamed(text: string): Weekday {
  const [, place, code] = /^(-?\d)?([A-Z]{2})$/.exec(text)!;
  const weekday = RRule[weekdayCodes.find((known) => known === code)!];
  return place === undefined ? weekday : weekday.nth(Number(place));
}

function numbers(text: string | null): number[] | null {
  return text?.split(",").map(Number) ?? null;
}

// The library speaks in Date at UTC midnight: only a carrier for the day's number here.
function asDate(number: number): Date {
  return new Date(number * 86_400_000);
}

function asNumber(date: Date): number {
  return Math.floor(date.getTime() / 86_400_000);
}
