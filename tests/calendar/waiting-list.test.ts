// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { inTransaction } from "../../src/foundation/database/transaction.ts";
import {
  cancelActivity,
  cancelOccurrence,
  moveOccurrence,
} from "../../src/modules/calendar/activities/activity.actions.ts";
import { forgetRegistrations } from "../../src/modules/calendar/registrations/forget.actions.ts";
import { moveLines } from "../../src/modules/calendar/registrations/line.actions.ts";
import { remind } from "../../src/modules/calendar/registrations/remind.actions.ts";
import { tellRegistered } from "../../src/modules/calendar/registrations/tell.actions.ts";
import { storyNow } from "../story.ts";
import { openRegistrationStory } from "./registration-story.ts";

const story = await openRegistrationStory();
const { db } = story;

async function textOf(path: string): Promise<string> {
  return (await (await story.get(path)).text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

function at(text: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime("Europe/Rome").toInstant();
}

test("the waiting list moves: a cancellation offers the seat, who is first says yes, the second sees they are first", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 1 });
  const date = { data: dates[0]!.id };
  const first = await story.signUp(id, date);
  const second = await story.signUp(id, { ...date, email: "second@example.org" });
  const third = await story.signUp(id, date);
  expect(await textOf(third.path)).toContain("Prima di te c’è 1 iscrizione");

  await story.post(`${first.path}/disdetta`);
  const page = await textOf(second.path);
  expect(page).toContain("Lo teniamo per te fino a giovedì 10 dicembre alle 10.00. Ci sei?");
  expect(await textOf(third.path)).toContain("Il prossimo posto che si libera è per te.");
  await story.post(`${second.path}/accettazione`);
  expect(await story.statuses(id)).toEqual(["cancelled", "confirmed", "waiting"]);
  expect((await story.letters("second@example.org")).map(({ subject }) => subject)).toEqual([
    "Trama: Sei in lista d’attesa",
    "Trama: Si è liberato il posto: ci sei?",
    "Trama: Il posto è tuo",
  ]);
});

test("an offer that nobody answers goes to who is next, and who slept can stand in line again", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 1 });
  const date = { data: dates[0]!.id };
  const first = await story.signUp(id, date);
  const second = await story.signUp(id, { ...date, email: "asleep@example.org" });
  await story.signUp(id, date);
  await story.post(`${first.path}/disdetta`);
  story.setNow(at("2026-12-10T10:05"));
  await moveLines(db, at("2026-12-10T10:05"));
  expect(await story.statuses(id)).toEqual(["cancelled", "lapsed", "offered"]);
  expect(await textOf(second.path)).toContain("Era tenuto per te, ma il tempo è passato.");

  await story.post(`${second.path}/lista`);
  expect(await story.statuses(id)).toEqual(["cancelled", "waiting", "offered"]);
  const [letter] = (await story.letters("asleep@example.org")).slice(-1);
  expect(letter?.subject).toBe("Trama: Il posto è passato a un’altra persona");
  story.setNow(storyNow);
});

test("an answer that comes late finds its seat for as long as nobody took it back; then it is told how things are", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 1 });
  const date = { data: dates[0]!.id };
  const first = await story.signUp(id, date);
  const second = await story.signUp(id, date);
  await story.post(`${first.path}/disdetta`);
  story.setNow(at("2026-12-10T10:01"));
  await story.post(`${second.path}/accettazione`);
  expect(await story.statuses(id)).toEqual(["cancelled", "confirmed"]);

  await story.post(`${second.path}/disdetta`);
  const late = await story.post(`${second.path}/accettazione`);
  expect(late.headers.get("Location")).toBe(`${second.path}?cambiata=1`);
  story.setNow(storyNow);
});

test("who is registered for a series holds a seat at each of its dates, beside those of one date", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30", "2026-12-23T16:30"], { capacity: 2 });
  await story.signUp(id, { data: dates[0]!.id });
  await db
    .updateTable("calendar.activity")
    .set({ registration_kind: "series" })
    .where("id", "=", id)
    .execute();
  const whole = await story.signUp(id, {});
  expect(await textOf(whole.path)).toContain("Sei iscritto a tutte le date.");
  await db
    .updateTable("calendar.activity")
    .set({ registration_kind: "per-date" })
    .where("id", "=", id)
    .execute();
  const form = await textOf(`/agenda/${id}/iscrizione`);
  expect(form).toContain("mercoledì 16 dicembre, dalle 16.30 alle 18.30 posti finiti, c’è la lista d’attesa");
  expect(form).toContain("mercoledì 23 dicembre, dalle 16.30 alle 18.30 resta 1 posto");
  expect((await (await story.get(`${whole.path}/date.ics`)).text()).match(/BEGIN:VEVENT/g)?.length).toBe(2);
});

test("reminders go two days before and on the day, once, to who wishes them, by the way they chose", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 9 });
  const date = { data: dates[0]!.id };
  await story.signUp(id, { ...date, email: "mail@example.org" });
  await story.signUp(id, { ...date, email: "quiet@example.org", promemoria: "" });
  await story.signUp(id, { ...date, nome: "Bruna", email: "", telefono: "0382 123456" });
  for (const moment of [
    "2026-12-14T16:20",
    "2026-12-14T16:40",
    "2026-12-14T17:00",
    "2026-12-16T06:00",
    "2026-12-16T08:00",
    "2026-12-16T12:00",
  ]) {
    await remind(db, at(moment));
  }
  expect((await story.letters("mail@example.org")).map(({ subject }) => subject)).toEqual([
    "Trama: La tua iscrizione è confermata",
    "Trama: Ci vediamo fra due giorni",
    "Trama: Ci vediamo oggi",
  ]);
  expect((await story.letters("quiet@example.org")).length).toBe(1);
  const calls = await db
    .selectFrom("calendar.notice")
    .select("what")
    .where("activity_id", "=", id)
    .where("channel", "=", "phone")
    .orderBy("created_at")
    .execute();
  expect(calls).toEqual([{ what: "in-two-days" }, { what: "today" }]);
});

test("a moved or cancelled date reaches everybody of it, who waits too, with its reason and its place; nobody else", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30", "2026-12-23T16:30"], { capacity: 1 });
  const { path } = await story.signUp(id, { data: dates[0]!.id, email: "one@example.org" });
  await story.signUp(id, { data: dates[0]!.id, email: "waits@example.org" });
  await story.signUp(id, { data: dates[1]!.id, email: "other@example.org" });
  const date = { id, occurrenceId: dates[0]!.id };
  const [startsAt, endsAt] = [at("2026-12-17T10:00"), at("2026-12-17T12:00")];
  const place = { locationId: null, placeName: "Biblioteca civica" };
  const moved = { ...date, startsAt, endsAt, place, reason: "La sala è occupata" };
  await moveOccurrence(db, keeper, moved, storyNow);
  const [letter] = (await story.letters("one@example.org")).slice(-1);
  expect(letter?.subject).toBe("Trama: Cambia la data");
  expect(letter?.text).toContain("Adesso è giovedì 17 dicembre, dalle 10.00 alle 12.00.");
  expect(letter?.text).toContain("Perché: La sala è occupata");
  expect(letter?.text).toContain("Dove: Biblioteca civica\n");
  expect(await textOf(path)).toContain("giovedì 17 dicembre, dalle 10.00 alle 12.00");

  await cancelOccurrence(db, keeper, { ...date, reason: "Piove" }, storyNow);
  expect(await textOf(path)).toContain("Questa data è annullata. Perché: Piove");
  const all = await story.letters();
  const counts = ["one@example.org", "waits@example.org", "other@example.org"].map((address) => {
    return all.filter(({ to }) => to === address).length;
  });
  expect(counts).toEqual([3, 3, 1]);
});

test("an activity that is cancelled tells everybody why, on their page too", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"]);
  const { path } = await story.signUp(id, { data: dates[0]!.id, email: "all@example.org" });
  await cancelActivity(db, keeper, { id, reason: "Chi conduce è malato" }, storyNow);
  const [letter] = (await story.letters("all@example.org")).slice(-1);
  expect(letter?.subject).toBe("Trama: L’attività è annullata");
  expect(letter?.text).toContain("Perché: Chi conduce è malato");
  const page = await textOf(path);
  expect(page).toContain("L’attività è annullata. Perché: Chi conduce è malato");
  expect(page).not.toContain("Codice da mostrare");
});

test("a letter whose change was undone is never written", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"]);
  await story.signUp(id, { data: dates[0]!.id, email: "undone@example.org" });
  const undone = inTransaction(db, async (tx) => {
    await tellRegistered(
      tx,
      { territoryId: story.district, activityId: id, what: "cancelled", reason: "No" },
      storyNow,
    );
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect((await story.letters("undone@example.org")).length).toBe(1);
});

test("names and contacts are forgotten thirty days after the date, and at once when asked; figures stay", async () => {
  const { id, dates } = await story.activity(["2026-12-16T16:30"], { capacity: 9 });
  const kept = await story.signUp(id, { data: dates[0]!.id, "bambini.0.eta": "7", "bambini.0.nome": "Leo" });
  const asks = await story.signUp(id, { data: dates[0]!.id });
  await forgetRegistrations(db, at("2027-01-15T12:00"));
  expect((await story.get(kept.path)).status).toBe(200);

  const erased = await story.post(`${asks.path}/cancellazione`);
  expect(await erased.text()).toContain("non teniamo più né nomi né recapiti");
  expect((await story.get(asks.path)).status).toBe(404);

  expect(await forgetRegistrations(db, at("2027-01-16T12:00"), { isDryRun: true })).toBeGreaterThan(0);
  await forgetRegistrations(db, at("2027-01-16T12:00"));
  expect((await story.get(kept.path)).status).toBe(404);
  const rows = await db
    .selectFrom("calendar.registration as r")
    .leftJoin("calendar.participant as p", (join) => join.onRef("p.registration_id", "=", "r.id"))
    .select(["r.called", "r.email", "r.phone", "r.code", "p.called as child", "p.age", "r.people"])
    .where("r.activity_id", "=", id)
    .orderBy("p.age")
    .execute();
  expect(
    new Set(rows.flatMap(({ called, email, phone, code, child }) => [called, email, phone, code, child])),
  ).toEqual(new Set([null]));
  expect(rows.map(({ age, people }) => [age, people])).toContainEqual([7, 2]);
});
