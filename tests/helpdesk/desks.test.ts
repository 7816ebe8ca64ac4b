// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { signIn } from "../people.ts";
import { openDeskStory } from "./desk-story.ts";

const story = await openDeskStory();
const { db, desks, districtId, organizationId, placeId } = story;
const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

const newDesk = {
  nome: "Punto Comunità Sud",
  luogo: "Casa del Quartiere",
  organizzazione: "Auser Prova",
  orari: "mar e gio 15-18",
  ore: "6,5",
  blocco: "5",
};

test("the district sets a desk up at a place of the directory, with hours as people write them", async () => {
  const made = await story.supervisor.post("/sportello/punti", newDesk);
  expect(made.status).toBe(303);
  const id = uuid.exec(made.headers.get("Location")!)![0];
  const row = await db.selectFrom("helpdesk.desk").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    territory_id: districtId,
    location_id: placeId,
    organization_id: organizationId,
    promised_hours: 6.5,
    lock_minutes: 5,
  });
  const page = await (await story.supervisor.get(`/sportello/punti/${id}`)).text();
  expect(page).toContain("martedì e giovedì 15–18");
  expect(page).toContain("6,5 ore alla settimana");

  const closed = await story.supervisor.post(`/sportello/punti/${id}/chiusura`, { dal: "2026-12-31" });
  expect(closed.status).toBe(303);
  expect(await (await story.supervisor.get("/sportello/punti")).text()).toContain(
    "Chiuso dal 31 dicembre 2026",
  );
  await story.supervisor.post(`/sportello/punti/${id}/riapertura`);
  expect(await (await story.supervisor.get("/sportello/punti")).text()).not.toContain("Chiuso dal");
});

test("what was typed wrong is said beside its field, and nothing typed is lost", async () => {
  const answer = await story.supervisor.post("/sportello/punti", {
    ...newDesk,
    luogo: "Un luogo che non c’è",
    orari: "quando capita",
    ore: "tante",
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  for (const said of [
    "Scegli un luogo della lista",
    "Non abbiamo capito questi orari",
    "Scrivi quante ore",
  ]) {
    expect(page).toContain(said);
  }
  expect(page).toContain("quando capita");
  expect(page).toContain("Un luogo che non c’è");
});

test("a desk without hours of its own follows its place, and fewer than six promised hours are remarked", async () => {
  await db.updateTable("helpdesk.desk").set({ promised_hours: 4 }).where("id", "=", desks.first.id).execute();
  const page = await (await story.administrator.get(`/sportello/punti/${desks.first.id}`)).text();
  expect(page).toContain("come il luogo: lunedì, mercoledì e venerdì 9–12");
  expect(page).toContain("Un punto di comunità ne promette almeno 6");
});

test("the contact of its organization changes a desk and its people, but neither opens, closes nor hands it away", async () => {
  const path = `/sportello/punti/${desks.first.id}`;
  expect((await story.contact.get(path)).status).toBe(200);
  expect((await story.contact.get("/sportello/punti/nuovo")).status).toBe(403);
  expect((await story.contact.post(`${path}/chiusura`, { dal: "2026-12-31" })).status).toBe(404);
  const changed = await story.contact.post(path, { ...newDesk, nome: "Punto Centro", organizzazione: "" });
  expect(changed.status).toBe(303);
  const row = await db
    .selectFrom("helpdesk.desk")
    .select(["name", "organization_id"])
    .where("id", "=", desks.first.id)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ name: "Punto Centro", organization_id: organizationId });

  const others = [desks.second.id, desks.elsewhere.id];
  for (const id of others) expect((await story.contact.get(`/sportello/punti/${id}`)).status).toBe(404);
  expect((await story.supervisor.get(`/sportello/punti/${desks.elsewhere.id}`)).status).toBe(404);
  for (const who of [story.operator, story.neighbour]) {
    expect((await who.get("/sportello/punti")).status).toBe(403);
    expect((await who.get(path)).status).toBe(404);
    expect((await who.post(path, newDesk)).status).toBe(404);
  }
});

test("somebody invited to a desk comes in once mandate and training are on record, and no longer when the mandate is ended", async () => {
  const desk = desks.second;
  const newcomer = await signIn(story, {
    roles: [{ role: "desk-operator", of: desk.id }],
    name: "Gina Nuova",
  });
  const path = `/sportello/punti/${desk.id}/persone/${newcomer.personId}`;
  expect((await newcomer.get("/sportello")).status).toBe(403);
  const before = await (await story.supervisor.get(path)).text();
  expect(before).toContain("manca un mandato valido oggi");

  const wrong = { da: "Comune di Prova", dal: "2026-12-09", al: "2026-12-01" };
  const answer = await story.supervisor.post(`${path}/mandati`, wrong);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("L’ultimo giorno viene prima del primo");

  await story.supervisor.post(`${path}/mandati`, { ...wrong, al: "2027-12-08" });
  expect((await newcomer.get("/sportello")).status).toBe(403);
  expect(await (await story.supervisor.get(path)).text()).toContain("manca una formazione valida oggi");
  await story.supervisor.post(`${path}/formazione`, { che: "Affiancamento di tre turni", il: "2026-12-01" });
  expect((await newcomer.get("/sportello")).status).toBe(200);
  expect(await (await story.supervisor.get(path)).text()).toContain("Può ricevere le persone");

  const { id } = await db
    .selectFrom("helpdesk.mandate")
    .select("id")
    .where("person_id", "=", newcomer.personId)
    .executeTakeFirstOrThrow();
  await story.supervisor.post(`/sportello/punti/${desk.id}/mandati/${id}/fine`, {
    persona: newcomer.personId,
  });
  expect((await newcomer.get("/sportello")).status).toBe(403);
});

test("nobody gives a mandate to who has no role there, nor at a desk that is not theirs to keep", async () => {
  const mandate = { da: "Comune di Prova", dal: "2026-12-09", al: "2027-12-08" };
  const stranger = `/sportello/punti/${desks.first.id}/persone/${newId()}`;
  expect((await story.supervisor.post(`${stranger}/mandati`, mandate)).status).toBe(404);
  const outside = `/sportello/punti/${desks.elsewhere.id}/persone/${story.outsider.personId}`;
  for (const who of [story.supervisor, story.contact, story.operator]) {
    expect((await who.get(outside)).status).toBe(404);
    expect((await who.post(`${outside}/mandati`, mandate)).status).toBe(404);
    expect((await who.post(`${outside}/formazione`, { che: "Corso", il: "2026-12-01" })).status).toBe(404);
  }
});

test("the contact of the organization that runs a desk invites who works there; another contact does not", async () => {
  const page = await (await story.contact.get("/persone/invita?ruolo=desk-operator")).text();
  expect(page).toContain("Punto Centro");
  expect(page).not.toContain(desks.second.name);
  const invited = await story.contact.post("/persone/inviti", { ruolo: "desk-operator", di: desks.first.id });
  expect(invited.status).toBe(303);
  const elsewhere = await story.contact.post("/persone/inviti", {
    ruolo: "desk-operator",
    di: desks.second.id,
  });
  expect(elsewhere.status).toBe(403);
});

test("the public page of a place says that a desk is there, and when; a closed one is not told", async () => {
  const before = await (await story.get(`/luoghi/${placeId}`)).text();
  expect(before).toContain("Non serve dire come ti chiami");
  expect(before).toContain("Punto Comunità Sud");
  expect(before).toContain("Orari dello sportello: martedì e giovedì 15–18");
  await db
    .updateTable("helpdesk.desk")
    .set({ closed_on: "2026-12-01" })
    .where("location_id", "=", placeId)
    .execute();
  expect(await (await story.get(`/luoghi/${placeId}`)).text()).not.toContain("Non serve dire come ti chiami");
});
