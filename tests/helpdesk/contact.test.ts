// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { contactForm } from "./contacts.ts";
import { openDeskStory } from "./desk-story.ts";

const story = await openDeskStory();
const { db, operator, colleague, neighbour, outsider, desks, supervisor } = story;

const needsOf = (id: string) =>
  db.selectFrom("helpdesk.need").selectAll().where("contact_id", "=", id).execute();
const contactsStored = () => db.selectFrom("helpdesk.contact").selectAll().orderBy("stored_at").execute();

test("the screen opens for who works at a desk, and for nobody else", async () => {
  const page = await operator.get("/sportello/contatto");
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain("Nuovo contatto");
  expect(html).toContain("Che cosa ha chiesto");
  expect((await story.get("/sportello/contatto")).status).toBe(302);
  expect((await story.contact.get("/sportello/contatto")).status).toBe(403);
  const office = await (await supervisor.get("/sportello/contatto")).text();
  expect(office).toContain("non hai uno sportello");
});

test("one line is a contact: anonymous, sealed, with its trace, and what may follow on the same screen", async () => {
  const form = contactForm(desks.first, { richiesta: "Cerca una casa per sé e i bambini", bisogno: "casa" });
  const saved = await operator.post("/sportello/contatto", form);
  expect(saved.status).toBe(303);
  expect(saved.headers.get("Location")).toBe(`/sportello/contatto?salvato=${form.id}`);
  const [row] = await contactsStored();
  expect(row).toMatchObject({
    id: form.id,
    inquirer_id: null,
    channel: "in-person",
    source: "form",
    gender: null,
  });
  expect(row!.asked).not.toContain("casa");
  const needs = await db.selectFrom("helpdesk.need").selectAll().execute();
  expect(needs).toMatchObject([{ category_code: "casa", state: "open", desk_id: desks.first.id }]);
  const traces = await db
    .selectFrom("foundation.activity")
    .select(["verb", "details"])
    .where("thing_id", "=", form.id)
    .execute();
  expect(traces.map(({ verb }) => verb)).toEqual(["contact.recorded"]);
  expect(JSON.stringify(traces)).not.toContain("bambini");
  const next = await (await operator.get(saved.headers.get("Location")!)).text();
  expect(next).toContain("Contatto salvato.");
});

test("sixty-four who send the same contact at once store one", async () => {
  const form = contactForm(desks.first, { richiesta: "Una sola volta", bisogno: ["spid", "isee"] });
  const before = (await contactsStored()).length;
  const answers = await Promise.all(
    Array.from({ length: 64 }, (_, number) =>
      (number % 2 ? operator : colleague).post("/sportello/contatto", form),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  expect((await contactsStored()).length).toBe(before + 1);
  const needs = await db.selectFrom("helpdesk.need").select("id").where("contact_id", "=", form.id).execute();
  expect(needs).toHaveLength(2);
  expect(story.faults).toEqual([]);
});

test("who goes back and writes over a contact that was saved loses neither", async () => {
  const form = contactForm(desks.first, { richiesta: "La prima volta" });
  expect((await operator.post("/sportello/contatto", form)).status).toBe(303);
  const over = await operator.post("/sportello/contatto", { ...form, richiesta: "Un’altra persona" });
  expect(over.status).toBe(409);
  const page = await over.text();
  expect(page).toContain("Era già salvato con altre parole");
  expect(page).toContain("Un’altra persona");
  const id = /name="id" value="([^"]+)"/.exec(page)![1]!;
  expect(id).not.toBe(form.id);
  const another = { ...form, id, richiesta: "Un’altra persona" };
  expect((await operator.post("/sportello/contatto", another)).status).toBe(303);
  const told = await Promise.all(
    [form.id, id].map(async (one) => (await operator.get(`/sportello/contatti/${one}`)).text()),
  );
  expect(told[0]).toContain("La prima volta");
  expect(told[1]).toContain("Un’altra persona");
});

test("nobody writes a contact at a desk where they do not work", async () => {
  const before = (await contactsStored()).length;
  for (const somebody of [neighbour, outsider, supervisor]) {
    const answer = await somebody.post("/sportello/contatto", contactForm(desks.first, { richiesta: "no" }));
    expect(answer.status).toBe(404);
  }
  expect((await contactsStored()).length).toBe(before);
});

test("who was only told something is asked what they prefer before they go; then it is kept as they said", async () => {
  const told = { richiesta: "Il numero del medico", bisogno: "cure", fatto: "information", esito: "chiuso" };
  const form = contactForm(desks.first, told);
  const asked = await operator.post("/sportello/contatto", form);
  expect(asked.status).toBe(422);
  const html = await asked.text();
  expect(html).toContain("Prima di salutarsi");
  expect(html).toContain("Il numero del medico");

  expect((await operator.post("/sportello/contatto", { ...form, dopo: "enough-said" })).status).toBe(303);
  expect(await needsOf(form.id)).toMatchObject([
    { state: "closed", ending: "enough-said", outcome: "met", outcome_by: "person" },
  ]);

  const together = { ...contactForm(desks.first, told), dopo: "together" };
  const place = (await operator.post("/sportello/contatto", together)).headers.get("Location")!;
  expect(await needsOf(together.id)).toMatchObject([{ state: "open" }]);
  expect(await (await operator.get(place)).text()).toContain("preferisce chiamare insieme");

  const helped = contactForm(desks.first, {
    bisogno: "isee",
    fatto: ["information", "form-help"],
    esito: "chiuso",
  });
  expect((await operator.post("/sportello/contatto", helped)).status).toBe(303);
  expect(await needsOf(helped.id)).toMatchObject([
    { state: "closed", ending: "done-here", outcome_by: "desk" },
  ]);
});

test("what nobody answers is kept as missing, with why", async () => {
  const form = contactForm(desks.first, { bisogno: "sollievo", manca: "full" });
  await operator.post("/sportello/contatto", form);
  const [need] = await db.selectFrom("helpdesk.need").selectAll().where("contact_id", "=", form.id).execute();
  expect(need).toMatchObject({ state: "open", unmet_reason: "full" });
  expect(need!.unmet_since).not.toBeNull();
});

test("facts are stored as they were said; a place that nobody knows is asked again, with all that was typed", async () => {
  const form = contactForm(desks.first, {
    richiesta: "Un corso",
    eta: "65-74",
    genere: "woman",
    famiglia: "alone",
    zona: "Comune Ambito di qui",
    prima: "no",
    lingua: "ar",
    conosciuto: "parish",
  });
  const wrong = await operator.post("/sportello/contatto", { ...form, zona: "Atlantide" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toMatch(/value="Atlantide"[\s\S]*Non lo troviamo/);
  expect((await operator.post("/sportello/contatto", form)).status).toBe(303);
  const row = (await contactsStored()).find(({ id }) => id === form.id);
  expect(row).toMatchObject({
    age_band: "65-74",
    gender: "woman",
    household: "alone",
    area_code: story.town,
    first_time: false,
    language: "ar",
    knew_by: "parish",
  });
});

test("an empty form is told so, kindly, and stores nothing", async () => {
  const answer = await operator.post("/sportello/contatto", contactForm(desks.first, {}));
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("Scrivi che cosa ha chiesto");
  expect((await operator.post("/sportello/contatto", { id: newId() })).status).toBe(422);
  expect((await operator.post("/sportello/contatto", { richiesta: "senza id" })).status).toBe(400);
});
