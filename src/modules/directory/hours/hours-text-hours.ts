// SPDX-License-Identifier: AGPL-3.0-or-later
import { refuseText } from "./hours-text-mistake.ts";
import { isNext, isOrdinal, peek, since, take } from "./hours-text-reader.ts";
import type { Reader } from "./hours-text-reader.ts";
import type { Token } from "./hours-text-tokens.ts";
import { clearlyPastMidnight } from "./timetable.ts";

/** Hours as a rule keeps them, "09:00" to "12:30". */
export type Span = { opens_at: string; closes_at: string };
type Time = { minutes: number; token: Extract<Token, { kind: "number" | "clock" }> };

/** Whether hours begin here, and not a date or a day of the month. */
export function hoursBegin(reader: Reader, ahead = 0): boolean {
  let next = ahead;
  while (isNext(reader, "part", next) || isNext(reader, "from", next) || isNext(reader, "in", next))
    next += 1;
  if (isNext(reader, "around-the-clock", next)) return true;
  if (!isNext(reader, "number", next) && !isNext(reader, "clock", next)) return false;
  if (isOrdinal(reader, next)) return false;

  const range = ["dash", "to", "until", "and"].includes(peek(reader, next + 1)?.kind ?? "");
  const end = peek(reader, next + 2)?.kind;
  return range && (end === "number" || end === "clock" || end === "to") && !isNext(reader, "month", next + 3);
}

/** "9-12.30 e 14-17", "dalle 9 alle 12, dalle 14 alle 17", "24 ore su 24". At least one. */
export function readSpans(reader: Reader): Span[] {
  const spans = [readSpan(reader)];
  while (["and", "comma", "slash"].includes(peek(reader)?.kind ?? "") && separatedHoursBegin(reader)) {
    while (take(reader, "and", "comma", "slash"));
    spans.push(readSpan(reader));
  }
  return spans;
}

function separatedHoursBegin(reader: Reader): boolean {
  const twoSigns = isNext(reader, "and", 1);
  return hoursBegin(reader, twoSigns ? 2 : 1);
}

function readSpan(reader: Reader): Span {
  const first = reader.at;
  take(reader, "in");
  const part = take(reader, "part");
  if (take(reader, "around-the-clock")) return { opens_at: "00:00", closes_at: "24:00" };

  take(reader, "from");
  const opens = readTime(reader);
  if (!take(reader, "dash", "to", "until", "and")) refuseText("hours-missing", since(reader, first));
  take(reader, "to");
  const closes = readTime(reader);
  return checkedSpan(reader, first, opens, closes, part);
}

function readTime(reader: Reader): Time {
  const token = take(reader, "number", "clock");
  if (!token) refuseText("hours-missing", since(reader, reader.at));
  if (token.kind === "clock") return { minutes: token.minutes, token };

  const { value, minutes = 0, meridiem } = token;
  const impossible = minutes > 59 || value * 60 + minutes > 1440 || (meridiem && (value < 1 || value > 12));
  if (impossible) refuseText("hour-impossible", token);
  if (meridiem === undefined) return { minutes: value * 60 + minutes, token };
  return { minutes: (value % 12) * 60 + minutes + (meridiem === "pm" ? 720 : 0), token };
}

/** Says no to every pair of times that has two readings. */
function checkedSpan(
  reader: Reader,
  first: number,
  opens: Time,
  closes: Time,
  part: Extract<Token, { kind: "part" }> | undefined,
): Span {
  const where = since(reader, first);
  const [start, end] = [opens.minutes % 1440, closes.minutes % 1440 || 1440];
  if (opens.token.kind === "number" && opens.minutes === 1440) refuseText("hour-impossible", opens.token);
  if (
    hasMeridiem(opens) !== hasMeridiem(closes) &&
    ![opens, closes].some(({ token }) => token.kind === "clock")
  ) {
    refuseText("meridiem", where);
  }
  const atNight = take(reader, "night") !== undefined;
  const nextDay = take(reader, "next-day") !== undefined;
  if (!atNight && isSmallHour(opens)) refuseText("small-hours", where);
  if (part && !agrees(part.part, start)) refuseText("part-of-day", where);

  const span = { opens_at: clock(start), closes_at: clock(end) };
  const isPast = end <= start;
  const told = nextDay || (atNight && end <= 360) || clearlyPastMidnight(span.opens_at, span.closes_at);
  if (isPast !== nextDay && (nextDay || !told)) refuseText("closes-before", where);
  return span;
}

function hasMeridiem({ token }: Time): boolean {
  return token.kind === "number" && token.meridiem !== undefined;
}

/** "3-5" is nearly always the afternoon; "03" and "3 am" are clear. */
function isSmallHour({ minutes, token }: Time): boolean {
  return (
    token.kind === "number" && token.meridiem === undefined && !token.padded && minutes >= 60 && minutes < 360
  );
}

function agrees(part: "morning" | "afternoon" | "evening", opens: number): boolean {
  if (part === "morning") return opens >= 300 && opens < 780;
  return part === "afternoon" ? opens >= 720 && opens < 1140 : opens >= 1020;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
