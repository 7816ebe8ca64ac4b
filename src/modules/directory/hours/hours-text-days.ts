// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayNumber, dayNumbered } from "../../../foundation/time/days.ts";
import { readDate, spelled } from "./hours-text-dates.ts";
import { refuseText } from "./hours-text-mistake.ts";
import { isNext, isOrdinal, peek, since, stuck, take } from "./hours-text-reader.ts";
import type { Reader } from "./hours-text-reader.ts";
import { weekdayCodes } from "./timetable.ts";
import type { OpeningRule } from "./timetable.ts";

/** Days of opening, without hours yet. `named`: each was named, so that "chiuso lunedì" contradicts it. */
export type Days = { rule: Partial<OpeningRule>; named: boolean };

const starters = new Set(["day", "every-day", "last-day", "month-day"]);

/** Whether days of the week or of the month begin here. */
export function daysBegin(reader: Reader, ahead = 0): boolean {
  let next = ahead;
  while (["every", "from", "in"].includes(peek(reader, next)?.kind ?? "")) next += 1;
  if (isNext(reader, "number", next))
    return isNext(reader, "day", next + 1) || monthDaysBegin(reader, next) || placesBegin(reader, next);
  if (isNext(reader, "place", next)) return !isNext(reader, "month", next + 1); // not "il primo giugno"
  return starters.has(peek(reader, next)?.kind ?? "");
}

/** "15 del mese", "1º e 15 del mese" */
function monthDaysBegin(reader: Reader, ahead: number): boolean {
  let next = ahead;
  while (
    ["number", "place", "and", "comma", "month-day", "last-day"].includes(peek(reader, next)?.kind ?? "")
  )
    next += 1;
  return next > ahead && isNext(reader, "of-month", next);
}

/** "1º e 3º lunedì" */
function placesBegin(reader: Reader, ahead: number): boolean {
  let next = ahead;
  while (isOrdinal(reader, next) || ["place", "and", "comma"].includes(peek(reader, next)?.kind ?? ""))
    next += 1;
  return next > ahead && isNext(reader, "day", next);
}

export function readDays(reader: Reader): Days {
  while (take(reader, "every", "in"));
  if (take(reader, "every-day"))
    return { rule: { freq: "WEEKLY", byday: weekdayCodes.join(",") }, named: false };
  if (monthDaysBegin(reader, 0)) return { rule: readMonthDays(reader), named: true };
  if (isNext(reader, "place") || isNext(reader, "number")) return { rule: readPlaces(reader), named: true };
  if (isNext(reader, "day") && dateFollows(reader)) return { rule: readOneDate(reader), named: true };

  const { days, named } = readWeekdays(reader);
  take(reader, "of-month");
  const byday = days.map((day) => weekdayCodes[day]).join(",");
  return { rule: { freq: "WEEKLY", byday }, named };
}

function dateFollows(reader: Reader): boolean {
  if (isNext(reader, "date", 1)) return true;
  return (isNext(reader, "number", 1) || isNext(reader, "place", 1)) && isNext(reader, "month", 2);
}

/** "mercoledì 9 dicembre 2026": the weekday must be the date's own. */
function readOneDate(reader: Reader): Partial<OpeningRule> {
  const first = reader.at;
  const weekday = take(reader, "day")!;
  const date = readDate(reader);
  if (date.year === "") refuseText("year-missing", since(reader, first));

  const dtstart = spelled(date);
  const isThatDay = weekday.days.includes(dayNumbered(dayNumber(dtstart)).weekday - 1);
  if (!isThatDay) refuseText("date-impossible", since(reader, first));
  return { dtstart };
}

/** "il 15 del mese", "il 1º e il 15 del mese", "l’ultimo giorno del mese" */
function readMonthDays(reader: Reader): Partial<OpeningRule> {
  const days: number[] = [];
  while (!take(reader, "of-month")) {
    take(reader, "and", "comma");
    take(reader, "month-day");
    const token = take(reader, "number", "last-day", "place") ?? stuck(reader);
    const day = token.kind === "last-day" ? -1 : token.kind === "number" ? token.value : token.place;
    if (day === 0 || day > 31) refuseText("date-impossible", token);
    days.push(day);
  }
  return { freq: "MONTHLY", bymonthday: days.join(",") };
}

/** "primo e terzo lunedì del mese", "primo lunedì e ultimo venerdì del mese", "1° lunedì" */
function readPlaces(reader: Reader): Partial<OpeningRule> {
  const byday: string[] = [];
  do {
    const places: number[] = [];
    do places.push(readPlace(reader));
    while (placeFollows(reader) && take(reader, "and", "comma"));
    const weekday = take(reader, "day") ?? stuck(reader);
    for (const place of places) byday.push(...weekday.days.map((day) => `${place}${weekdayCodes[day]}`));
  } while (placeFollows(reader) && take(reader, "and", "comma"));
  take(reader, "of-month");
  return { freq: "MONTHLY", byday: byday.join(",") };
}

function placeFollows(reader: Reader): boolean {
  if (!isNext(reader, "and") && !isNext(reader, "comma")) return false;
  return (
    isNext(reader, "place", 1) ||
    isOrdinal(reader, 1) ||
    (isNext(reader, "number", 1) && isNext(reader, "day", 2))
  );
}

function readPlace(reader: Reader): number {
  const token = take(reader, "place", "number") ?? stuck(reader);
  if (token.kind === "place") return token.place;
  if (token.value < 1 || token.value > 5) refuseText("unexpected", token);
  return token.value;
}

/** "lun-ven", "da lunedì a venerdì", "lunedì, mercoledì e venerdì", "lun/mer/ven". */
function readWeekdays(reader: Reader): { days: number[]; named: boolean } {
  const first = reader.at;
  const days: number[] = [];
  let [named, slashes, items] = [true, 0, 0];
  do {
    while (take(reader, "every", "from", "in"));
    const start = take(reader, "day") ?? stuck(reader);
    items += 1;
    const range = (isNext(reader, "dash") || isNext(reader, "to")) && isNext(reader, "day", 1);
    if (range) {
      take(reader, "dash", "to");
      days.push(...between(start.days[0]!, take(reader, "day")!.days.at(-1)!));
      named = false;
    } else days.push(...start.days);
    if (isNext(reader, "slash")) slashes += 1;
  } while (weekdayFollows(reader) && take(reader, "and", "comma", "slash"));

  if (slashes > 0 && items === 2) refuseText("slash-days", since(reader, first));
  return { days: [...new Set(days)].toSorted(), named };
}

function weekdayFollows(reader: Reader): boolean {
  if (!["and", "comma", "slash"].includes(peek(reader)?.kind ?? "")) return false;
  const next = isNext(reader, "every", 1) || isNext(reader, "from", 1) ? 2 : 1;
  return isNext(reader, "day", next);
}

/** Days from one to another, going round the week when needed: "ven-lun". */
function between(start: number, end: number): number[] {
  return Array.from({ length: ((end - start + 7) % 7) + 1 }, (_, step) => (start + step) % 7);
}
