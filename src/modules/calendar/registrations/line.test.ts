// SPDX-License-Identifier: AGPL-3.0-or-later
import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { codeSaid, newCode, readCode } from "./code.ts";
import { heldUntil } from "./hold.ts";
import { freeSeats, tooMany, whoMoves, type Seats, type Wish } from "./line.ts";

const dateIds = ["mon", "tue", "wed"];

const wish = fc.record({
  id: fc.uuid(),
  people: fc.integer({ min: 1, max: 4 }),
  dateId: fc.constantFrom(...dateIds, null),
});

const seats = fc
  .record({
    capacity: fc.integer({ min: 1, max: 12 }),
    bySeries: fc.integer({ min: 0, max: 5 }),
    taken: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ capacity, bySeries, taken }): Seats => {
    return { capacity, bySeries, byDate: new Map(dateIds.map((id, index) => [id, taken[index] ?? 0])) };
  });

/** How many sit at each date once these moved. */
function seatedAt(before: Seats, moved: readonly Wish[], dateId: string): number {
  const mine = moved.filter((one) => one.dateId === null || one.dateId === dateId);
  return (
    before.bySeries + (before.byDate.get(dateId) ?? 0) + mine.reduce((sum, { people }) => sum + people, 0)
  );
}

test("whoever moves fits: no date ever holds more than its seats, unless it did before", () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), seats, (line, before) => {
      const moved = whoMoves(line, before);
      for (const dateId of dateIds) {
        const was = seatedAt(before, [], dateId);
        expect(seatedAt(before, moved, dateId)).toBeLessThanOrEqual(Math.max(was, before.capacity!));
      }
    }),
    { numRuns: 500 },
  );
});

test("nobody is overtaken where they wait: at the date that keeps somebody waiting, nobody behind moves", () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), seats, (line, before) => {
      const moved = whoMoves(line, before);
      for (const [index, first] of line.entries()) {
        if (moved.includes(first) || first.dateId === null) continue;
        const behind = line.slice(index + 1).filter((one) => moved.includes(one));
        expect(behind.filter(({ dateId }) => dateId === first.dateId || dateId === null)).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

test("nobody waits for nothing: the first of a line that fits moves", () => {
  fc.assert(
    fc.property(wish, seats, (first, before) => {
      const free = freeSeats(before, first.dateId) ?? 0;
      // Of the dates of a series that are not known yet only the series itself takes seats.
      expect(whoMoves([first], before).length).toBe(free >= first.people ? 1 : 0);
    }),
  );
});

test("who waits for another date is not held up by a family that does not fit", () => {
  const before = {
    capacity: 3,
    bySeries: 0,
    byDate: new Map([
      ["mon", 2],
      ["tue", 2],
    ]),
  };
  const family = { id: "family", people: 3, dateId: "mon" };
  const single = { id: "single", people: 1, dateId: "mon" };
  const other = { id: "other", people: 1, dateId: "tue" };
  expect(whoMoves([family, single, other], before)).toEqual([other]);
});

test("a series and its dates share their seats", () => {
  const before = {
    capacity: 5,
    bySeries: 2,
    byDate: new Map([
      ["mon", 1],
      ["tue", 3],
    ]),
  };
  expect(freeSeats(before, "mon")).toBe(2);
  expect(freeSeats(before, "tue")).toBe(0);
  expect(freeSeats(before, null)).toBe(0);
  expect(tooMany({ ...before, capacity: 4 }, "tue")).toBe(1);
  expect(freeSeats({ ...before, capacity: null }, "tue")).toBeNull();
});

test("a code is read however it is written, and a wrong sign is always found", () => {
  for (let time = 0; time < 300; time += 1) {
    const code = newCode();
    expect(readCode(` ${codeSaid(code).toLowerCase()} `)).toBe(code);
    expect(readCode(`https://trama.example/iscrizioni?codice=${code}`)).toBe(code);
    const at = time % 6;
    const other = "23456789CDFHJKMNPQRTVWX"[(time * 7) % 23]!;
    if (other !== code[at]) expect(readCode(code.slice(0, at) + other + code.slice(at + 1))).toBeUndefined();
    const swapped = code.slice(0, at) + (code[at + 1] ?? "") + (code[at] ?? "") + code.slice(at + 2);
    if (at < 5 && swapped !== code) expect(readCode(swapped)).toBeUndefined();
  }
  for (const nothing of ["", "ABC", "7CK-42", "AAA-AAA", "https://example.org"]) {
    expect(readCode(nothing)).toBeUndefined();
  }
});

test("an offer is held for a part of the time left, never at night, never after the beginning", () => {
  expect(held("2026-12-09T10:00", "2026-12-16T16:30")).toBe("2026-12-10T10:00:00");
  expect(held("2026-12-09T10:00", "2026-12-10T10:00")).toBe("2026-12-09T16:00:00");
  expect(held("2026-12-09T20:00", "2026-12-10T20:00")).toBe("2026-12-10T10:00:00");
  expect(held("2026-12-09T10:00", "2026-12-09T10:40")).toBe("2026-12-09T10:30:00");
  expect(held("2026-12-09T10:00", "2026-12-09T10:20")).toBe("2026-12-09T10:20:00");
});

function rome(text: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime("Europe/Rome").toInstant();
}

function held(now: string, start: string): string {
  return heldUntil(rome(now), rome(start)).toZonedDateTimeISO("Europe/Rome").toPlainDateTime().toString();
}
