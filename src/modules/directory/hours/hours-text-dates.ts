// SPDX-License-Identifier: AGPL-3.0-or-later
import { refuseText } from "./hours-text-mistake.ts";
import { isNext, peek, since, take } from "./hours-text-reader.ts";
import type { Reader } from "./hours-text-reader.ts";
import { lastDayOf } from "./opening-dates.ts";

/** Days from–to, inclusive: both "2026-08-10" or both "08-10", as in OpeningException. */
export type Dates = { from: string; to: string };
type Written = { year: string; month: number; day: number };

/** Whether dates begin here: "il 24 dicembre", "dal 10 al 20 agosto", "in agosto", "da luglio a settembre". */
export function datesBegin(reader: Reader): boolean {
  let ahead = 0;
  while (isNext(reader, "in", ahead) || isNext(reader, "from", ahead) || isNext(reader, "to", ahead))
    ahead += 1;
  return dateBegins(reader, ahead) || dayOfRangeBegins(reader, ahead) || isNext(reader, "month", ahead);
}

function dateBegins(reader: Reader, ahead: number): boolean {
  const pair = [peek(reader, ahead)?.kind, peek(reader, ahead + 1)?.kind].join(" ");
  return (
    isNext(reader, "date", ahead) ||
    pair === "number month" ||
    pair === "place month" ||
    pair === "month number"
  );
}

/** "10 al 20 agosto": a number that gets its month from the other end. */
function dayOfRangeBegins(reader: Reader, ahead: number): boolean {
  const range = isNext(reader, "to", ahead + 1) || isNext(reader, "dash", ahead + 1);
  return (
    isNext(reader, "number", ahead) &&
    range &&
    isNext(reader, "number", ahead + 2) &&
    isNext(reader, "month", ahead + 3)
  );
}

/** One stretch of days, or several ("in luglio e agosto", "il 24 e il 31 dicembre" is not read). */
export function readDates(reader: Reader): Dates[] {
  const first = reader.at;
  while (take(reader, "in", "from", "to"));
  if (isNext(reader, "month") && !dateBegins(reader, 0)) return readMonths(reader, first);

  const start = dayOfRangeBegins(reader, 0) ? undefined : readDate(reader);
  const startDay = start ? undefined : take(reader, "number")?.value;
  if (!take(reader, "to", "dash", "until")) return [stretch(reader, first, start!, start!)];

  const end = readDate(reader);
  return [stretch(reader, first, start ?? { ...end, day: startDay! }, end)];
}

/** "in agosto", "da luglio a settembre", "luglio e agosto", "in agosto 2026". */
function readMonths(reader: Reader, first: number): Dates[] {
  const months: Dates[] = [];
  do {
    take(reader, "in");
    const start = readMonth(reader);
    const end = take(reader, "to", "dash", "until") ? readMonth(reader) : start;
    const year = start.year === "" ? end.year : start.year;
    months.push(stretch(reader, first, { ...start, year }, { ...end, day: lastDayOf(end) }));
  } while (isNext(reader, "month", 1) && take(reader, "and", "comma"));
  return joinedMonths(months);
}

/** July and August are one stretch. */
function joinedMonths(months: Dates[]): Dates[] {
  const joined: Dates[] = [];
  for (const { from, to } of months) {
    const before = joined.at(-1);
    const follows =
      before && from.slice(0, -5) === before.to.slice(0, -5) && monthOf(from) === monthOf(before.to) + 1;
    if (follows) before.to = to;
    else joined.push({ from, to });
  }
  return joined;
}

const monthOf = (date: string) => Number(date.slice(-5, -3));

function readMonth(reader: Reader): Written {
  const month = take(reader, "month");
  if (!month) refuseText("date-impossible", since(reader, reader.at));
  return { year: readYear(reader), month: month.month, day: 1 };
}

/** "24 dicembre", "1º giugno 2026", "December 24", "24/12", "2026-12-24". The year is "" when it is not written. */
export function readDate(reader: Reader): Written {
  const first = reader.at;
  const whole = take(reader, "date");
  if (whole) return checked(reader, first, whole);

  const before = take(reader, "month");
  const day = take(reader, "number", "place");
  const month = before ?? take(reader, "month");
  if (!day || !month) refuseText("date-impossible", since(reader, first));
  const number = day.kind === "number" ? day.value : day.place;
  return checked(reader, first, { year: readYear(reader), month: month.month, day: number });
}

function readYear(reader: Reader): string {
  take(reader, "comma");
  const year = take(reader, "year");
  if (!year && reader.tokens[reader.at - 1]?.kind === "comma") reader.at -= 1;
  return year?.year ?? "";
}

function checked(reader: Reader, first: number, { year, month, day }: Written): Written {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf({ year, month });
  if (!exists) refuseText("date-impossible", since(reader, first));
  return { year, month, day };
}

function stretch(reader: Reader, first: number, start: Written, end: Written): Dates {
  if (start.year !== "" && end.year === "" && start !== end) refuseText("year-half", since(reader, first));

  // "dal 24 dicembre al 6 gennaio 2027" starts the year before.
  const turns = spelled({ ...start, year: "" }) > spelled({ ...end, year: "" });
  const year = start.year === "" && end.year !== "" ? String(Number(end.year) - Number(turns)) : start.year;
  const dates = { from: spelled({ ...start, year }), to: spelled(end) };
  if (end.year !== "" && dates.to < dates.from) refuseText("date-order", since(reader, first));
  return dates;
}

/** "2026-08-10", or "08-10" without a year. */
export function spelled({ year, month, day }: Written): string {
  return [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].filter(Boolean).join("-");
}
