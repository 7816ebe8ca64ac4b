// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test, vi } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { moveLines } from "../../src/modules/calendar/registrations/line.actions.ts";
import { openRegistrationStory, signedUp, someone } from "./registration-story.ts";

vi.setConfig({ testTimeout: 120_000 });

const story = await openRegistrationStory();
const { db, house } = story;

const atOnce = 64;

async function forms(activityId: string, count: number): Promise<string[]> {
  const seals: string[] = [];
  for (let made = 0; made < count; made += 1) seals.push(await story.formOf(activityId));
  return seals;
}

test("of 64 who ask at once for the last seat one gets it, and the others stand in line in one order", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 1 });
  const seals = await forms(id, atOnce);
  const answers = await Promise.all(
    seals.map((modulo) =>
      story.post(`/agenda/${id}/iscrizione`, { ...someone(), data: dates[0]!.id, modulo }).then(signedUp),
    ),
  );
  expect(answers.filter(({ status }) => status === 303).length).toBe(atOnce);
  const rows = await db
    .selectFrom("calendar.registration")
    .select(["status", "line_number"])
    .where("activity_id", "=", id)
    .orderBy("line_number")
    .execute();
  expect(rows.filter(({ status }) => status === "confirmed").length).toBe(1);
  const numbers = rows.flatMap(({ line_number }) => line_number ?? []);
  expect(numbers).toEqual(Array.from({ length: atOnce - 1 }, (_, index) => index + 1));
});

test("without a waiting list, of 64 at once one gets the last seat and 63 are told that it is gone", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 1, waiting_list: false });
  const seals = await forms(id, atOnce);
  const answers = await Promise.all(
    seals.map((modulo) =>
      story.post(`/agenda/${id}/iscrizione`, { ...someone(), data: dates[0]!.id, modulo }).then(signedUp),
    ),
  );
  expect(answers.filter(({ status }) => status === 303).length).toBe(1);
  expect(answers.filter(({ status }) => status === 409).length).toBe(atOnce - 1);
  expect(await story.statuses(id)).toEqual(["confirmed"]);
});

test("an offer, its acceptance, its end and a cancellation at the same instant give the seat to one", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 1 });
  const first = await story.signUp(id, { data: dates[0]!.id });
  const second = await story.signUp(id, { data: dates[0]!.id });
  await story.signUp(id, { data: dates[0]!.id });
  await story.post(`${first.path}/disdetta`);
  const later = house.now().add({ hours: 30 });
  await Promise.all([
    story.post(`${second.path}/accettazione`),
    moveLines(db, later),
    moveLines(db, later),
    story.post(`${second.path}/accettazione`),
  ]);
  const seated = (await story.statuses(id)).filter(
    (status) => status === "confirmed" || status === "offered",
  );
  expect(seated.length).toBe(1);
});

test("the database itself refuses a seat too many, whoever writes it", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 1 });
  const row = (occurrence_id: string | null) => ({
    territory_id: story.district,
    id: newId(),
    activity_id: id,
    occurrence_id,
    status: "confirmed",
    seated_at: house.now(),
    form_hash: Buffer.from(newId()),
    created_at: house.now(),
  });
  await db.insertInto("calendar.registration").values(row(dates[0]!.id)).execute();
  const again = db.insertInto("calendar.registration").values(row(dates[0]!.id)).execute();
  await expect(again).rejects.toMatchObject({ constraint: "seats_are_never_over_committed" });
  const series = db.insertInto("calendar.registration").values(row(null)).execute();
  await expect(series).rejects.toMatchObject({ constraint: "seats_are_never_over_committed" });
});

test("fewer seats than before send nobody away, and nobody else is let in until there is room", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 3 });
  const date = { data: dates[0]!.id };
  const [one] = [await story.signUp(id, date), await story.signUp(id, date), await story.signUp(id, date)];
  await story.signUp(id, date);
  await db.updateTable("calendar.activity").set({ capacity: 2 }).where("id", "=", id).execute();
  await moveLines(db, house.now());
  expect(await story.statuses(id)).toEqual(["confirmed", "confirmed", "confirmed", "waiting"]);
  await story.post(`${one.path}/disdetta`);
  expect(await story.statuses(id)).toEqual(["cancelled", "confirmed", "confirmed", "waiting"]);
  await db.updateTable("calendar.activity").set({ capacity: 3 }).where("id", "=", id).execute();
  await moveLines(db, house.now());
  expect(await story.statuses(id)).toEqual(["cancelled", "confirmed", "confirmed", "offered"]);
});
