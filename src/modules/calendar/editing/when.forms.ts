// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { whyNotRecurrence, type RecurrenceMistake } from "../../../foundation/time/recurrence-mistakes.ts";
import { recurrence, type Pause, type Recurrence } from "../../../foundation/time/recurrence.ts";
import { rule, weekdays, type Rule } from "../../../foundation/time/rule.ts";
import type { Typed } from "../../../foundation/typed.ts";
import { repeats, rowsOf, type Repeat } from "./activity-form.ts";

/** What is wrong in a field: a code for words, and the day it is about. */
export type FieldMistake = {
  because: RecurrenceMistake["because"] | FieldCode;
  day?: string | null;
};
type FieldCode =
  | "missing"
  | "too-long"
  | "not-a-day"
  | "not-a-time"
  | "not-a-number"
  | "ages"
  | "email"
  | "phone"
  | "choice"
  | "too-long-a-date"
  | "no-weekday"
  | "half-a-row"
  | "organization-unknown"
  | "place-twice"
  | "area-unknown"
  | "no-district"
  | "not-yours"
  | "room-elsewhere"
  | "past";
export type Mistakes = Record<string, FieldMistake>;

/** Days of a year that forms take: the past ten years (what is imported) to fifteen ahead. */
const mostMinutes = 31 * 24 * 60;

/**
 * When something happens, as the form says it. `kept` is the rule that the activity has, for a form that keeps it;
 * `patronDay` is of where it is. Mistakes are by field; bounded in time, whatever is asked.
 */
export function readWhen(
  typed: Typed,
  { kept, patronDay }: { kept: Rule | null; patronDay: string | null },
): { when?: Recurrence; minutes?: number; mistakes: Mistakes } {
  const mistakes: Mistakes = {};
  const date = readDay(typed, "data", mistakes, true);
  const from = readTime(typed, "dalle", mistakes, true);
  const to = readTime(typed, "alle", mistakes, true);
  const lastDay = readDay(typed, "finisce_il", mistakes, false);
  const repeat = repeats.find((one) => one === first(typed, "ripete")) ?? "no";
  const exceptions = repeat === "no" ? noExceptions : readExceptions(typed, from, mistakes);
  if (!date || !from || !to) return { mistakes };

  const start = date.toPlainDateTime(from);
  const end = (lastDay ?? date).toPlainDateTime(to);
  const minutes =
    repeat === "no"
      ? start.toZonedDateTime("Europe/Rome").until(end.toZonedDateTime("Europe/Rome")).total("minutes")
      : start.until(end).total("minutes");
  if (minutes <= 0) mistakes["alle"] = { because: "ends-before-start" };
  else if (minutes > mostMinutes) mistakes["finisce_il"] = { because: "too-long-a-date" };

  const made = repeat === "no" ? null : repeat === "kept" ? kept : ruleOf(repeat, start, typed, mistakes);
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const when = recurrence(start, { rule: made, patronDay, ...exceptions });
  const wrong = whyNotRecurrence(when);
  if (wrong) mistakes[fieldOf(wrong.part)] = { because: wrong.because, day: wrong.day };
  return wrong ? { mistakes } : { when, minutes, mistakes };
}

const noExceptions = { pauses: [], pauseMonths: [], pausesOnHolidays: false, skipped: [], added: [] };

function fieldOf(part: RecurrenceMistake["part"]): string {
  const fields: Record<RecurrenceMistake["part"], string> = {
    start: "data",
    rule: "ripete",
    until: "fino_al",
    count: "volte",
    pauses: "pausa.0.dal",
    months: "pausa_mesi",
    skipped: "salta.0",
    added: "aggiungi.0.giorno",
  };
  return fields[part];
}

function ruleOf(repeat: Repeat, start: Temporal.PlainDateTime, typed: Typed, mistakes: Mistakes): Rule {
  const end = readEnd(typed, mistakes);
  const ownDay = weekdays[start.dayOfWeek - 1]!;
  if (repeat === "week" || repeat === "two-weeks") {
    const days = weekdays.filter((day) => typed["giorni"]?.includes(day));
    if (days.length === 0) mistakes["giorni"] = { because: "no-weekday" };
    const byDay = days.map((day) => ({ ordinal: null, day }));
    return rule("WEEKLY", { byDay, interval: repeat === "week" ? 1 : 2, ...end });
  }
  if (repeat === "month-weekday" || repeat === "month-last") {
    const ordinal = repeat === "month-last" ? -1 : Math.ceil(start.day / 7);
    return rule("MONTHLY", { byDay: [{ ordinal, day: ownDay }], ...end });
  }
  if (repeat === "month-day") return rule("MONTHLY", { byMonthDay: [start.day], ...end });
  return rule(repeat === "year" ? "YEARLY" : "DAILY", end);
}

function readEnd(typed: Typed, mistakes: Mistakes): Pick<Rule, "count" | "until"> {
  const how = first(typed, "fine");
  if (how === "on") return { until: readDay(typed, "fino_al", mistakes, true) ?? null, count: null };
  if (how !== "after") return { until: null, count: null };
  const text = first(typed, "volte");
  if (!/^\d{1,12}$/.test(text)) mistakes["volte"] = { because: text === "" ? "missing" : "not-a-number" };
  return { until: null, count: Number(text) || 1 };
}

function readExceptions(typed: Typed, from: Temporal.PlainTime | undefined, mistakes: Mistakes) {
  const pauses: Pause[] = [];
  for (let row = 0; row < rowsOf(typed, "pausa"); row += 1) {
    const [start, end] = [`pausa.${row}.dal`, `pausa.${row}.al`];
    if (first(typed, start) === "" && first(typed, end) === "") continue;
    const begins = readDay(typed, start, mistakes, true);
    const stops = first(typed, end) === "" ? begins : readDay(typed, end, mistakes, true);
    const why = first(typed, `pausa.${row}.perche`).slice(0, 120) || null;
    if (begins && stops) pauses.push({ from: begins, to: stops, why });
  }
  const skipped: Temporal.PlainDate[] = [];
  for (let row = 0; row < rowsOf(typed, "salta"); row += 1) {
    const day = readDay(typed, `salta.${row}`, mistakes, false);
    if (day) skipped.push(day);
  }
  const added: Temporal.PlainDateTime[] = [];
  for (let row = 0; row < rowsOf(typed, "aggiungi"); row += 1) {
    const day = readDay(typed, `aggiungi.${row}.giorno`, mistakes, false);
    const time = readTime(typed, `aggiungi.${row}.ora`, mistakes, false) ?? from;
    if (!day && first(typed, `aggiungi.${row}.ora`) !== "") {
      mistakes[`aggiungi.${row}.giorno`] ??= { because: "half-a-row" };
    }
    if (day && time) added.push(day.toPlainDateTime(time));
  }
  const pauseMonths = [...new Set((typed["pausa_mesi"] ?? []).map(Number))]
    .filter((month) => Number.isInteger(month) && month >= 1 && month <= 12)
    .toSorted((one, other) => one - other);
  return {
    pauses: pauses.toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from)),
    pauseMonths,
    pausesOnHolidays: first(typed, "pausa_feste") === "1",
    skipped: skipped.toSorted((one, other) => Temporal.PlainDate.compare(one, other)),
    added: added.toSorted((one, other) => Temporal.PlainDateTime.compare(one, other)),
  };
}

export function first(typed: Typed, name: string): string {
  return typed[name]?.at(-1) ?? "";
}

/** A day as browsers send it, or as Italians write it: 2026-12-10, 10/12/2026. */
export function readDay(
  typed: Typed,
  name: string,
  mistakes: Mistakes,
  isRequired: boolean,
): Temporal.PlainDate | undefined {
  const text = first(typed, name);
  if (text === "") {
    if (isRequired) mistakes[name] = { because: "missing" };
    return undefined;
  }
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}` : text;
  try {
    if (!/^20\d\d-\d\d-\d\d$/.test(iso)) throw new RangeError(iso);
    return Temporal.PlainDate.from(iso, { overflow: "reject" });
  } catch {
    mistakes[name] = { because: "not-a-day", day: text.slice(0, 20) };
    return undefined;
  }
}

/** A time as browsers send it, or as Italians write it: 17:00, 17.00, 17. */
function readTime(
  typed: Typed,
  name: string,
  mistakes: Mistakes,
  isRequired: boolean,
): Temporal.PlainTime | undefined {
  const text = first(typed, name);
  if (text === "") {
    if (isRequired) mistakes[name] = { because: "missing" };
    return undefined;
  }
  const [, hour, minute = "00"] = /^(\d{1,2})(?:[:.](\d\d))?(?::00)?$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) {
    mistakes[name] = { because: "not-a-time" };
    return undefined;
  }
  return Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) });
}
