// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayNumber, dayNumbered } from "../../../foundation/time/days.ts";
import { dateSaid, dayOfMonth, seasonSaid } from "./opening-dates.ts";
import type { OpeningWords } from "./opening.words.ts";
import { clearlyPastMidnight, minutesOf, weekdayCodes } from "./timetable.ts";
import type { OpeningRule } from "./timetable.ts";

type HoursOfRule = Pick<OpeningRule, "opens_at" | "closes_at">;

/** Days of the week, 0 is Monday: three or more in a row become a range, seven "tutti i giorni". */
export function weekdaysSaid(days: number[], words: OpeningWords): string {
  if (days.length === 7) return words.everyDay;

  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number) => words.weekdays[day]!;
  const said = runs.flatMap((run) =>
    run.length < 3 ? run.map(name) : `${name(run[0]!)}–${name(run.at(-1)!)}`,
  );
  return listed(said, words);
}

/** "9–12.30 e 14–17", in the order of the day. */
export function hoursSaid(rules: HoursOfRule[], byAppointment: boolean, words: OpeningWords): string {
  const told = rules.filter(({ opens_at, closes_at }) => opens_at !== null && closes_at !== null);
  if (told.length === 0) return byAppointment ? words.byAppointment : words.hoursUntold;

  const inOrder = told.toSorted((a, b) =>
    `${a.opens_at}${a.closes_at}`.localeCompare(`${b.opens_at}${b.closes_at}`),
  );
  const hours = listed(
    [...new Set(inOrder.map((rule) => spanSaid(rule.opens_at!, rule.closes_at!, words)))],
    words,
  );
  return byAppointment ? words.hoursByAppointment(hours) : hours;
}

function spanSaid(opensAt: string, closesAt: string, words: OpeningWords): string {
  const [opens, closes] = [minutesOf(opensAt), minutesOf(closesAt)];
  const endsAtMidnight = closes % 1440 === 0;
  if (opens === 0 && endsAtMidnight) return words.roundTheClock;

  const end = endsAtMidnight ? words.midnightAsEnd : words.hour(Math.floor(closes / 60), closes % 60);
  // "3–5" would be read as the afternoon: the small hours keep their zero.
  const start = words.hour(Math.floor(opens / 60), opens % 60).replace(/^[1-5](?=\.|$)/, "0$&");
  const span = `${start}–${end}`;
  const nextDay = closes <= opens && !endsAtMidnight && !clearlyPastMidnight(opensAt, closesAt);
  return nextDay ? `${span} ${words.nextDay}` : span;
}

/** The days of a rule that is not plainly weekly: "primo lunedì del mese", "il 15 del mese", "mercoledì 9 dicembre 2026". */
export function recurrenceSaid(rule: OpeningRule, words: OpeningWords): string {
  if (rule.freq === null && rule.dtstart !== null) {
    const weekday = words.weekdays[dayNumbered(dayNumber(rule.dtstart)).weekday - 1];
    return `${weekday} ${dateSaid(rule.dtstart, words)}`;
  }
  const to = [rule.valid_to, rule.until].filter((date) => date !== null).toSorted()[0] ?? null;
  const days = repeated(rule, daysOfRecurrence(rule, words), words);
  const anchored = (rule.interval ?? 1) > 1 || rule.count !== null;
  if (!anchored) {
    const from =
      [rule.valid_from, rule.dtstart]
        .filter((date) => date !== null)
        .toSorted()
        .at(-1) ?? null;
    const season = seasonSaid(from, to, words);
    return season === "" ? days : words.during(season, days);
  }
  const start = words.sinceDate(dayOfMonth(rule.dtstart!), dateSaid(rule.dtstart!, words));
  return [days, start, to && words.untilDate(dayOfMonth(to), dateSaid(to, words))].filter(Boolean).join(" ");
}

function repeated(rule: OpeningRule, days: string, words: OpeningWords): string {
  const interval = rule.interval ?? 1;
  const every = rule.freq === "WEEKLY" ? words.everyWeeks : words.everyMonths;
  const spaced = interval > 1 ? every(days, interval) : days;
  return rule.count === null ? spaced : words.times(spaced, rule.count);
}

function daysOfRecurrence(rule: OpeningRule, words: OpeningWords): string {
  const { freq, byday, bymonthday, byweekno, byyearday } = rule;
  if (byweekno !== null || byyearday !== null || (byday !== null && bymonthday !== null))
    return words.setDates;
  if (freq === "WEEKLY") return weekdaysSaid(weekdaysIn(byday) ?? [weekdayOfStart(rule)], words);
  if (byday !== null) return placesSaid(byday, words);

  const days = bymonthday?.split(",").map(Number) ?? [dayOfMonth(rule.dtstart!)];
  if (days.some((day) => day < -1)) return words.setDates;
  return words.ofTheMonth(
    listed(
      days.map((day) => (day === -1 ? words.lastMonthDay : words.monthDay(day))),
      words,
    ),
  );
}

/** "1MO,3MO" is "primo e terzo lunedì del mese"; "MO" alone is every Monday, whatever the month. */
function placesSaid(byday: string, words: OpeningWords): string {
  const parts = byday.split(",").map((part) => ({ place: Number(part.slice(0, -2)), day: part.slice(-2) }));
  if (parts.every(({ place }) => place === 0)) return weekdaysSaid(weekdaysIn(byday)!, words);
  if (parts.some(({ place }) => place === 0)) return words.setDates;

  const byWeekday = Map.groupBy(parts, ({ day }) => day);
  const said = [...byWeekday].map(([day, places]) => {
    const weekday = weekdayCodes.findIndex((code) => code === day);
    const ordinals = places.map(({ place }) => words.place(place, weekday));
    return `${listed(ordinals, words)} ${words.weekdays[weekday]}`;
  });
  return words.ofTheMonth(listed(said, words));
}

function weekdaysIn(byday: string | null): number[] | undefined {
  return byday?.split(",").map((day) => weekdayCodes.findIndex((code) => code === day));
}

function weekdayOfStart(rule: OpeningRule): number {
  return dayNumbered(dayNumber(rule.dtstart!)).weekday - 1;
}

/** "a, b e c" */
function listed(items: string[], words: OpeningWords): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${words.and} ${items.at(-1)}`;
}
