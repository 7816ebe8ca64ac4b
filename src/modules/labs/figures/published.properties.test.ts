// SPDX-License-Identifier: AGPL-3.0-or-later
import { array, assert, integer, oneof, property, record, type Arbitrary } from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { usualThreshold } from "../../helpdesk/publishing/suppression.ts";
import type { Figures } from "./figure.ts";
import { halfOf, halvesOver, monthsOfHalf, published, type PublishedFigures } from "./published.ts";

const few = oneof(integer({ min: 0, max: 4 }), integer({ min: 5, max: 9 }), integer({ min: 10, max: 60 }));
const labs: Arbitrary<Figures[]> = array(
  record({ reached: few, more: few, first: few, others: few, collaborators: few, networks: few, dates: few }),
  { minLength: 1, maxLength: 7 },
).map((all) =>
  all.map(({ reached, more, first, others, ...rest }) => ({
    ...rest,
    labs: 1,
    networksBorn: 0,
    stable: 0,
    reached,
    presences: reached + more,
    first,
    answers: first + others,
    named: 0,
  })),
);

const keys = ["presences", "reached", "collaborators", "answers", "first"] as const;

/** The district's own figures: what labs share counts once, so they are at most the sum. */
function together(all: readonly Figures[]): Figures {
  const sum = (key: keyof Figures) => all.reduce((total, one) => total + one[key], 0);
  return Object.fromEntries(Object.keys(all[0]!).map((key) => [key, sum(key as keyof Figures)])) as Figures;
}

test("no published figure is about few people, nor lets one be computed", () => {
  assert(
    property(labs, (all) => {
      const ids = all.map((_, index) => `lab-${index}`);
      const figures = { all: together(all), labs: new Map(all.map((one, index) => [ids[index]!, one])) };
      const names = ids.map((id) => ({ id, name: id }));
      const told = published(figures, names);
      const lines: PublishedFigures[] = [...told.labs, told.all];

      for (const line of lines) {
        for (const key of keys) {
          const value = line[key];
          if (value !== null && key !== "presences")
            expect(value === 0 || value >= usualThreshold).toBe(true);
        }
        const { answers, first } = line;
        if (answers !== null && first !== null) {
          const others = answers - first;
          expect(others === 0 || others >= usualThreshold).toBe(true);
        }
      }
      for (const key of keys) {
        const hidden = told.labs.filter((line) => line[key] === null);
        // A hidden number alone beside the total and the others would be told by a subtraction.
        if (told.all[key] !== null) expect(hidden.length).not.toBe(1);
        // What is told is true.
        for (const [index, line] of told.labs.entries()) {
          if (line[key] !== null) expect(line[key]).toBe(all[index]![key]);
        }
      }
    }),
    { numRuns: 300 },
  );
});

const empty = {
  labs: 1,
  networks: 0,
  networksBorn: 0,
  collaborators: 0,
  stable: 0,
  reached: 0,
  answers: 0,
  first: 0,
  named: 0,
  dates: 0,
  presences: 0,
};

test("meetings and micro-networks are about no person and are always told", () => {
  const one: Figures = { ...empty, dates: 1, networks: 1, presences: 2, reached: 2 };
  const told = published({ all: one, labs: new Map([["a", one]]) }, [{ id: "a", name: "A" }]);
  expect(told.labs).toEqual([
    {
      id: "a",
      name: "A",
      dates: 1,
      networks: 1,
      presences: null,
      reached: null,
      collaborators: 0,
      answers: 0,
      first: 0,
    },
  ]);
});

test("halves of the year come out a month after their end", () => {
  const day = Temporal.PlainDate.from;
  expect(halfOf(day("2026-06-30"))).toBe("2026-1");
  expect(halvesOver(day("2026-12-09"), 2)).toEqual(["2026-1", "2025-2"]);
  expect(halvesOver(day("2026-07-15"), 2)).toEqual(["2025-2", "2025-1"]);
  expect(halvesOver(day("2026-08-01"), 1)).toEqual(["2026-1"]);
  expect(monthsOfHalf("2026-2")).toEqual({ from: "2026-07", until: "2026-12" });
});
