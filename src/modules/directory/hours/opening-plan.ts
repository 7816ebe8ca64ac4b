// SPDX-License-Identifier: AGPL-3.0-or-later
import { dayNumbered } from "../../../foundation/time/days.ts";
import type { Holiday } from "../../../foundation/time/holidays.ts";
import { isHoliday } from "../../../foundation/time/holidays.ts";
import { daysOf, validTo } from "./opening-days.ts";
import type { OnDay } from "./opening-days.ts";
import { byAppointmentOnly, closingMinutes, minutesOf } from "./timetable.ts";
import type { OpeningException, OpeningRule, Timetable } from "./timetable.ts";

/** Hours that start on a day: minutes after its midnight, the end past 1440 when it is the next day. */
export type Hours = { opens: number; closes: number };

export type ClosedBecause =
  | { kind: "holiday"; holiday: Holiday }
  | { kind: "exception"; exception: OpeningException };

/** One day of a timetable. */
export type DayPlan = {
  /** Hours in which anybody may come in. */
  open: Hours[];
  /** Hours kept for appointments; "untold" when only the day is known. */
  byAppointment: Hours[] | "untold";
  /** Somebody said it is open on this day, nobody said when. */
  hoursUntold: boolean;
  closedBecause: ClosedBecause | undefined;
};

/** A timetable made ready to be asked for many days. */
export type Plan = {
  dayPlan: (number: number) => DayPlan;
  /** The last numbered day for which anything is known. */
  knownUntil: number;
};

type ReadyRule = {
  onDay: OnDay;
  hours: Hours | undefined;
  byAppointment: boolean;
  /** A rule for one date knows what day that is: holidays do not close it. */
  oneDate: boolean;
};
type ReadyException = {
  exception: OpeningException;
  hours: Hours | undefined;
  days: number;
  yearly: boolean;
};

/** Reads a timetable once. `patronDay`: "MM-DD" of the municipality's patron saint, or null. */
export function planOf(timetable: Timetable, patronDay: string | null): Plan {
  const rules = timetable.rules.map(readyRule);
  const exceptions = timetable.exceptions.map(readyException).toSorted(closestFirst);
  const closedOnHolidays = timetable.on_holidays === "closed";

  const dayPlan = (number: number): DayPlan => {
    const { date, monthDay } = dayNumbered(number);
    const holiday = closedOnHolidays ? isHoliday(date, patronDay) : undefined;
    const regular = rules.filter((rule) => rule.onDay(number));
    const kept = holiday ? regular.filter((rule) => rule.oneDate) : regular;
    const plan = planFor(kept);
    if (holiday && regular.length > 0 && kept.length === 0) {
      plan.closedBecause = { kind: "holiday", holiday };
    }
    const governing = exceptions.length === 0 ? [] : governingOn(exceptions, date, monthDay);
    return governing.length === 0 ? plan : planExcepted(plan, governing);
  };
  const knownUntil = timetable.rules.length === 0 ? Infinity : Math.max(...timetable.rules.map(validTo));
  return { dayPlan, knownUntil };
}

function readyRule(rule: OpeningRule): ReadyRule {
  return {
    onDay: daysOf(rule),
    hours: hoursOf(rule),
    byAppointment: rule.attending_type === byAppointmentOnly,
    oneDate: rule.freq === null && rule.dtstart !== null,
  };
}

function hoursOf({ opens_at, closes_at }: Pick<OpeningRule, "opens_at" | "closes_at">): Hours | undefined {
  if (opens_at === null || closes_at === null) return undefined;
  return { opens: minutesOf(opens_at), closes: closingMinutes(opens_at, closes_at) };
}

function planFor(rules: ReadyRule[]): DayPlan {
  const open: Hours[] = [];
  const byAppointment: Hours[] = [];
  let [hoursUntold, appointmentsUntold] = [false, false];

  for (const { hours, byAppointment: reserved } of rules) {
    if (hours) (reserved ? byAppointment : open).push(hours);
    else if (reserved) appointmentsUntold = true;
    else hoursUntold = true;
  }
  const appointments = appointmentsUntold ? "untold" : byAppointment;
  return { open, byAppointment: appointments, hoursUntold, closedBecause: undefined };
}

function readyException(exception: OpeningException): ReadyException {
  const { from, to } = exception;
  const yearly = from.length === 5;
  return {
    exception,
    hours: hoursOf(exception),
    days: yearly ? yearlyDays(from, to) : datedDays(from, to),
    yearly,
  };
}

// Only to compare widths: months of 31 days are near enough, but equal ends must count as one day.
const roughDay = (monthDay: string) => Number(monthDay.slice(0, 2)) * 31 + Number(monthDay.slice(3, 5));
const yearlyDays = (from: string, to: string) => ((roughDay(to) - roughDay(from) + 372) % 372) + 1;
const datedDays = (from: string, to: string) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 372 +
  roughDay(to.slice(5)) -
  roughDay(from.slice(5)) +
  1;

/** What is said of this very year beats what is said of every year; the narrower beats the wider. */
function closestFirst(a: ReadyException, b: ReadyException): number {
  return Number(a.yearly) - Number(b.yearly) || a.days - b.days;
}

/** The closest exception that covers the day, with the others as close ("9–12" and "14–17" of the same day). */
function governingOn(exceptions: ReadyException[], date: string, monthDay: string): ReadyException[] {
  const covering = exceptions.filter(({ exception: { from, to }, yearly }) => {
    if (!yearly) return from <= date && date <= to;
    return from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to;
  });
  return covering.filter((one) => closestFirst(one, covering[0]!) === 0);
}

function planExcepted(plan: DayPlan, governing: ReadyException[]): DayPlan {
  const closing = governing.find(({ hours }) => hours === undefined);
  if (closing) {
    const closedBecause: ClosedBecause = { kind: "exception", exception: closing.exception };
    return { open: [], byAppointment: [], hoursUntold: false, closedBecause };
  }
  const oneDay = governing[0]!.days === 1;
  if (!oneDay && plan.open.length === 0) return plan;

  const open = governing.flatMap(({ hours }) => hours ?? []);
  return { open, byAppointment: [], hoursUntold: false, closedBecause: undefined };
}
