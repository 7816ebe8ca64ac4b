// SPDX-License-Identifier: AGPL-3.0-or-later
import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { isHoliday } from "../../../foundation/time/holidays.ts";
import { readHours } from "./hours-text.ts";
import { timetableText } from "./opening-week.ts";
import { openingsBetween, openStateAt } from "./opening.ts";
import { parseTimetable } from "./timetable.forms.ts";
import { byAppointmentOnly, openingRule, timetableKey, weekdayCodes } from "./timetable.ts";
import type { Timetable } from "./timetable.ts";

const pad = (number: number) => String(number).padStart(2, "0");
const hour = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 0, 15, 30, 59))
  .map(([h, m]) => `${pad(h)}:${pad(m)}`);
const byday = fc.subarray([...weekdayCodes], { minLength: 1 }).map((days) => days.join(","));
const attending = fc.constantFrom(null, null, null, byAppointmentOnly);
const weekly = fc
  .record({ byday, opens_at: hour, closes_at: hour, attending_type: attending })
  .map((rule) => openingRule({ freq: "WEEKLY", ...rule }));
const monthly = fc
  .record({
    byday: fc
      .tuple(fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom(...weekdayCodes))
      .map((parts) => parts.join("")),
    opens_at: hour,
    closes_at: hour,
  })
  .map((rule) => openingRule({ freq: "MONTHLY", ...rule }));
const monthDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([m, d]) => `${pad(m)}-${pad(d)}`);
const closure = fc
  .oneof(
    fc.tuple(monthDay, monthDay),
    fc.tuple(monthDay, monthDay).map((days) => days.toSorted().map((day) => `2026-${day}`)),
  )
  .map(([from, to]) => ({ from: from!, to: to!, opens_at: null, closes_at: null, reason: null }));
function table(
  rule: fc.Arbitrary<Timetable["rules"][number]>,
  exception: fc.Arbitrary<Timetable["exceptions"][number]> = closure,
): fc.Arbitrary<Timetable> {
  return fc.record({
    rules: fc.array(rule, { minLength: 1, maxLength: 5 }),
    exceptions: fc.array(exception, { maxLength: 3 }),
    on_holidays: fc.constantFrom("closed", "open"),
    by_appointment: fc.boolean(),
  });
}

const firstMinute = Temporal.Instant.from("2026-01-02T00:00Z").epochMilliseconds;
const moment = fc
  .oneof(
    fc.integer({ min: 0, max: 360 * 1440 }),
    fc.integer({ min: 85 * 1440, max: 88 * 1440 }), // around the clock change of March
    fc.integer({ min: 295 * 1440, max: 298 * 1440 }), // and of October
  )
  .map((minutes) => Temporal.Instant.fromEpochMilliseconds(firstMinute + minutes * 60_000));
const patron = fc.constantFrom(null, "12-09", "03-29");

function isIn(from: string, to: string, text: string): boolean {
  return from <= to ? from <= text && text <= to : text >= from || text <= to;
}

/** What a person with a calendar and a clock on the wall would say, for weekly rules. */
function openOnTheWall(
  { rules, exceptions, on_holidays }: Timetable,
  patronDay: string | null,
  now: Temporal.Instant,
): boolean {
  const wall = now.toZonedDateTimeISO("Europe/Rome").toPlainDateTime();
  return [0, 1].some((daysAgo) => {
    const day = wall.toPlainDate().subtract({ days: daysAgo });
    const [date, yearly] = [day.toString(), day.toString().slice(5)];
    if (exceptions.some(({ from, to }) => isIn(from, to, from.length === 5 ? yearly : date))) return false;
    if (on_holidays === "closed" && isHoliday(day, patronDay)) return false;

    const minutes = daysAgo * 1440 + wall.hour * 60 + wall.minute;
    return rules.some((rule) => {
      if (rule.attending_type !== null || !rule.byday!.includes(weekdayCodes[day.dayOfWeek - 1]!))
        return false;
      const [opens, closes] = [rule.opens_at!, rule.closes_at!].map(
        (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)),
      );
      return opens! <= minutes && minutes < (closes! <= opens! ? closes! + 1440 : closes!);
    });
  });
}

test("open at a moment is what the clock on the wall says", () => {
  // In the hour that October shows twice the wall has two answers: those are in opening.test.ts.
  const [twice, after] = [
    Temporal.Instant.from("2026-10-25T00:00Z"),
    Temporal.Instant.from("2026-10-25T02:00Z"),
  ];
  const clear = moment.filter(
    (now) => Temporal.Instant.compare(now, twice) < 0 || Temporal.Instant.compare(now, after) >= 0,
  );
  fc.assert(
    fc.property(table(weekly), patron, clear, (hours, patronDay, now) => {
      const state = openStateAt(hours, patronDay, now);
      expect(state.kind === "open").toBe(openOnTheWall(hours, patronDay, now));
    }),
    { numRuns: 1000 },
  );
});

test("label and filter agree, and the label's times are the filter's", () => {
  fc.assert(
    fc.property(
      table(fc.oneof(weekly, monthly)),
      patron,
      moment,
      fc.integer({ min: 0, max: 300 }),
      (hours, patronDay, now, before) => {
        const state = openStateAt(hours, patronDay, now);
        const window = [now.subtract({ hours: before }), now.add({ hours: 240 })] as const;
        const openings = openingsBetween(hours, patronDay, ...window)!;
        const containing = openings.find(
          ({ start, end }) =>
            start.epochMilliseconds <= now.epochMilliseconds && now.epochMilliseconds < end.epochMilliseconds,
        );
        expect(state.kind === "open").toBe(containing !== undefined);
        if (state.kind === "open" && state.until && state.until.since(now).total("hours") < 240) {
          expect(containing!.end.equals(state.until)).toBe(true);
        }
        if (
          (state.kind === "closed" || state.kind === "by-appointment") &&
          state.opensNext &&
          state.opensNext.since(now).total("hours") < 240
        ) {
          const next = openings.find(({ start }) => start.epochMilliseconds > now.epochMilliseconds)!;
          expect(next.start.equals(state.opensNext)).toBe(true);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test("openings are in order and apart", () => {
  fc.assert(
    fc.property(table(fc.oneof(weekly, monthly)), moment, (hours, from) => {
      const openings = openingsBetween(hours, null, from, from.add({ hours: 24 * 40 }))!;
      const edges = openings.flatMap(({ start, end }) => [start.epochMilliseconds, end.epochMilliseconds]);
      expect(edges.every((edge, index) => index === 0 || edge > edges[index - 1]!)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

const rarer = fc
  .oneof(
    fc.record({
      freq: fc.constant("MONTHLY" as const),
      bymonthday: fc.constantFrom("1", "8,15", "11", "-1", "31"),
      opens_at: hour,
      closes_at: hour,
    }),
    fc.record({ dtstart: monthDay.map((day) => `2026-${day}`), opens_at: hour, closes_at: hour }),
    fc.record({
      freq: fc.constant("WEEKLY" as const),
      byday,
      interval: fc.constantFrom(2, 3),
      dtstart: monthDay.map((day) => `2026-${day}`),
      opens_at: hour,
      closes_at: hour,
    }),
    fc.record({
      freq: fc.constant("WEEKLY" as const),
      byday,
      count: fc.constantFrom(2, 7),
      dtstart: monthDay.map((day) => `2026-${day}`),
      opens_at: hour,
      closes_at: hour,
    }),
    fc.record({
      byday,
      valid_from: fc.constantFrom("2026-01-01", "2026-02-08"),
      valid_to: fc.constantFrom("2026-09-01", "2027-11-11", null),
      opens_at: hour,
      closes_at: hour,
    }),
  )
  .map(openingRule);
const changedHours = fc.oneof(
  monthDay.chain((day) => changed(fc.constant(day), fc.constant(day))),
  changed(monthDay, monthDay),
);
const anyTable = table(fc.oneof(weekly, monthly, rarer), fc.oneof(closure, changedHours));

function changed(from: fc.Arbitrary<string>, to: fc.Arbitrary<string>) {
  return fc.record({ from, to, opens_at: hour, closes_at: hour, reason: fc.constant(null) });
}

test("what is printed is read back as the same hours, in both languages", () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom("it", "en"), (hours, language) => {
      const text = timetableText(hours, language);
      const read = readHours(text);
      if ("mistake" in read) throw new Error(`${text}: ${read.mistake.where}: ${read.mistake.what.en}`);
      const window = [
        Temporal.Instant.from("2025-12-15T00:00Z"),
        Temporal.Instant.from("2027-01-15T00:00Z"),
      ] as const;
      expect([text, openingsBetween(read.timetable, "12-09", ...window)]).toEqual([
        text,
        openingsBetween(hours, "12-09", ...window),
      ]);
      expect(timetableText(read.timetable, language)).toBe(text);
    }),
    { numRuns: 150 },
  );
});

test("the key does not depend on order or spelling, and the parser keeps what is well formed", () => {
  fc.assert(
    fc.property(table(fc.oneof(weekly, monthly)), (hours) => {
      const turned = {
        ...hours,
        rules: [...hours.rules, hours.rules[0]!].toReversed(),
        exceptions: hours.exceptions.toReversed(),
      };
      expect(timetableKey(turned)).toBe(timetableKey(hours));
      expect(parseTimetable(JSON.parse(JSON.stringify(hours)))).toEqual({ timetable: hours });
    }),
  );
});

test("no text, however strange, breaks the reader", () => {
  const piece = fc.constantFrom(
    "lun",
    "-",
    "9",
    "12.30",
    "chiuso",
    "in",
    "agosto",
    "e",
    ",",
    ";",
    "dal",
    "al",
    "24",
    "dicembre",
    "(",
    ")",
    "primo",
    "ogni",
    "2026",
    "su appuntamento",
    "festivi",
    "/",
    "tranne",
    "24/12",
    "🙂",
    "l’",
    "pm",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" ")),
        fc.string({ unit: "binary", maxLength: 60 }),
      ),
      (text) => {
        const read = readHours(text);
        if ("mistake" in read) expect(read.mistake.what.it).not.toBe("");
        else expect(parseTimetable(read.timetable)).toEqual({ timetable: read.timetable });
      },
    ),
    { numRuns: 1000 },
  );
});
