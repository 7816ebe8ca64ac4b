// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { startsOf, type Recurrence, type Start } from "../../../foundation/time/recurrence.ts";

/** Dates are stored up to so many months from today; a nightly job moves the edge on. */
const horizonMonths = 18;

export function horizonOf(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ months: horizonMonths });
}

/** For how far ahead a room is booked: what its host sees of a calendar. */
const roomMonths = 6;

export function roomHorizonOf(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ months: roomMonths });
}

/** All the dates of a recurrence up to a day: from its first one, however early, also of those added before it. */
export function startsUntil(when: Recurrence, until: Temporal.PlainDate): Start[] {
  const days = [when.start, ...when.added].map((clock) => clock.toPlainDate());
  const from = days.toSorted((one, other) => Temporal.PlainDate.compare(one, other))[0]!;
  return startsOf(when, { from, until });
}

export type KeptDate = { id: string; originalStart: Temporal.PlainDateTime; isPast: boolean };

/** What becomes of stored dates when the rule changes. */
export type Rearranged = {
  /** Stored dates that keep their id at another hour of the same day, or as they are. */
  kept: { id: string; start: Start }[];
  /** Stored dates to come that the rule no longer gives. */
  dropped: string[];
  added: Start[];
};

/**
 * Matches what is stored with what the rule now gives: the same start, then the same day at another hour, so that who
 * is expected there stays expected. What is past stays as it was, whatever the rule says now.
 */
export function rearrange(stored: readonly KeptDate[], given: readonly Start[]): Rearranged {
  const left = new Map(given.map((start) => [start.original.toString(), start]));
  const kept: Rearranged["kept"] = [];
  const unmatched: KeptDate[] = [];
  for (const date of stored) {
    const same = left.get(date.originalStart.toString());
    if (same === undefined) unmatched.push(date);
    else {
      left.delete(date.originalStart.toString());
      kept.push({ id: date.id, start: same });
    }
  }
  const byDay = Map.groupBy(left.values(), ({ original }) => original.toPlainDate().toString());
  const dropped: string[] = [];
  for (const { id, originalStart, isPast } of unmatched) {
    if (isPast) continue;
    const start = byDay.get(originalStart.toPlainDate().toString())?.shift();
    if (start === undefined) dropped.push(id);
    else {
      left.delete(start.original.toString());
      kept.push({ id, start });
    }
  }
  return { kept, dropped, added: [...left.values()] };
}
