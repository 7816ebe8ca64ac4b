// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeInstant } from "../../../foundation/time/rome.ts";

/** Who keeps a desk between two moments; without a person it is there to be taken. */
export type Shift = {
  territoryId: string;
  id: string;
  deskId: string;
  patternId: string | null;
  /** YYYY-MM-DD in Italy. */
  onDay: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  personId: string | null;
  /** Who keeps it asked for somebody else to take it; they keep it until somebody does. */
  isAsked: boolean;
};

/** A shift that comes every week. Dates are YYYY-MM-DD, both included; hours "HH:MM" on the clock of Italy. */
export type ShiftPattern = {
  territoryId: string;
  id: string;
  deskId: string;
  personId: string | null;
  /** Monday is 1, Sunday 7. */
  weekday: number;
  starts: string;
  ends: string;
  fromOn: string;
  untilOn: string | null;
};

/** How many weeks ahead the dates of a weekly shift are rows of their own, to be swapped one by one. */
const weeksAhead = 8;

/** The days on which a weekly shift falls, from a day until some weeks later. */
export function daysOf(
  { weekday, fromOn, untilOn }: Pick<ShiftPattern, "weekday" | "fromOn" | "untilOn">,
  today: string,
): string[] {
  const first = Temporal.PlainDate.from(fromOn > today ? fromOn : today);
  const horizon = Temporal.PlainDate.from(today).add({ weeks: weeksAhead });
  const next = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  const weeks = Math.floor(next.until(horizon).days / 7);
  const days = Array.from({ length: Math.max(0, weeks + 1) }, (_, week) =>
    next.add({ weeks: week }).toString(),
  );
  return days.filter((day) => untilOn === null || day <= untilOn);
}

/** The moments of hours ("09:00") on a day in Italy. */
export function momentsOn(day: string, { starts, ends }: Pick<ShiftPattern, "starts" | "ends">) {
  const at = (hour: string) => Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(hour));
  return { startsAt: romeInstant(at(starts)), endsAt: romeInstant(at(ends), "later") };
}

/** The Monday of the week of a day (YYYY-MM-DD). */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** The week that begins on a Monday: its days, and its moments from midnight to midnight. */
export function weekFrom(monday: string) {
  const first = Temporal.PlainDate.from(monday);
  return {
    days: [0, 1, 2, 3, 4, 5, 6].map((number) => first.add({ days: number }).toString()),
    from: romeInstant(first.toPlainDateTime()),
    to: romeInstant(first.add({ days: 7 }).toPlainDateTime()),
    before: first.subtract({ days: 7 }).toString(),
    after: first.add({ days: 7 }).toString(),
  };
}

/** A shift as it is typed, to be planned: all texts. */
export type ShiftTyped = Record<
  "sportello" | "giorno" | "dalle" | "alle" | "persona" | "settimanale" | "fino",
  string
>;
