// SPDX-License-Identifier: AGPL-3.0-or-later
import * as fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { expect, test, vi } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { Refused } from "../../src/foundation/refusal.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { moveLines } from "../../src/modules/calendar/registrations/line.actions.ts";
import {
  acceptOffer,
  cancelRegistration,
  waitAgain,
} from "../../src/modules/calendar/registrations/own-registration.actions.ts";
import { signUp } from "../../src/modules/calendar/registrations/sign-up.actions.ts";
import { openRegistrationStory } from "./registration-story.ts";

vi.setConfig({ testTimeout: 120_000 });

const story = await openRegistrationStory();
const { db, house } = story;

type Act =
  | { kind: "register"; people: number; at: number }
  | { kind: "cancel" | "accept" | "again"; which: number }
  | { kind: "capacity"; to: number }
  | { kind: "lapse" };

/** Dates 0 and 1; 2 is the whole series. */
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("register" as const),
      people: fc.integer({ min: 1, max: 3 }),
      at: fc.integer({ min: 0, max: 2 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("cancel" as const, "accept" as const, "again" as const),
      which: fc.nat(20),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("capacity" as const), to: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "lapse" as const }) },
);

const rounds = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 8 });

test("whatever people and hosts do, in whatever order and at once, no date holds more than its seats", async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      const { id, dates } = await story.activity(["2026-12-16T16:30", "2026-12-23T16:30"], { capacity: 4 });
      const world: World = { activityId: id, dates, made: [], now: house.now() };
      for (const round of all) {
        world.now = world.now.add({ hours: 1 });
        const before = await seatsOf(world);
        // Acts of a round happen at once: a seat may be given by any of the numbers of seats that it knows.
        const seats = [before.capacity, ...round.flatMap((one) => (one.kind === "capacity" ? [one.to] : []))];
        await Promise.all(round.map((one) => take(one, world)));
        const after = await seatsOf(world);
        for (const [index, people] of after.seated.entries()) {
          expect(people).toBeLessThanOrEqual(Math.max(before.seated[index]!, ...seats));
        }
        await moveLines(db, world.now);
        const settled = await seatsOf(world);
        for (const [index, people] of settled.seated.entries()) {
          expect(people).toBeLessThanOrEqual(Math.max(after.seated[index]!, settled.capacity));
        }
        expect(await whoWaitsForNothing(world)).toEqual([]);
      }
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

type World = { activityId: string; dates: readonly { id: string }[]; made: string[]; now: Temporal.Instant };

async function seatsOf({ activityId, dates }: World) {
  const { capacity } = await db
    .selectFrom("calendar.activity")
    .select("capacity")
    .where("id", "=", activityId)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom("calendar.registration")
    .select(["occurrence_id", "people"])
    .where("activity_id", "=", activityId)
    .where("status", "in", ["confirmed", "offered"])
    .execute();
  const seated = dates.map(({ id }) => {
    const here = rows.filter(({ occurrence_id }) => occurrence_id === null || occurrence_id === id);
    return here.reduce((sum, { people }) => sum + people, 0);
  });
  return { capacity: capacity!, seated };
}

/** Whoever is first of a line where they wait, and would fit; and who shares a number with another. */
async function whoWaitsForNothing(world: World): Promise<string[]> {
  const line = await db
    .selectFrom("calendar.registration")
    .select(["id", "occurrence_id", "people", "line_number"])
    .where("activity_id", "=", world.activityId)
    .where("status", "=", "waiting")
    .orderBy("line_number")
    .execute();
  const { capacity, seated } = await seatsOf(world);
  return line.flatMap((one, index) => {
    const ahead = line.slice(0, index);
    const wanted = world.dates.flatMap(({ id }, at) => {
      return one.occurrence_id === null || one.occurrence_id === id ? [{ id, people: seated[at]! }] : [];
    });
    const fits = wanted.every(({ people }) => people + one.people <= capacity);
    const isFirst = ahead.every(({ occurrence_id }) => {
      return occurrence_id !== null && wanted.every(({ id }) => id !== occurrence_id);
    });
    const isDouble = ahead.some(({ line_number }) => line_number === one.line_number);
    return (fits && isFirst) || isDouble ? [one.id] : [];
  });
}

async function take(one: Act, { activityId, dates, made, now }: World): Promise<void> {
  if (one.kind === "lapse") {
    await moveLines(db, now.add({ hours: 25 }));
    return;
  }
  if (one.kind === "capacity") {
    const activities = db.updateTable("calendar.activity").set({ capacity: one.to });
    await activities.where("id", "=", activityId).execute();
    return;
  }
  if (one.kind === "register") {
    const person = { isChild: false, called: null, age: null };
    const asked = {
      activityId,
      dateId: one.at === 2 ? null : dates[one.at]!.id,
      called: "Ada",
      email: null,
      phone: null,
      channel: "none",
      wantsReminders: false,
      participants: Array.from({ length: one.people }, () => person),
      language: "it",
      formNonce: newId(),
      isAtDesk: true,
      baseUrl: "http://localhost",
    } as const;
    const signed = await signUp(db, keeper, asked, now);
    if ("registrationId" in signed) made.push(signed.registrationId);
    return;
  }
  const id = made[one.which % Math.max(made.length, 1)];
  if (id === undefined) return;
  const of = { territoryId: story.district, activityId, id };
  try {
    if (one.kind === "cancel") await cancelRegistration(db, keeper, of, {}, now);
    else await { accept: acceptOffer, again: waitAgain }[one.kind](db, keeper, of, now);
  } catch (error) {
    // Too late, or not one that waits: the person reads so.
    if (!(error instanceof Refused)) throw error;
  }
}
