// SPDX-License-Identifier: AGPL-3.0-or-later
import { array, assert, asyncProperty, constantFrom, integer, nat, record } from "fast-check";
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { keeper, visitor } from "../../src/foundation/actor.ts";
import { Refused } from "../../src/foundation/refusal.ts";
import { newId } from "../../src/foundation/uuid.ts";
import {
  bookFor,
  moveBooking,
  releaseBookings,
  type DateOfActivity,
} from "../../src/modules/spaces/booking/activity-booking.actions.ts";
import { listBookingsForActivity } from "../../src/modules/spaces/booking/activity-booking.queries.ts";
import { openSpacesStory } from "./spaces-story.ts";

const story = await openSpacesStory();
const { db, hall, roomA, roomB } = story;
const writer = { site: "Ambito di prova", baseUrl: "http://localhost" };
const now = story.house.now();

const date = (day: string, from = "18:00", to = "20:00"): DateOfActivity => ({
  occurrenceId: newId(),
  start: Temporal.Instant.from(`${day}T${from}:00+01:00`),
  end: Temporal.Instant.from(`${day}T${to}:00+01:00`),
});
const activity = () => ({
  id: newId(),
  name: "Corso di cucito",
  organizationId: null,
  path: "/redazione/agenda",
});

test("an activity books its room, as many dates as can be had, and again without doing it twice", async () => {
  await story.asked(roomA, { giorno: "2026-12-16" });
  const [one, two] = [date("2026-12-15"), date("2026-12-22")];
  const forActivity = activity();
  const first = await bookFor(db, keeper, { spaceId: hall, times: [one, two], forActivity, writer }, now);
  expect([first.booked.length, first.asked.length, first.clashes.length]).toEqual([2, 0, 0]);
  const other = await bookFor(
    db,
    keeper,
    { spaceId: roomB, times: [date("2026-12-15")], forActivity: activity(), writer },
    now,
  );
  expect(other.clashes.map(({ because }) => because)).toEqual(["taken"]);
  const again = await bookFor(
    db,
    keeper,
    { spaceId: hall, times: [one, two, date("2026-12-29")], forActivity, writer },
    now,
  );
  expect(again.booked).toHaveLength(3);
  expect(await listBookingsForActivity(db, forActivity.id)).toHaveLength(3);

  const moved = await moveBooking(
    db,
    keeper,
    { ...date("2026-12-23"), occurrenceId: two.occurrenceId, writer },
    now,
  );
  expect(moved).toEqual({ kind: "moved" });
  await bookFor(
    db,
    keeper,
    { spaceId: roomB, times: [date("2026-12-24")], forActivity: activity(), writer },
    now,
  );
  const stuck = await moveBooking(
    db,
    keeper,
    { ...date("2026-12-24"), occurrenceId: two.occurrenceId, writer },
    now,
  );
  expect(stuck).toEqual({ kind: "no", because: "taken", space: "Sala grande" });
  const nowhere = await moveBooking(db, keeper, { ...date("2026-12-24"), writer }, now);
  expect(nowhere).toEqual({ kind: "no-room" });
  expect(
    await releaseBookings(
      db,
      keeper,
      { activityId: forActivity.id, occurrenceIds: [two.occurrenceId], reason: "neve", writer },
      now,
    ),
  ).toBe(1);
  expect(await releaseBookings(db, keeper, { activityId: forActivity.id, reason: null, writer }, now)).toBe(
    2,
  );
  const back = await bookFor(db, keeper, { spaceId: hall, times: [one], forActivity, writer }, now);
  expect(back.booked).toHaveLength(1);
});

test("who does not keep the space asks for it like any organization", async () => {
  const forActivity = { ...activity(), organizationId: story.other };
  const asked = await bookFor(
    db,
    visitor,
    {
      spaceId: roomB,
      times: [date("2027-01-19"), date("2026-12-10", "06:00", "07:00")],
      forActivity,
      writer,
    },
    now,
  );
  expect([asked.booked.length, asked.asked.length]).toEqual([0, 1]);
  expect(asked.clashes[0]!.because).toBe("notice");
  await db
    .updateTable("spaces.space")
    .set({ askers: ["members"] })
    .where("id", "=", roomB)
    .execute();
  await expect(bookFor(db, visitor, { spaceId: roomB, times: [], forActivity, writer }, now)).rejects.toThrow(
    Refused,
  );
});

test("whatever is booked, moved and given back, no room is had twice and none is lost", async () => {
  const step = record({
    what: constantFrom("book", "book", "book", "move", "release"),
    space: constantFrom(hall, roomA, roomB),
    day: integer({ min: 1, max: 3 }),
    from: integer({ min: 8, max: 20 }),
    hours: integer({ min: 1, max: 4 }),
    which: nat(20),
  });
  await assert(
    asyncProperty(array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      await sql`delete from spaces.booking`.execute(db);
      const made: { activityId: string; occurrenceId: string }[] = [];
      for (const { what, space, day, from, hours, which } of steps) {
        const start = Temporal.Instant.from(`2027-02-0${day}T${String(from).padStart(2, "0")}:00:00+01:00`);
        const time = { start, end: start.add({ hours }) };
        const chosen = made[which % Math.max(1, made.length)];
        if (what === "book") {
          const forActivity = activity();
          const occurrenceId = newId();
          const { booked } = await bookFor(
            db,
            keeper,
            { spaceId: space, times: [{ ...time, occurrenceId }], forActivity, writer },
            now,
          );
          if (booked.length > 0) made.push({ activityId: forActivity.id, occurrenceId });
        } else if (chosen && what === "move") {
          await moveBooking(db, keeper, { ...time, occurrenceId: chosen.occurrenceId, writer }, now);
        } else if (chosen) {
          await releaseBookings(db, keeper, { activityId: chosen.activityId, reason: null, writer }, now);
        }
      }
      // Every accepted booking has each room of its space for its whole time, and nothing else has any.
      const { rows } = await sql<{ wrong: number }>`
        with leaf as (
          select s.id as space_id, l.id as leaf from spaces.space s join spaces.space l
            on l.id = s.id and not exists (select from spaces.space c where c.parent_id = s.id) or l.parent_id = s.id
        ), wanted as (
          select b.id, leaf.leaf, tstzrange(b.starts_at, b.ends_at) as during
          from spaces.booking b join leaf on leaf.space_id = b.space_id where b.status = 'accepted'
        )
        select count(*) as wrong from wanted full join spaces.occupation o on o.booking_id = wanted.id and o.space_id = wanted.leaf
        where wanted.id is null or o.booking_id is null or wanted.during <> o.during`.execute(db);
      expect(rows[0]!.wrong).toBe(0);
    }),
    { numRuns: 15 },
  );
});
