// SPDX-License-Identifier: AGPL-3.0-or-later
import * as fc from "fast-check";
import ICAL from "ical.js";
import { RRule } from "rrule";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { recurrence, startsOf } from "../../src/foundation/time/recurrence.ts";
import { romeInstant, romeTime } from "../../src/foundation/time/rome.ts";
import {
  frequencies,
  readRule,
  rule,
  ruleText,
  weekdays,
  type ByDay,
  type Rule,
} from "../../src/foundation/time/rule.ts";

// Random rules whose dates lie around the changes of clocks of 25 October 2026 and 28 March 2027, against two libraries
// that know nothing of our engine: rrule computes the days, ical.js reads the rule as others will read our feeds.

const changes = ["2026-10-25", "2027-03-28"] as const;

const someDay = fc.record({
  ordinal: fc.constant<number | null>(null),
  day: fc.constantFrom(...weekdays),
});
const someOrdinalDay = fc.record({
  ordinal: fc.constantFrom(-2, -1, 1, 2, 3, 4, 5),
  day: fc.constantFrom(...weekdays),
});
const lists = <Value>(one: fc.Arbitrary<Value>, most: number) =>
  fc.uniqueArray(one, { minLength: 0, maxLength: most, selector: (value) => JSON.stringify(value) });

const someRule: fc.Arbitrary<Rule> = fc
  .record({
    freq: fc.constantFrom(...frequencies),
    interval: fc.integer({ min: 1, max: 4 }),
    byDay: lists<ByDay>(someDay, 4),
    byMonth: lists(fc.integer({ min: 1, max: 12 }), 4),
    byMonthDay: lists(
      fc.integer({ min: -31, max: 31 }).filter((day) => day !== 0),
      3,
    ),
    ordinals: lists<ByDay>(someOrdinalDay, 2),
    end: fc.constantFrom("count", "until", "none"),
    count: fc.integer({ min: 1, max: 60 }),
    days: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ freq, interval, byDay, byMonth, byMonthDay, ordinals, end, count, days }) => {
    const isMonthly = freq === "MONTHLY" || freq === "YEARLY";
    const isOrdinal = freq === "MONTHLY" && ordinals.length > 0;
    return rule(freq, {
      interval,
      byMonth: freq === "YEARLY" || interval === 1 ? sorted(byMonth) : [],
      byMonthDay: isMonthly && !isOrdinal ? sorted(byMonthDay) : [],
      // A yearly rule by weekdays alone means every week of the year: libraries agree, people never say it.
      byDay: isOrdinal ? ordinals : freq === "YEARLY" && byMonth.length === 0 ? [] : byDay,
      count: end === "count" ? count : null,
      until: end === "until" ? Temporal.PlainDate.from("2026-10-01").add({ days }) : null,
    });
  });

function sorted(numbers: number[]): number[] {
  return numbers.toSorted((one, other) => one - other);
}

/** A start some days before a change of clocks; often in the very hour that is skipped or repeated. */
const someStart = fc
  .record({
    change: fc.constantFrom(...changes),
    daysBefore: fc.integer({ min: 0, max: 45 }),
    hour: fc.oneof(fc.constantFrom(1, 2, 3), fc.integer({ min: 0, max: 23 })),
    minute: fc.constantFrom(0, 30, 59),
  })
  .map(({ change, daysBefore, hour, minute }) =>
    Temporal.PlainDate.from(change)
      .subtract({ days: daysBefore })
      .toPlainDateTime(Temporal.PlainTime.from({ hour, minute })),
  );

const from = Temporal.PlainDate.from("2026-08-01");
const until = Temporal.PlainDate.from("2027-12-31");

/** What rrule finds, computing with the digits of the clock as if they were UTC. */
function byRrule(start: Temporal.PlainDateTime, asked: Rule): string[] {
  const text = ruleText({ ...asked, until: null });
  const end = asked.until
    ? `;UNTIL=${asked.until.toString().replaceAll("-", "")}T235959Z`
    : asked.count === null
      ? ";UNTIL=20271231T235959Z"
      : "";
  const dtstart = `DTSTART:${start.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "")}Z`;
  return RRule.fromString(`${dtstart}\nRRULE:${text}${end}`)
    .all((_, index) => index < 1_000)
    .map((date) => date.toISOString().slice(0, 16));
}

function isSkippedByClocks(clock: string): boolean {
  const local = Temporal.PlainDateTime.from(clock);
  return !romeTime(romeInstant(local)).toPlainDateTime().equals(local);
}

test("random rules give the dates that an independent library gives, through both changes of clocks", () => {
  fc.assert(
    fc.property(someStart, someRule, (start, asked) => {
      fc.pre(!isSkippedByClocks(start.toString()));
      const others = byRrule(start, asked);
      // A date that clocks skip does not count, so that a rule with a count has one more at its end.
      const isCounted = asked.count !== null && others.some(isSkippedByClocks);
      const expected = others.filter((clock) => clock <= "2027-12-31T23:59" && !isSkippedByClocks(clock));
      const ours = mayBeEmpty(() => startsOf(recurrence(start, { rule: asked }), { from, until }));
      const clocks = ours.map(({ original }) => original.toString().slice(0, 16));
      expect(isCounted ? clocks.slice(0, expected.length) : clocks).toEqual(expected);
      for (const { original, at } of ours) {
        // What clocks in Italy show at that instant is what was asked, summer and winter.
        expect(romeTime(at).toPlainDateTime().toString()).toBe(original.toString());
        expect(original.toPlainTime().toString()).toBe(start.toPlainTime().toString());
        expect(at.toString()).toBe(romeInstant(original).toString());
      }
    }),
    { numRuns: 1_500 },
  );
}, 120_000);

/** A rule that never happens, such as on 31 February, throws in the engine and gives nothing in the library. */
function mayBeEmpty<Value>(work: () => Value[]): Value[] {
  try {
    return work();
  } catch {
    return [];
  }
}

/** What the form makes; of rarer combinations (months and days of the month, counted from its end) ical.js 2.2.1 loses dates. */
function isSaid({ freq, byDay, byMonth, byMonthDay }: Rule): boolean {
  if (byMonth.length > 0 || byMonthDay.length > 1) return false;
  return byMonthDay.length === 0 || (freq === "MONTHLY" && byDay.length === 0 && byMonthDay[0]! > 0);
}

test("ical.js reads the rules that we write and finds the same dates", () => {
  fc.assert(
    fc.property(someStart, someRule.filter(isSaid), (start, asked) => {
      const ours = mayBeEmpty(() => startsOf(recurrence(start, { rule: asked }), { from, until }, 40));
      fc.pre(ours.length > 0 && !isSkippedByClocks(start.toString()));
      const first = ours[0]!.original;
      // Others take the start as the first date, whatever the rule says of it: ours begins on one.
      const end = `${(asked.until ?? until).toString()}T23:59:59`;
      const { UNTIL: _, ...parts } = Object.fromEntries(
        ruleText(asked)
          .split(";")
          .map((part) => part.split("=") as [string, string]),
      );
      const read = ICAL.Recur.fromString(
        Object.entries(parts)
          .map(([name, value]) => `${name}=${value}`)
          .join(";"),
      );
      if (asked.count === null) read.until = ICAL.Time.fromDateTimeString(end);
      const dates = read.iterator(ICAL.Time.fromDateTimeString(first.toString({ smallestUnit: "second" })));
      const theirs: string[] = [];
      for (
        let next = dates.next();
        next && next.year < 2028 && theirs.length < ours.length + 2;
        next = dates.next()
      ) {
        const clock = next.toString().slice(0, 16);
        if (!isSkippedByClocks(clock) && clock <= "2027-12-31T23:59") theirs.push(clock);
      }
      const clocks = ours.map(({ original }) => original.toString().slice(0, 16));
      expect(theirs.slice(0, clocks.length)).toEqual(clocks.slice(0, theirs.length));
      if (asked.count === null) expect(theirs.length).toBeGreaterThanOrEqual(clocks.length);
    }),
    { numRuns: 200 },
  );
});

test("a rule that was written is read back as it was", () => {
  fc.assert(
    fc.property(someStart, someRule, (start, asked) => {
      const read = readRule(ruleText(asked), start);
      if (read.ok) expect(ruleText(read.rule)).toBe(ruleText(asked));
      else expect(["never"]).toContain(read.mistake.because);
    }),
  );
});
