// SPDX-License-Identifier: AGPL-3.0-or-later
import { array, assert, nat, property, tuple } from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { coverageOf, type Stretch } from "./coverage.ts";

const at = (minutes: number) => Temporal.Instant.fromEpochMilliseconds(minutes * 60_000);
const stretch = (start: number, end: number): Stretch => ({ start: at(start), end: at(end) });
const minutesOf = ({ start, end }: Stretch) => (end.epochMilliseconds - start.epochMilliseconds) / 60_000;

test("a shift that ends before the desk closes leaves a gap, and the week is short of what was promised", () => {
  const openings = [stretch(540, 720), stretch(2000, 2180)];
  const coverage = coverageOf({ openings, keepers: [stretch(500, 660)], promisedMinutes: 360 });
  expect(coverage).toMatchObject({ openMinutes: 360, coveredMinutes: 120, shortMinutes: 240 });
  expect(coverage.gaps.map(minutesOf)).toEqual([60, 180]);
});

test("of a desk whose hours nobody told, whoever is there makes it open", () => {
  const coverage = coverageOf({ openings: undefined, keepers: [stretch(0, 60)], promisedMinutes: 30 });
  expect(coverage).toEqual({ openMinutes: undefined, coveredMinutes: 60, gaps: [], shortMinutes: 0 });
});

const stretches = array(
  tuple(nat({ max: 3000 }), nat({ max: 300 })).map(([start, length]) => stretch(start, start + length)),
  { maxLength: 12 },
);

test("whatever the openings and shifts, what is covered and what is not make the openings, and no minute counts twice", () => {
  assert(
    property(stretches, stretches, (openings, keepers) => {
      const { openMinutes, coveredMinutes, gaps } = coverageOf({ openings, keepers, promisedMinutes: 0 });
      const open = new Set<number>();
      const kept = new Set<number>();
      const fill = (into: Set<number>) => (one: Stretch) => {
        const from = one.start.epochMilliseconds / 60_000;
        for (let minute = from; minute < from + minutesOf(one); minute += 1) into.add(minute);
      };
      openings.forEach(fill(open));
      keepers.forEach(fill(kept));
      expect(openMinutes).toBe(open.size);
      expect(coveredMinutes).toBe([...open].filter((minute) => kept.has(minute)).length);
      expect(gaps.map(minutesOf).reduce((sum, minutes) => sum + minutes, 0)).toBe(open.size - coveredMinutes);
      for (const gap of gaps) expect(kept.has(gap.start.epochMilliseconds / 60_000)).toBe(false);
    }),
  );
});
