// SPDX-License-Identifier: AGPL-3.0-or-later
import type { OpeningWords } from "./opening.words.ts";
import type { OpeningException } from "./timetable.ts";

type Parts = { year: string; month: number; day: number };

/** The days of an exception as people say them: "in agosto", "dal 24 dicembre al 6 gennaio", "il 24 dicembre 2026". */
export function daysSaid({ from, to }: Pick<OpeningException, "from" | "to">, words: OpeningWords): string {
  const [first, last] = [parts(from), parts(to)];
  if (from === to) return words.onDate(first.day, dateSaid(from, words));

  if (first.day === 1 && last.day === lastDayOf(last)) {
    const months = [monthSaid(first, words), monthSaid(last, words)] as const;
    if (months[0] === months[1]) return words.inMonth(months[0]);
    if (first.year === last.year) return words.monthRange(words.months[first.month - 1]!, months[1]);
    return words.monthRange(months[0], months[1]);
  }
  const sameYear = first.year === last.year;
  const sameMonth = sameYear && first.month === last.month && first.day < last.day;
  const text = sameMonth ? words.dayOfMonth(first.day) : dateSaid(sameYear ? from.slice(-5) : from, words);
  return words.dates({ day: first.day, text }, { day: last.day, text: dateSaid(to, words) });
}

/** "9 dicembre" or "9 dicembre 2026", from "12-09" or "2026-12-09". */
export function dateSaid(date: string, words: OpeningWords): string {
  const { year, month, day } = parts(date);
  return words.date(day, words.months[month - 1]!, year);
}

/** "dal 1º giugno 2026", "fino al 30 settembre 2026", both, or nothing. */
export function seasonSaid(from: string | null, to: string | null, words: OpeningWords): string {
  if (from !== null && to !== null) {
    if (from === to) return words.onDate(parts(from).day, dateSaid(from, words));
    const [first, last] = [from, to].map((date) => ({ day: parts(date).day, text: dateSaid(date, words) }));
    return words.dates(first!, last!);
  }
  if (from !== null) return words.sinceDate(parts(from).day, dateSaid(from, words));
  return to === null ? "" : words.untilDate(parts(to).day, dateSaid(to, words));
}

/** The day of the month of "12-09" or "2026-12-09". */
export function dayOfMonth(date: string): number {
  return parts(date).day;
}

function parts(date: string): Parts {
  return {
    year: date.length > 5 ? date.slice(0, 4) : "",
    month: Number(date.slice(-5, -3)),
    day: Number(date.slice(-2)),
  };
}

function monthSaid({ year, month }: Parts, words: OpeningWords): string {
  return [words.months[month - 1], year].filter(Boolean).join(" ");
}

/** Without a year February has 29 days, so that "in febbraio" covers every year. */
export function lastDayOf({ year, month }: Pick<Parts, "year" | "month">): number {
  if (month === 2) return year === "" || isLeap(Number(year)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
