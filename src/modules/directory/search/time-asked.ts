// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeInstant, romeTime } from "../../../foundation/time/rome.ts";
import { hoursOf, weekdays, type Question } from "./criteria.ts";

/** A stretch of time as instants, and the local date that a person should read; no date when it is "now". */
export type TimeAsked = {
  from: Temporal.Instant;
  to: Temporal.Instant;
  date: Temporal.PlainDate | undefined;
};

/** The minute in which we are: what "open now" means, for the filter and for its count. Doors open on the minute. */
export function minuteOf(now: Temporal.Instant): { from: string; to: string } {
  const from = minuteBegun(now);
  return { from: from.toString(), to: from.add({ minutes: 1 }).toString() };
}

function minuteBegun(now: Temporal.Instant): Temporal.Instant {
  return now.round({ smallestUnit: "minute", roundingMode: "floor" });
}

/**
 * The time a question is about: now, or the next such day (today counts while its hours are not over) in that part of
 * the day. A real date, so that holidays, the patron saint and closures count. Undefined when no time was asked.
 */
export function timeAsked(
  question: Pick<Question, "openNow" | "day" | "part">,
  now: Temporal.Instant,
): TimeAsked | undefined {
  if (question.openNow) {
    const from = minuteBegun(now);
    return { from, to: from.add({ minutes: 1 }), date: undefined };
  }
  if (!question.day) return undefined;

  const local = romeTime(now);
  const hours = question.part ? hoursOf[question.part] : { from: 0, to: 24 };
  const ahead = (weekdays.indexOf(question.day) + 1 - local.dayOfWeek + 7) % 7;
  const isOver = ahead === 0 && local.hour >= hours.to;
  const date = local.toPlainDate().add({ days: isOver ? 7 : ahead });
  return { from: atHour(date, hours.from), to: atHour(date, hours.to), date };
}

function atHour(date: Temporal.PlainDate, hour: number): Temporal.Instant {
  const day = hour === 24 ? date.add({ days: 1 }) : date;
  return romeInstant(day.toPlainDateTime({ hour: hour % 24 }));
}
