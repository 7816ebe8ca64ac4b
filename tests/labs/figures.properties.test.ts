// SPDX-License-Identifier: AGPL-3.0-or-later
import { array, assert, asyncProperty, boolean, integer, option, record, type Arbitrary } from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { listActivitiesCounted, listDatesCounted } from "../../src/modules/labs/figures/counted.queries.ts";
import { listLabFigures } from "../../src/modules/labs/figures/figures.queries.ts";
import { countByHand, writeWorld, type World } from "./figure-world.ts";
import { openLabStory } from "./lab-story.ts";

const { db, district } = await openLabStory();
const period = {
  from: Temporal.Instant.from("2026-01-01T00:00:00+01:00"),
  to: Temporal.Instant.from("2027-01-01T00:00:00+01:00"),
};

function totalOf<Row>(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}

const small = integer({ min: 0, max: 6 });
const maybe = option(boolean(), { nil: null });
const dates = record({
  walkIns: array(record({ people: integer({ min: 1, max: 5 }), first: maybe }), { maxLength: 3 }),
  count: option(integer({ min: 6, max: 30 }), { nil: null }),
  named: array(small, { maxLength: 4 }),
});
const worlds: Arbitrary<World> = record({
  labs: integer({ min: 1, max: 3 }),
  people: array(record({ lab: small, firstEver: maybe, collaborates: boolean() }), { maxLength: 7 }),
  activities: array(
    record({
      labs: array(small, { minLength: 1, maxLength: 3 }),
      dates: array(dates, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

test("figures are what one would count by hand: no head and name twice, no shared activity twice", async () => {
  await assert(
    asyncProperty(worlds, async (world) => {
      const ids = await writeWorld(db, district, world);
      const { all, labs } = await listLabFigures(db, { labIds: ids, ...period });
      const every = new Set(ids.map((_, index) => index));
      expect(all).toMatchObject(countByHand(world, every));
      for (const [index, id] of ids.entries()) {
        expect(labs.get(id)).toMatchObject(countByHand(world, new Set([index])));
      }

      // Together labs have never more than the sum of each, and exactly the sum when they share nothing.
      const sum = (key: "presences" | "dates" | "reached" | "answers" | "first" | "collaborators") =>
        ids.reduce((total, id) => total + labs.get(id)![key], 0);
      const isShared = world.activities.some(
        ({ labs: of }) => new Set(of.map((one) => one % world.labs)).size > 1,
      );
      for (const key of ["presences", "dates", "reached", "answers", "first"] as const) {
        expect(all[key]).toBeLessThanOrEqual(sum(key));
        if (!isShared) expect(all[key]).toBe(sum(key));
      }
      expect(all.collaborators).toBe(sum("collaborators"));
      expect(all.first).toBeLessThanOrEqual(all.answers);
      expect(all.reached).toBeLessThanOrEqual(Math.max(all.presences, all.named));

      // What stands behind a figure adds up to it.
      const met = await listDatesCounted(db, { labIds: ids, ...period });
      const activities = await listActivitiesCounted(db, { labIds: ids, ...period });
      expect(met.length).toBe(all.dates);
      expect(totalOf(met, ({ heads }) => heads)).toBe(all.presences);
      expect(totalOf(activities, ({ presences }) => presences)).toBe(all.presences);
      expect(totalOf(activities, ({ unnamed }) => unnamed) + all.named).toBe(all.reached);
      expect(totalOf(met, ({ first }) => first)).toBe(all.first);
      expect(totalOf(activities, ({ answers }) => answers)).toBe(all.answers);
    }),
    { numRuns: 20 },
  );
});

test("a period holds its own dates only", async () => {
  const world: World = {
    labs: 1,
    people: [],
    activities: [{ labs: [0], dates: [{ walkIns: [{ people: 4, first: true }], count: null, named: [] }] }],
  };
  const ids = await writeWorld(db, district, world);
  const before = { from: period.from, to: Temporal.Instant.from("2026-03-01T00:00:00+01:00") };
  expect((await listLabFigures(db, { labIds: ids, ...before })).all).toMatchObject({
    presences: 0,
    first: 0,
  });
  expect((await listLabFigures(db, { labIds: ids, ...period })).all).toMatchObject({
    presences: 4,
    first: 4,
  });
  expect((await listLabFigures(db, { labIds: [], ...period })).all).toMatchObject({ presences: 0, labs: 0 });
});
