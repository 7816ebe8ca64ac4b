// SPDX-License-Identifier: AGPL-3.0-or-later
// Double booking is impossible: by the program, and by the database when the program is wrong.
import { sql } from "kysely";
import { expect, test, vi } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { formOf, openSpacesStory, usual } from "./spaces-story.ts";

vi.setConfig({ testTimeout: 60_000 });

const story = await openSpacesStory();
const { db, district, hall, roomA, roomB } = story;
await db
  .updateTable("spaces.space")
  .set({ approval: "automatic", automatic_for: ["anyone"] })
  .execute();

/** Everybody has the form open; then all press at once. */
async function pressTogether(asked: { spaceId: string; fields: Record<string, string> }[]) {
  const forms: Record<string, string>[] = [];
  for (const { spaceId } of asked) forms.push(await formOf(story, `/spazi/${spaceId}/richiesta`, 0));
  story.setNow(story.house.now().add({ seconds: 10 }));
  return Promise.all(
    asked.map(({ spaceId, fields }, index) =>
      story.post(`/spazi/${spaceId}/richiesta`, { ...usual, ...forms[index], ...fields }),
    ),
  );
}

const counted = (answers: Response[]) => Object.groupBy(answers, ({ status }) => String(status));

test("of 64 who ask for one slot at once exactly one has it", async () => {
  const answers = await pressTogether(
    Array.from({ length: 64 }, (_, index) => ({
      spaceId: roomA,
      fields: { email: `chi-${index}@example.org`, giorno: "2027-01-11" },
    })),
  );
  expect(counted(answers)["303"]).toHaveLength(1);
  expect(counted(answers)["409"]).toHaveLength(63);
  const stored = await story.bookings();
  expect(stored.filter(({ status }) => status === "accepted")).toHaveLength(1);
  expect(await story.occupied()).toHaveLength(1);
  expect(story.faults).toEqual([]);
});

test("who has the hall has its rooms, who has a room has not the hall: 60 at once for all three", async () => {
  const spaces = [hall, roomA, roomB];
  await pressTogether(
    Array.from({ length: 60 }, (_, index) => ({
      spaceId: spaces[index % 3]!,
      fields: { email: `tutti-${index}@example.org`, giorno: "2027-01-12" },
    })),
  );
  const had = (await story.bookings()).filter(
    ({ status, starts_at: start }) => status === "accepted" && start.toString().startsWith("2027-01-12"),
  );
  const names = had.map(({ space_id: id }) => (id === hall ? "hall" : "room"));
  expect([["hall"], ["room", "room"]]).toContainEqual(names);
  expect(story.faults).toEqual([]);
});

test("overlapping times of different lengths never meet, whoever comes first", async () => {
  const hours = ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30"];
  await pressTogether(
    hours.flatMap((dalle, from) =>
      hours.slice(from + 1).map((alle, to) => ({
        spaceId: (from + to) % 2 === 0 ? roomA : hall,
        fields: { email: `ore-${from}-${to}@example.org`, giorno: "2027-01-13", dalle, alle },
      })),
    ),
  );
  const { rows } = await sql<{ meets: number }>`
    select count(*) as meets from spaces.occupation one
    join spaces.occupation other on other.space_id = one.space_id and other.booking_id <> one.booking_id
      and other.during && one.during`.execute(db);
  expect(rows[0]!.meets).toBe(0);
  const had = (await story.bookings()).filter(({ starts_at: start }) =>
    start.toString().startsWith("2027-01-13"),
  );
  expect(had.some(({ status }) => status === "accepted")).toBe(true);
  expect(story.faults).toEqual([]);
});

test("the database itself refuses a room that somebody has, whatever the program looked at", async () => {
  const first = (await story.bookings()).find(({ status }) => status === "accepted");
  const booking = newId();
  await db
    .insertInto("spaces.booking")
    .values({
      territory_id: district,
      id: booking,
      space_id: roomA,
      request_id: first!.request_id,
      status: "accepted",
      starts_at: first!.starts_at,
      ends_at: first!.ends_at,
      created_at: story.house.now(),
      last_modified: story.house.now(),
    })
    .execute();
  const take = sql`
    insert into spaces.occupation (territory_id, space_id, booking_id, during)
    values (${district}, ${first!.space_id}, ${booking},
      tstzrange(${first!.starts_at.add({ minutes: 30 })}, ${first!.ends_at.add({ minutes: 30 })}))`;
  await expect(take.execute(db)).rejects.toThrow(/space_is_had_once_at_a_time/);
});

test("a form sent twice at once is one request", async () => {
  const form = await formOf(story, `/spazi/${roomB}/richiesta`);
  const fields = { ...usual, ...form, email: "due@example.org", giorno: "2027-01-14" };
  const answers = await Promise.all([1, 2, 3].map(() => story.post(`/spazi/${roomB}/richiesta`, fields)));
  expect(new Set(answers.map((answer) => answer.headers.get("Location"))).size).toBe(1);
  const stored = (await story.bookings()).filter(({ starts_at: start }) =>
    start.toString().startsWith("2027-01-14"),
  );
  expect(stored).toHaveLength(1);
});
