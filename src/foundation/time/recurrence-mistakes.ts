// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import {
  firstStart,
  isOnTheClock,
  isWithin,
  pauseOn,
  ruleStarts,
  startsOf,
  type Recurrence,
  type Stretch,
} from "./recurrence.ts";
import { mostDates, whyNotRule, type RuleMistake } from "./rule.ts";

/** What is wrong with when something happens: a code for words, which part of it, and the day it is about. */
export type RecurrenceMistake = {
  because:
    | RuleMistake["because"]
    | "no-such-time"
    | "ends-before-start"
    | "too-far"
    | "pause-ends-before-it-starts"
    | "pauses-overlap"
    | "pause-in-a-paused-month"
    | "too-many-exceptions"
    | "skipped-and-paused"
    | "nothing-to-skip"
    | "added-twice"
    | "added-and-skipped"
    | "nothing-left";
  part: "start" | "rule" | "until" | "count" | "pauses" | "months" | "skipped" | "added";
  /** YYYY-MM-DD; null of mistakes about no day. */
  day: string | null;
};

/** How far an end may be, and how far ahead a rule without end is looked at, in years. */
const mostYears = 5;
const mostExceptions = 60;

/**
 * Why it cannot happen so; undefined when it can. Looks at a bounded number of dates, whatever is asked: a rule that
 * never happens or never ends is answered in milliseconds.
 */
export function whyNotRecurrence(asked: Recurrence): RecurrenceMistake | undefined {
  return whyNotBegin(asked) ?? whyNotPauses(asked) ?? whyNotDates(asked);
}

function whyNotBegin(asked: Recurrence): RecurrenceMistake | undefined {
  const { start, rule } = asked;
  const startDay = start.toPlainDate();
  if (rule === null) {
    return isOnTheClock(start)
      ? undefined
      : { because: "no-such-time", part: "start", day: String(startDay) };
  }
  const wrong = whyNotRule(rule);
  if (wrong) return { because: wrong.because, part: wrong.part === "COUNT" ? "count" : "rule", day: null };
  if (rule.until !== null) {
    const day = String(rule.until);
    if (Temporal.PlainDate.compare(rule.until, startDay) < 0) {
      return { because: "ends-before-start", part: "until", day };
    }
    if (Temporal.PlainDate.compare(rule.until, startDay.add({ years: mostYears })) > 0) {
      return { because: "too-far", part: "until", day };
    }
  }
  const first = firstStart(asked);
  if (first === undefined || !isWithin(first.toPlainDate(), lookedAt(asked))) {
    return { because: rule.until === null ? "never" : "nothing-left", part: "rule", day: null };
  }
  return undefined;
}

function whyNotPauses({ pauses, pauseMonths, skipped, added }: Recurrence): RecurrenceMistake | undefined {
  const wrong = (because: RecurrenceMistake["because"], day: Temporal.PlainDate | null = null) =>
    ({ because, part: "pauses", day: day && String(day) }) as const;
  if (pauses.length + skipped.length + added.length > mostExceptions) return wrong("too-many-exceptions");
  const inOrder = pauses.toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from));
  for (const [index, { from, to }] of inOrder.entries()) {
    if (Temporal.PlainDate.compare(to, from) < 0) return wrong("pause-ends-before-it-starts", from);
    const before = inOrder[index - 1];
    if (before && Temporal.PlainDate.compare(before.to, from) >= 0) return wrong("pauses-overlap", from);
    const isInMonth = pauseMonths.includes(from.month) && from.month === to.month && from.until(to).days < 31;
    if (isInMonth) return wrong("pause-in-a-paused-month", from);
  }
  return undefined;
}

function whyNotDates(asked: Recurrence): RecurrenceMistake | undefined {
  const { rule, skipped, added } = asked;
  const stretch = lookedAt(asked);
  const isBounded = rule === null || rule.count !== null || rule.until !== null;
  const given = ruleStarts(asked, stretch, mostDates + 1);
  if (isBounded && given.length > mostDates) return { because: "too-many", part: "count", day: null };

  const days = new Set(given.map(({ original }) => original.toPlainDate().toString()));
  const starts = new Set(given.map(({ original }) => original.toString()));
  for (const day of skipped) {
    const wrong = { part: "skipped", day: String(day) } as const;
    if (added.some((clock) => clock.toPlainDate().equals(day))) {
      return { ...wrong, because: "added-and-skipped" };
    }
    if (pauseOn(asked, day)) return { ...wrong, because: "skipped-and-paused" };
    if (!days.has(day.toString())) return { ...wrong, because: "nothing-to-skip" };
  }
  for (const clock of added) {
    const wrong = { part: "added", day: String(clock.toPlainDate()) } as const;
    if (!isOnTheClock(clock)) return { ...wrong, because: "no-such-time" };
    if (starts.has(clock.toString()) && !pauseOn(asked, clock.toPlainDate())) {
      return { ...wrong, because: "added-twice" };
    }
    starts.add(clock.toString());
  }
  const isLeft = startsOf(asked, stretch, 1).length > 0;
  return isLeft ? undefined : { because: "nothing-left", part: "rule", day: null };
}

/** The days within which a rule is looked at: five years from its start, and ten of one that is rarer. */
function lookedAt({ start, rule, added }: Recurrence): Stretch {
  const last = start.toPlainDate().add({ years: rule?.freq === "YEARLY" ? 2 * mostYears : mostYears });
  const days = [start, ...added].map((clock) => clock.toPlainDate());
  const earliest = days.toSorted((one, other) => Temporal.PlainDate.compare(one, other))[0]!;
  return { from: earliest, until: last };
}
