// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { whyNotRecurrence } from "../../src/foundation/time/recurrence-mistakes.ts";
import { recurrence, startsOf, startsTakenAway } from "../../src/foundation/time/recurrence.ts";
import { readRule, rule, ruleText, type Rule } from "../../src/foundation/time/rule.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const clock = (text: string) => Temporal.PlainDateTime.from(text);
const year = { from: day("2026-09-01"), until: day("2027-08-31") };
const tuesdays = rule("WEEKLY", { byDay: [{ ordinal: null, day: "TU" }] });

function days(asked: Parameters<typeof startsOf>[0], stretch = year): string[] {
  return startsOf(asked, stretch).map(({ original }) => original.toPlainDate().toString());
}

test("a course keeps its hour when clocks change, and its instant moves", () => {
  const starts = startsOf(recurrence(clock("2026-10-20T17:00"), { rule: tuesdays }), {
    from: day("2026-10-20"),
    until: day("2026-10-27"),
  });
  expect(starts.map(({ original, at }) => [String(original), String(at)])).toEqual([
    ["2026-10-20T17:00:00", "2026-10-20T15:00:00Z"],
    ["2026-10-27T17:00:00", "2026-10-27T16:00:00Z"],
  ]);
});

test("a night that clocks skip has no date, one that they repeat has one", () => {
  const nightly = recurrence(clock("2026-10-24T02:30"), { rule: rule("DAILY") });
  expect(
    startsOf(nightly, { from: day("2026-10-24"), until: day("2026-10-26") }).map(({ at }) => `${at}`),
  ).toEqual(["2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"]);
  expect(days(nightly, { from: day("2027-03-27"), until: day("2027-03-29") })).toEqual([
    "2027-03-27",
    "2027-03-29",
  ]);
});

test("pauses in August, on holidays and of single stretches take dates away and say which", () => {
  const asked = recurrence(clock("2026-12-01T17:00"), {
    rule: rule("WEEKLY", { byDay: [{ ordinal: null, day: "TU" }], until: day("2027-09-14") }),
    pauseMonths: [8],
    pausesOnHolidays: true,
    patronDay: "02-16",
    pauses: [{ from: day("2026-12-24"), to: day("2027-01-06"), why: "Natale" }],
    skipped: [day("2027-05-04")],
    added: [clock("2027-08-10T21:00"), clock("2027-05-05T17:00")],
  });
  expect(whyNotRecurrence(asked)).toBeUndefined();
  const kept = days(asked, { from: day("2026-12-01"), until: day("2027-12-31") });
  expect(kept).toContain("2026-12-15");
  expect(kept).toContain("2027-05-05");
  // An added date stands although August is a pause.
  expect(kept.filter((one) => one.startsWith("2027-08"))).toEqual(["2027-08-10"]);
  expect(kept.at(-1)).toBe("2027-09-14");
  // The Immaculate and the patron's day; on 10 August the hour of the course, not that of the feast.
  const taken = startsTakenAway(asked, { from: day("2026-12-01"), until: day("2027-12-31") });
  expect(taken.map(({ original }) => original.toPlainDate().toString())).toEqual([
    "2026-12-08",
    "2026-12-29",
    "2027-01-05",
    "2027-02-16",
    "2027-05-04",
    "2027-08-03",
    "2027-08-10",
    "2027-08-17",
    "2027-08-24",
    "2027-08-31",
  ]);
});

test("a count counts the dates of the rule, and ends by it", () => {
  const asked = recurrence(clock("2026-12-01T17:00"), { rule: { ...tuesdays, count: 4 } });
  expect(days(asked)).toEqual(["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22"]);
});

const impossible: [string, Partial<Rule> & Pick<Rule, "freq">, string][] = [
  ["31 February", { freq: "YEARLY", byMonth: [2], byMonthDay: [31] }, "never"],
  ["every month on the 31st of February", { freq: "MONTHLY", byMonth: [2], byMonthDay: [30] }, "never"],
  ["a sixth Monday", { freq: "MONTHLY", byDay: [{ ordinal: 6, day: "MO" }] }, "never"],
  ["every day that is 30 February", { freq: "DAILY", byMonth: [2], byMonthDay: [30] }, "never"],
  ["ten million dates", { freq: "DAILY", count: 10_000_000 }, "too-many"],
  ["every day for five years", { freq: "DAILY", until: day("2031-08-31") }, "too-many"],
  ["an end before the start", { freq: "WEEKLY", until: day("2026-08-01") }, "ends-before-start"],
  ["an end in a century", { freq: "YEARLY", until: day("2126-01-01") }, "too-far"],
  ["both ends", { freq: "DAILY", count: 3, until: day("2026-12-01") }, "count-and-until"],
  ["every zero weeks", { freq: "WEEKLY", interval: 0 }, "value"],
  [
    "an end before the first date",
    { freq: "WEEKLY", byDay: [{ ordinal: null, day: "SU" }], until: day("2026-09-03") },
    "nothing-left",
  ],
];

test.each(impossible)("%s is refused, at once", (_, { freq, ...more }, because) => {
  const began = process.cpuUsage().user;
  const asked = recurrence(clock("2026-09-01T17:00"), { rule: rule(freq, more) });
  expect(whyNotRecurrence(asked)?.because).toBe(because);
  // Bounded in work, not in wall time: a second of processor is a hundred times what it takes.
  expect(process.cpuUsage().user - began).toBeLessThan(1_000_000);
});

const exceptions: [string, Parameters<typeof recurrence>[1], string, string | null][] = [
  [
    "two pauses that overlap",
    { pauses: [pause("2026-12-20", "2027-01-06"), pause("2027-01-06", "2027-01-08")] },
    "pauses-overlap",
    "2027-01-06",
  ],
  [
    "a pause that ends before it starts",
    { pauses: [pause("2027-01-06", "2026-12-20")] },
    "pause-ends-before-it-starts",
    "2027-01-06",
  ],
  [
    "a pause in a month of pause",
    { pauseMonths: [8], pauses: [pause("2027-08-10", "2027-08-20")] },
    "pause-in-a-paused-month",
    "2027-08-10",
  ],
  [
    "a day skipped in a pause",
    { pauses: [pause("2026-12-20", "2027-01-06")], skipped: [day("2026-12-22")] },
    "skipped-and-paused",
    "2026-12-22",
  ],
  [
    "a day skipped on which there is nothing",
    { skipped: [day("2026-12-23")] },
    "nothing-to-skip",
    "2026-12-23",
  ],
  [
    "a day added and skipped",
    { skipped: [day("2026-12-22")], added: [clock("2026-12-22T20:00")] },
    "added-and-skipped",
    "2026-12-22",
  ],
  ["a date added that is there already", { added: [clock("2026-12-22T17:00")] }, "added-twice", "2026-12-22"],
  [
    "a date added twice",
    { added: [clock("2026-12-23T17:00"), clock("2026-12-23T17:00")] },
    "added-twice",
    "2026-12-23",
  ],
  ["a date added when clocks skip", { added: [clock("2027-03-28T02:30")] }, "no-such-time", "2027-03-28"],
  ["pauses all the year", { pauseMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }, "nothing-left", null],
];

function pause(from: string, to: string) {
  return { from: day(from), to: day(to), why: null };
}

test.each(exceptions)("%s is refused with its day", (_, more, because, about) => {
  const asked = recurrence(clock("2026-09-01T17:00"), { rule: tuesdays, ...more });
  expect(whyNotRecurrence(asked)).toMatchObject({ because, day: about });
});

test("once is at a time that clocks show", () => {
  expect(whyNotRecurrence(recurrence(clock("2027-03-28T02:30")))?.because).toBe("no-such-time");
  expect(whyNotRecurrence(recurrence(clock("2027-03-28T03:00")))).toBeUndefined();
});

test.each([
  ["FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270630", "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270630T215959Z"],
  ["freq=weekly;byday=tu", "FREQ=WEEKLY;BYDAY=TU"],
  // Others end a rule at the start of its last date, in UTC; or in the morning of a day whose hour comes later.
  ["RRULE:FREQ=DAILY;UNTIL=20270630T150000Z", "FREQ=DAILY;UNTIL=20270630T215959Z"],
  ["FREQ=DAILY;UNTIL=20270630T080000", "FREQ=DAILY;UNTIL=20270629T215959Z"],
  [
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;WKST=SU",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;WKST=SU",
  ],
])("%s is read", (text, written) => {
  const read = readRule(text, clock("2026-12-01T17:00"));
  expect(read.ok && ruleText(read.rule)).toBe(written);
});

test.each([
  ["", "not-a-rule", ""],
  ["every Tuesday", "not-a-rule", "every Tuesday"],
  ["FREQ=WEEKLY;FREQ=DAILY", "not-a-rule", "FREQ=DAILY"],
  ["FREQ=MINUTELY", "too-often", "MINUTELY"],
  ["FREQ=DAILY;BYHOUR=9,15", "part-unknown", "BYHOUR"],
  ["FREQ=YEARLY;BYWEEKNO=20", "part-unknown", "BYWEEKNO"],
  ["FREQ=DAILY;RSCALE=HEBREW", "part-unknown", "RSCALE"],
  ["FREQ=DAILY;COUNT=10000000", "too-many", "COUNT"],
  ["FREQ=DAILY;COUNT=0", "value", "COUNT"],
  ["FREQ=WEEKLY;BYDAY=2TU", "value", "BYDAY"],
  ["FREQ=MONTHLY;BYDAY=XX", "value", "BYDAY"],
  ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "never", "BYMONTHDAY"],
  ["FREQ=DAILY;UNTIL=20270231", "value", "UNTIL"],
  ["FREQ=DAILY;COUNT=3;UNTIL=20270130", "count-and-until", "COUNT"],
  [`FREQ=DAILY;BYMONTHDAY=${"1,".repeat(600)}1`, "not-a-rule", ""],
])("%s is said to be wrong", (text, because, part) => {
  const read = readRule(text, clock("2026-12-01T17:00"));
  expect(read).toEqual({ ok: false, mistake: { because, part } });
});
