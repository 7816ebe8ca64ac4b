// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeInstant, romeTime } from "./rome.ts";

export const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
export type Frequency = (typeof frequencies)[number];

export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof weekdays)[number];

/** A day of the week; with an ordinal the second, or (-1) the last, of the month. */
export type ByDay = { ordinal: number | null; day: Weekday };

/**
 * The part of RFC 5545's recurrence rules that activities and bookings of rooms need: dates, never hours. It repeats by
 * days, weeks, months or years; its time of day is that of its first start.
 */
export type Rule = {
  freq: Frequency;
  interval: number;
  byDay: readonly ByDay[];
  byMonthDay: readonly number[];
  byMonth: readonly number[];
  bySetPos: readonly number[];
  weekStart: Weekday;
  /** How many dates; null without such an end. Never together with `until`. */
  count: number | null;
  /** The last day on which it may happen; null without such an end. */
  until: Temporal.PlainDate | null;
};

/** What is wrong with a rule: a code for words, and which part of it. */
export type RuleMistake = {
  because: "not-a-rule" | "part-unknown" | "value" | "too-often" | "count-and-until" | "too-many" | "never";
  part: string;
};

/** More dates than this nobody plans: about four years of every day. A longer one goes on without an end. */
export const mostDates = 1_500;
const longestText = 500;
const largestInterval = 60;

const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A rule with nothing but how often; the rest as told. */
export function rule(freq: Frequency, more: Partial<Rule> = {}): Rule {
  return {
    freq,
    interval: 1,
    byDay: [],
    byMonthDay: [],
    byMonth: [],
    bySetPos: [],
    weekStart: "MO",
    count: null,
    until: null,
    ...more,
  };
}

/**
 * Reads the value of an RRULE ("FREQ=WEEKLY;BYDAY=TU,TH"), whoever wrote it. `start` tells what an end at a time of day
 * means. What RFC 5545 knows and we do not (hours, week numbers, other calendars) is said, never dropped silently.
 */
export function readRule(
  text: string,
  start: Temporal.PlainDateTime,
): { ok: true; rule: Rule } | { ok: false; mistake: RuleMistake } {
  const no = (because: RuleMistake["because"], part = "") => ({
    ok: false as const,
    mistake: { because, part },
  });
  if (text.length > longestText) return no("not-a-rule");
  const parts = new Map<string, string>();
  for (const piece of text
    .trim()
    .replace(/^RRULE:/i, "")
    .split(";")
    .filter(Boolean)) {
    const [, name = "", value = ""] = /^([A-Z]+)=(.+)$/i.exec(piece.trim()) ?? [];
    if (!name || parts.has(name.toUpperCase())) return no("not-a-rule", piece.slice(0, 40));
    parts.set(name.toUpperCase(), value.toUpperCase());
  }
  const freq = parts.get("FREQ");
  if (freq === undefined) return no("not-a-rule");
  if (/^(HOUR|MINUTE|SECOND)LY$/.test(freq)) return no("too-often", freq);
  if (!isOneOf(frequencies, freq)) return no("value", "FREQ");

  const read: { -readonly [Key in keyof Rule]: Rule[Key] } = rule(freq);
  for (const [name, value] of parts) {
    if (name === "FREQ") continue;
    const take = readers[name];
    if (take === undefined) return no("part-unknown", name);
    if (!take(read, value, start)) return no("value", name);
  }
  const mistake = whyNotRule(read);
  return mistake ? { ok: false, mistake } : { ok: true, rule: read };
}

type Unfinished = { -readonly [Key in keyof Rule]: Rule[Key] };

/** Each part of a rule: puts its value in, or says that it makes no sense. */
const readers: Record<string, (rule: Unfinished, value: string, start: Temporal.PlainDateTime) => boolean> = {
  INTERVAL: (read, value) => {
    if (!/^\d{1,6}$/.test(value)) return false;
    read.interval = Number(value);
    return true;
  },
  COUNT: (read, value) => {
    if (!/^\d{1,12}$/.test(value)) return false;
    read.count = Number(value);
    return true;
  },
  UNTIL: (read, value, start) => {
    read.until = readUntil(value, start);
    return read.until !== null;
  },
  BYDAY: (read, value) => {
    const days = value.split(",").map(readDay);
    read.byDay = days.filter((day) => day !== undefined);
    return days.length === read.byDay.length;
  },
  BYMONTHDAY: (read, value) => (read.byMonthDay = numbers(value, -31, 31)).length > 0,
  BYMONTH: (read, value) => (read.byMonth = numbers(value, 1, 12)).length > 0,
  BYSETPOS: (read, value) => (read.bySetPos = numbers(value, -366, 366)).length > 0,
  WKST: (read, value) => {
    if (!isOneOf(weekdays, value)) return false;
    read.weekStart = value;
    return true;
  },
};

/** Why a rule is none of ours, or gives no date at all; undefined when it may be. */
export function whyNotRule(asked: Rule): RuleMistake | undefined {
  const { freq, interval, byDay, byMonthDay, byMonth, bySetPos, count, until } = asked;
  if (count !== null && until !== null) return { because: "count-and-until", part: "COUNT" };
  if (count !== null && count > mostDates) return { because: "too-many", part: "COUNT" };
  if (count !== null && count < 1) return { because: "value", part: "COUNT" };
  if (interval < 1 || interval > largestInterval) return { because: "value", part: "INTERVAL" };
  const isOrdinal = byDay.some(({ ordinal }) => ordinal !== null);
  const mayBeOrdinal = freq === "MONTHLY" || (freq === "YEARLY" && byMonth.length > 0);
  if (isOrdinal && (!mayBeOrdinal || byMonthDay.length > 0)) return { because: "value", part: "BYDAY" };
  if (byDay.some(({ ordinal }) => Math.abs(ordinal ?? 1) > 5)) return { because: "never", part: "BYDAY" };
  if (freq === "WEEKLY" && byMonthDay.length > 0) return { because: "value", part: "BYMONTHDAY" };
  const isSetOfSome = freq === "MONTHLY" || freq === "YEARLY";
  if (bySetPos.length > 0 && (!isSetOfSome || byDay.length + byMonthDay.length === 0)) {
    return { because: "value", part: "BYSETPOS" };
  }
  const longest = Math.max(...(byMonth.length > 0 ? byMonth : [1]).map((month) => longestMonth[month - 1]!));
  const isNever = byMonthDay.length > 0 && byMonthDay.every((day) => Math.abs(day) > longest);
  return isNever ? { because: "never", part: "BYMONTHDAY" } : undefined;
}

/**
 * The value of the RRULE property, for files and for keeping. Its end is the last moment of its last day, in UTC, as
 * RFC 5545 asks where the start has a zone.
 */
export function ruleText(written: Rule): string {
  const { freq, interval, byDay, byMonthDay, byMonth, bySetPos, weekStart, count, until } = written;
  const parts = [`FREQ=${freq}`];
  if (interval !== 1) parts.push(`INTERVAL=${interval}`);
  if (byMonth.length > 0) parts.push(`BYMONTH=${byMonth.join(",")}`);
  if (byMonthDay.length > 0) parts.push(`BYMONTHDAY=${byMonthDay.join(",")}`);
  if (byDay.length > 0) parts.push(`BYDAY=${byDay.map(({ ordinal, day }) => `${ordinal ?? ""}${day}`)}`);
  if (bySetPos.length > 0) parts.push(`BYSETPOS=${bySetPos.join(",")}`);
  if (weekStart !== "MO") parts.push(`WKST=${weekStart}`);
  if (count !== null) parts.push(`COUNT=${count}`);
  if (until !== null) parts.push(`UNTIL=${compact(endOf(until))}`);
  return parts.join(";");
}

/** The last second of a day in Rome. */
function endOf(day: Temporal.PlainDate): Temporal.Instant {
  return romeInstant(day.add({ days: 1 }).toPlainDateTime()).subtract({ seconds: 1 });
}

/** "20270630T215959Z" */
function compact(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
}

/** The last day of an end written as a day, as a time on the clock or as an instant. */
function readUntil(value: string, start: Temporal.PlainDateTime): Temporal.PlainDate | null {
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(value) ?? [];
  if (year === undefined) return null;
  try {
    const date = Temporal.PlainDate.from(`${year}-${month}-${day}`);
    if (hour === undefined) return date;
    const time = Temporal.PlainTime.from(`${hour}:${minute}:${second === "60" ? "59" : second}`);
    const clock = utc
      ? romeTime(date.toZonedDateTime({ timeZone: "UTC", plainTime: time }).toInstant()).toPlainDateTime()
      : date.toPlainDateTime(time);
    // A day that ends before the hour at which it would happen has no date.
    const isTooEarly = Temporal.PlainTime.compare(clock.toPlainTime(), start.toPlainTime()) < 0;
    return clock.toPlainDate().subtract({ days: isTooEarly ? 1 : 0 });
  } catch {
    return null;
  }
}

function readDay(text: string): ByDay | undefined {
  const [, ordinal, day = ""] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text.trim()) ?? [];
  if (!isOneOf(weekdays, day) || Number(ordinal ?? 1) === 0) return undefined;
  return { ordinal: ordinal === undefined ? null : Number(ordinal), day };
}

/** Different whole numbers of a list, in their order; none when one makes no sense. */
function numbers(value: string, least: number, most: number): number[] {
  const read = value.split(",").map((text) => (/^[+-]?\d{1,3}$/.test(text.trim()) ? Number(text) : 0));
  const isFine = read.every((number) => number !== 0 && number >= least && number <= most);
  return isFine ? [...new Set(read)].toSorted((one, other) => one - other) : [];
}

function isOneOf<Value extends string>(values: readonly Value[], text: string): text is Value {
  return (values as readonly string[]).includes(text);
}
