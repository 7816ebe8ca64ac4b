// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { dayNumberAt, dayNumbered, momentOf } from "../../../foundation/time/days.ts";
import { planOf } from "./opening-plan.ts";
import type { ClosedBecause, DayPlan, Hours, Plan } from "./opening-plan.ts";
import { byAppointmentOnly, isUnknown } from "./timetable.ts";
import type { Timetable } from "./timetable.ts";

/** A stretch of time in which the door is open: from start, until just before end. */
export type Opening = { start: Temporal.Instant; end: Temporal.Instant };

/** What the door is at a moment. Label and filter both come from here. */
export type OpenState =
  /** `until` null: it does not close in sight. `reopensToday`: it closes and opens again before midnight. */
  | { kind: "open"; until: Temporal.Instant | null; reopensToday: Temporal.Instant | null }
  | ({
      kind: "closed";
      because: ClosedBecause | undefined;
      wasOpenToday: boolean;
      alsoByAppointment: boolean;
    } & NextOpening)
  | ({ kind: "by-appointment" } & NextOpening)
  | { kind: "unknown" };

/** The next opening for everybody, when one is in sight. */
export type NextOpening = {
  opensNext: Temporal.Instant | undefined;
  closesNext: Temporal.Instant | undefined;
};

/** Milliseconds since the epoch: the same stretch, cheap to compare. */
type Stretch = { start: number; end: number };

/** How far the next opening is looked for, in days: soon, then over a season, then over the year. */
const horizons = [9, 62, 370];

/**
 * When one may walk in between two instants: whole openings, sorted, those that touch joined (only where the window
 * ends may a longer one be cut). Undefined when the hours are not known; empty when it is known to be closed, or open
 * by appointment only. `patronDay` is "MM-DD" or null.
 */
export function openingsBetween(
  timetable: Timetable | null,
  patronDay: string | null,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Opening[] | undefined {
  if (timetable === null || isUnknown(timetable)) return undefined;

  const plan = planOf(timetable, patronDay);
  const [first, last] = [dayNumberAt(from.epochMilliseconds), dayNumberAt(to.epochMilliseconds)];
  if (plan.knownUntil < first) return undefined;

  return stretchesOf(plan, first, last)
    .filter(({ start, end }) => end > from.epochMilliseconds && start < to.epochMilliseconds)
    .map(({ start, end }) => ({ start: instant(start), end: instant(end) }));
}

/** The state at a moment, looking ahead for the next opening. `patronDay` is "MM-DD" or null. */
export function openStateAt(
  timetable: Timetable | null,
  patronDay: string | null,
  now: Temporal.Instant,
): OpenState {
  if (timetable === null || isUnknown(timetable)) return { kind: "unknown" };

  const plan = planOf(timetable, patronDay);
  const moment = now.epochMilliseconds;
  const today = dayNumberAt(moment);
  if (plan.knownUntil < today) return { kind: "unknown" };

  for (const days of horizons) {
    const isLast = days === horizons.at(-1);
    const last = today + days;
    const stretches = stretchesOf(plan, today, last);
    const current = stretches.find(({ start, end }) => start <= moment && moment < end);
    const next = stretches.find(({ start }) => start > moment);
    const runsOn = current !== undefined && current.end >= dayNumbered(last + 1).startsAt;

    if (current && !(runsOn && !isLast)) return openUntil(current, runsOn, next, today);
    if (!current && (next || isLast)) return shutUntil(timetable, plan, moment, stretches, next);
  }
  return { kind: "unknown" };
}

function openUntil(current: Stretch, runsOn: boolean, next: Stretch | undefined, today: number): OpenState {
  if (runsOn) return { kind: "open", until: null, reopensToday: null };

  const reopens = next !== undefined && next.start < dayNumbered(today + 1).startsAt;
  return { kind: "open", until: instant(current.end), reopensToday: reopens ? instant(next.start) : null };
}

/** Nobody may just walk in now: closed, by appointment, or at hours that nobody told. */
function shutUntil(
  timetable: Timetable,
  plan: Plan,
  moment: number,
  stretches: Stretch[],
  next: Stretch | undefined,
): OpenState {
  const today = dayNumberAt(moment);
  const day = plan.dayPlan(today);
  const nextOpening: NextOpening = {
    opensNext: next && instant(next.start),
    closesNext: next && instant(next.end),
  };
  const onlyByAppointment = timetable.rules.length === 0 || !stretchesEver(timetable);

  if (day.closedBecause === undefined || (onlyByAppointment && day.closedBecause.kind === "holiday")) {
    if (onlyByAppointment || receivesNow(plan, day, today, moment))
      return { kind: "by-appointment", ...nextOpening };
    if (day.hoursUntold) return { kind: "unknown" };
  }
  return {
    kind: "closed",
    because: day.closedBecause,
    wasOpenToday: stretches.some(({ start, end }) => end <= moment && start >= dayNumbered(today).startsAt),
    alsoByAppointment: timetable.by_appointment || onlyByAppointment,
    ...nextOpening,
  };
}

/** Some rule lets people walk in at told hours, whenever that is. */
function stretchesEver({ rules }: Timetable): boolean {
  return rules.some((rule) => rule.opens_at !== null && rule.attending_type !== byAppointmentOnly);
}

function receivesNow(plan: Plan, day: DayPlan, today: number, moment: number): boolean {
  if (day.byAppointment === "untold") return true;

  const yesterday = plan.dayPlan(today - 1).byAppointment;
  const late = yesterday === "untold" ? [] : stretched(today - 1, yesterday);
  return [...late, ...stretched(today, day.byAppointment)].some(
    ({ start, end }) => start <= moment && moment < end,
  );
}

/** Openings that start from the day before `first` (they may go past midnight) to `last`, joined. */
function stretchesOf(plan: Plan, first: number, last: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (let number = first - 1; number <= last; number += 1) {
    const { open } = plan.dayPlan(number);
    if (open.length > 0) stretches.push(...stretched(number, open));
  }
  return joined(stretches);
}

function stretched(number: number, hours: Hours[]): Stretch[] {
  return hours.map(({ opens, closes }) => ({
    start: momentOf(number, opens, "earlier"),
    end: momentOf(number, closes, "later"),
  }));
}

function joined(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  // An opening inside the hour that March skips lasts nothing.
  for (const { start, end } of stretches
    .filter((one) => one.end > one.start)
    .toSorted((a, b) => a.start - b.start)) {
    const before = result.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else result.push({ start, end });
  }
  return result;
}

function instant(milliseconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds);
}
