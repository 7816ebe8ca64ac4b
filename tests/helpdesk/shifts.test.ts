// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { layShifts } from "../../src/modules/helpdesk/shifts/shift.actions.ts";
import { signIn, type SignedInBrowser } from "../people.ts";
import { storyNow } from "../story.ts";
import { openDeskStory, operatorOf } from "./desk-story.ts";

const story = await openDeskStory();
const { db, desks, operator, colleague, neighbour, supervisor, contact, outsider } = story;
const { first, second } = desks;
const week = `/sportello/turni?sportello=${first.id}&settimana=2026-12-07`;

const shift = {
  sportello: first.id,
  giorno: "2026-12-09",
  dalle: "09:00",
  alle: "12:00",
  persona: operator.personId,
};

function shiftsOn(day: string) {
  return db
    .selectFrom("helpdesk.shift")
    .select(["id", "person_id", "asked_by", "cancelled_at"])
    .where("on_day", "=", day)
    .where("desk_id", "=", first.id)
    .orderBy("starts_at")
    .execute();
}

const idOn = async (day: string) => (await shiftsOn(day))[0]!.id;
const step = (who: SignedInBrowser, id: string, what: string, more: Record<string, string> = {}) =>
  who.post(`/sportello/turni/${id}/${what}`, { sportello: first.id, settimana: "2026-12-07", ...more });

test("a week that nobody keeps says how many hours lack, where, and why a feast is not a gap", async () => {
  const page = await (await operator.get(week)).text();
  // Open Monday, Wednesday, Friday 9–12; the Tuesday is a feast anyway.
  expect(page).toContain("In questa settimana mancano 6 ore a quelle promesse");
  expect(page).toContain("Coperte 0 ore su 9 ore di apertura");
  expect(page).toContain("mercoledì 9 dicembre, 9–12");
});

test("colleagues plan a shift, and what is covered counts", async () => {
  expect((await colleague.post("/sportello/turni", shift)).status).toBe(303);
  const page = await (await operator.get(week)).text();
  expect(page).toContain("In questa settimana mancano 3 ore a quelle promesse");
  expect(page).not.toContain("mercoledì 9 dicembre, 9–12</li>");
  expect(page).toContain("<strong>tu</strong>");
});

test("what was typed wrong is said, and kept", async () => {
  const wrong = await operator.post("/sportello/turni", { ...shift, alle: "08:00", giorno: "2026-12-11" });
  expect(wrong.status).toBe(422);
  const page = await wrong.text();
  expect(page).toContain("L’ora di fine viene prima dell’inizio");
  expect(page).toContain('value="08:00"');
  expect(page).toContain("Settimana dal 7 dicembre 2026");
  const later = { ...shift, alle: "08:00", giorno: "2026-12-18" };
  expect(await (await operator.post("/sportello/turni", later)).text()).toContain(
    "Settimana dal 14 dicembre 2026",
  );
  for (const giorno of ["2026-02-30", "2026-13-45", "domani"])
    expect((await operator.post("/sportello/turni", { ...shift, giorno })).status).toBe(422);
  expect((await operator.get("/sportello/turni?settimana=2026-13-45")).status).toBe(200);
  const stranger = await operator.post("/sportello/turni", { ...shift, persona: neighbour.personId });
  expect(stranger.status).toBe(422);
});

test("nobody keeps two shifts at once, whoever plans them", async () => {
  const twice = await supervisor.post("/sportello/turni", { ...shift, dalle: "11:00", alle: "13:00" });
  expect(twice.status).toBe(409);
  expect(await twice.text()).toContain("c’è già un altro turno della stessa persona");
});

test("a weekly shift is there eight weeks ahead, is laid once, and leaves dates free where its person cannot", async () => {
  const weekly = { ...shift, giorno: "2026-12-09", dalle: "10:00", alle: "11:00", settimanale: "1" };
  await operator.post("/sportello/turni", weekly);
  const later = await shiftsOn("2026-12-16");
  expect(later.map(({ person_id }) => person_id)).toEqual([operator.personId]);
  expect((await shiftsOn("2026-12-09")).map(({ person_id }) => person_id)).toEqual([operator.personId, null]);
  expect(await shiftsOn("2027-02-10")).toEqual([]);
  expect(await layShifts(db, storyNow)).toBe(0);
  expect(await layShifts(db, storyNow.add({ hours: 7 * 24 }))).toBe(1);

  const { id } = await db.selectFrom("helpdesk.shift_pattern").select("id").executeTakeFirstOrThrow();
  expect(await (await operator.get(week)).text()).toContain("ogni mercoledì, 10–11: Ada Operatrice");
  const ended = await operator.post(`/sportello/turni/ogni-settimana/${id}/fine`, { sportello: first.id });
  expect(ended.status).toBe(303);
  expect(await shiftsOn("2026-12-16")).toEqual([]);
  const free = await db.selectFrom("helpdesk.shift").select("id").where("pattern_id", "=", id).execute();
  for (const one of free) await step(operator, one.id, "annullo");
});

test("who cannot asks, colleagues are written to without names, and whoever takes it is the only one", async () => {
  const id = await idOn("2026-12-09");
  expect((await step(colleague, id, "richiesta")).status).toBe(403);
  expect((await step(operator, id, "richiesta")).status).toBe(303);
  const letters = await db.selectFrom("foundation.mail").select(["to_address", "subject", "text"]).execute();
  expect(letters.map(({ to_address }) => to_address)).toEqual([colleague.email]);
  expect(letters[0]!.subject + letters[0]!.text).not.toMatch(/Ada|Operatrice/);
  expect(letters[0]!.text).toContain("9 dicembre 2026, 9–12");
  expect(await (await colleague.get(week)).text()).toContain("cerca chi lo prenda");

  const third = await operatorOf(story, first, { name: "Terza Persona" });
  const answers = await Promise.all([step(colleague, id, "presa"), step(third, id, "presa")]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  const lost = answers.find(({ status }) => status === 409)!;
  expect(await lost.text()).toContain("Nel frattempo l’ha preso un’altra persona");
  const told = await db
    .selectFrom("foundation.mail")
    .select("subject")
    .where("to_address", "=", operator.email)
    .execute();
  expect(told.map(({ subject }) => subject)).toEqual([
    "Punto Comunità Centro: il tuo turno del 9 dicembre 2026 è coperto",
  ]);
});

test("of sixty-four who take the same shift at once, one keeps it", async () => {
  await supervisor.post("/sportello/turni", { ...shift, giorno: "2026-12-11", persona: "" });
  const id = await idOn("2026-12-11");
  const many = await Promise.all(Array.from({ length: 8 }, () => operatorOf(story, first)));
  const answers = await Promise.all(
    Array.from({ length: 64 }, (_, number) => step(many[number % many.length]!, id, "presa")),
  );
  const statuses = Map.groupBy(answers, ({ status }) => status);
  expect([statuses.get(303)?.length, statuses.get(409)?.length]).toEqual([1, 63]);
});

test("a shift of somebody whose mandate ended does not cover anything", async () => {
  const leaving = await operatorOf(story, first, { name: "Chi Lascia" });
  await operator.post("/sportello/turni", { ...shift, giorno: "2026-12-14", persona: leaving.personId });
  const next = `/sportello/turni?sportello=${first.id}&settimana=2026-12-14`;
  expect(await (await operator.get(next)).text()).toContain("Coperte 3 ore su 9 ore");
  await db
    .updateTable("helpdesk.mandate")
    .set({ ended_at: storyNow })
    .where("person_id", "=", leaving.personId)
    .execute();
  const page = await (await operator.get(next)).text();
  expect(page).toContain("Coperte 0 ore su 9 ore");
  expect(page).toContain("non può ricevere: manca mandato o formazione");
});

test("who answers for the desk gives a free shift to somebody who agreed; others do not see the desk's week", async () => {
  await contact.post("/sportello/turni", { ...shift, giorno: "2026-12-18", persona: "" });
  const id = await idOn("2026-12-18");
  expect((await step(contact, id, "presa")).status).toBe(403);
  expect((await step(contact, id, "affidamento", { persona: neighbour.personId })).status).toBe(422);
  expect((await step(contact, id, "affidamento", { persona: colleague.personId })).status).toBe(303);
  expect((await shiftsOn("2026-12-18"))[0]!.person_id).toBe(colleague.personId);

  const stranger = await signIn(story);
  for (const who of [neighbour, outsider, story.supervisorElsewhere, stranger]) {
    expect((await who.get(week)).status).toBe(404);
    expect((await step(who, id, "presa")).status).toBe(404);
    expect((await who.post("/sportello/turni", shift)).status).toBe(404);
  }
  const mine = { ...shift, sportello: second.id, persona: "" };
  expect((await contact.post("/sportello/turni", mine)).status).toBe(404);
  // A shift of another desk is not there under one's own.
  const through = { sportello: second.id, settimana: "2026-12-07" };
  expect((await neighbour.post(`/sportello/turni/${id}/presa`, through)).status).toBe(404);
});
