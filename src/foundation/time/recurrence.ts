// SPDX-License-Identifier: AGPL-3.0-or-later
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";

import { isHoliday } from "./holidays.ts";
import { romeInstant, romeTime } from "./rome.ts";
import type { Rule } from "./rule.ts";

/** Days without dates, the first and the last included. */
export type Pause = { from: Temporal.PlainDate; to: Temporal.PlainDate; why: string | null };

/** When something happens, on the clock of Rome: once, or again and again but for its exceptions. */
export type Recurrence = {
  /** The first start. With a rule it is the day from which the rule counts: it need not be one of its dates. */
  start: Temporal.PlainDateTime;
  rule: Rule | null;
  pauses: readonly Pause[];
  /** Months of every year without dates: 8 is "never in August". */
  pauseMonths: readonly number[];
  pausesOnHolidays: boolean;
  /** "MM-DD" of the patron saint where it is; null where it is not known. */
  patronDay: string | null;
  /** Single days without their date (EXDATE). */
  skipped: readonly Temporal.PlainDate[];
  /** Starts that the rule does not give (RDATE); a pause does not take them away. */
  added: readonly Temporal.PlainDateTime[];
};

/** One date: where the rule puts it on the clock of Rome (RECURRENCE-ID), and when that is. */
export type Start = { original: Temporal.PlainDateTime; at: Temporal.Instant };

export type Stretch = { from: Temporal.PlainDate; until: Temporal.PlainDate };

/** Once, and nothing else; the rest as told. */
export function recurrence(start: Temporal.PlainDateTime, more: Partial<Recurrence> = {}): Recurrence {
  return {
    start,
    rule: null,
    pauses: [],
    pauseMonths: [],
    pausesOnHolidays: false,
    patronDay: null,
    skipped: [],
    added: [],
    ...more,
  };
}

/** The engine gives up after so many empty months, weeks or days: a rule that never happens costs some milliseconds. */
const mostSteps = 4_000;

/**
 * The dates of a recurrence between two days, both included, in order; at most `most` of them. A time that clocks skip
 * in March gives no date, of the hour repeated in October it is the first passage (RFC 5545, 3.3.10 and 3.3.5).
 */
export function startsOf(asked: Recurrence, stretch: Stretch, most = Infinity): Start[] {
  const given = ruleStarts(asked, stretch, most + asked.skipped.length);
  const isKept = keptBy(asked);
  const left = given.filter(isKept);
  const added = asked.added.filter((clock) => isWithin(clock.toPlainDate(), stretch));
  if (added.length === 0) return left.slice(0, most);
  const byClock = new Map(
    [...left, ...added.map(startAt)].map((start) => [start.original.toString(), start]),
  );
  return [...byClock.values()]
    .toSorted((one, other) => Temporal.PlainDateTime.compare(one.original, other.original))
    .slice(0, most);
}

/** The days on which the rule would have a date and an exception takes it away: EXDATE of a file. */
export function startsTakenAway(asked: Recurrence, stretch: Stretch): Start[] {
  if (!hasExceptions(asked)) return [];
  const isKept = keptBy(asked);
  const added = new Set(asked.added.map(String));
  return ruleStarts(asked, stretch, Infinity).filter(
    (start) => !isKept(start) && !added.has(start.original.toString()),
  );
}

function hasExceptions({ pauses, pauseMonths, pausesOnHolidays, skipped }: Recurrence): boolean {
  return pausesOnHolidays || pauses.length + pauseMonths.length + skipped.length > 0;
}

/** Whether no pause and no skipped day takes a start away. */
function keptBy(asked: Recurrence): (start: Start) => boolean {
  const skipped = new Set(asked.skipped.map(String));
  return ({ original }) => {
    const day = original.toPlainDate();
    return !skipped.has(day.toString()) && pauseOn(asked, day) === undefined;
  };
}

/** What the rule gives before exceptions. Throws a RangeError of a rule that never happens. */
export function ruleStarts({ start, rule }: Recurrence, { from, until }: Stretch, most: number): Start[] {
  if (rule === null) return isWithin(start.toPlainDate(), { from, until }) ? [startAt(start)] : [];
  const first = Temporal.PlainDate.compare(from, start.toPlainDate()) < 0 ? start.toPlainDate() : from;
  const last = earlier(until, rule.until);
  if (Temporal.PlainDate.compare(first, last) > 0) return [];
  const found: Start[] = [];
  const engine = engineOf(start, rule);
  const take = (date: Temporal.ZonedDateTime) => {
    const original = date.toPlainDateTime();
    if (isWithin(original.toPlainDate(), { from: first, until: last })) {
      found.push({ original, at: date.toInstant() });
    }
  };
  if (Number.isFinite(most)) {
    let next = nextOf(engine, first, true);
    while (
      next !== null &&
      found.length < most &&
      Temporal.PlainDate.compare(next.toPlainDate(), last) <= 0
    ) {
      take(next);
      next = engine.next(next);
    }
    return found;
  }
  for (const date of engine.between(midnight(first), midnight(last.add({ days: 1 })), true)) take(date);
  return found;
}

/** The first date that a rule gives from its start on; undefined of one that never happens. */
export function firstStart(asked: Recurrence): Temporal.PlainDateTime | undefined {
  const { start, rule } = asked;
  if (rule === null) return start;
  try {
    return nextOf(engineOf(start, rule), start.toPlainDate(), true)?.toPlainDateTime();
  } catch {
    return undefined;
  }
}

/** Which exception rests on a day; undefined when none does. */
export function pauseOn(
  { pauses, pauseMonths, pausesOnHolidays, patronDay }: Recurrence,
  day: Temporal.PlainDate,
): "pause" | "month" | "holiday" | undefined {
  if (pauseMonths.includes(day.month)) return "month";
  if (pauses.some(({ from, to }) => isWithin(day, { from, until: to }))) return "pause";
  return pausesOnHolidays && isHoliday(day, patronDay) ? "holiday" : undefined;
}

/** Whether clocks ever show that time: not in the hour skipped in March. */
export function isOnTheClock(clock: Temporal.PlainDateTime): boolean {
  return romeTime(romeInstant(clock)).toPlainDateTime().equals(clock);
}

function engineOf(start: Temporal.PlainDateTime, rule: Rule): RRuleTemporal<Temporal.ZonedDateTime> {
  const { freq, interval, byDay, byMonthDay, byMonth, bySetPos, weekStart, count, until } = rule;
  return new RRuleTemporal({
    temporal: Temporal,
    freq,
    interval,
    wkst: weekStart,
    tzid: "Europe/Rome",
    dtstart: start.toZonedDateTime("Europe/Rome"),
    maxIterations: mostSteps,
    cache: false,
    ...(byDay.length > 0 && { byDay: byDay.map(({ ordinal, day }) => `${ordinal ?? ""}${day}`) }),
    ...(byMonthDay.length > 0 && { byMonthDay: [...byMonthDay] }),
    ...(byMonth.length > 0 && { byMonth: [...byMonth] }),
    ...(bySetPos.length > 0 && { bySetPos: [...bySetPos] }),
    ...(count !== null && { count }),
    ...(until !== null && { until: midnight(until.add({ days: 1 })).subtract({ seconds: 1 }) }),
  });
}

function nextOf(engine: RRuleTemporal<Temporal.ZonedDateTime>, day: Temporal.PlainDate, included: boolean) {
  return engine.next(midnight(day), included);
}

function startAt(original: Temporal.PlainDateTime): Start {
  return { original, at: romeInstant(original) };
}

function midnight(day: Temporal.PlainDate): Temporal.ZonedDateTime {
  return day.toZonedDateTime("Europe/Rome");
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate | null): Temporal.PlainDate {
  return other !== null && Temporal.PlainDate.compare(other, one) < 0 ? other : one;
}

export function isWithin(day: Temporal.PlainDate, { from, until }: Stretch): boolean {
  return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) <= 0;
}
