// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { sendDueMail } from "../../src/foundation/mail/postman.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { sweepDrafts } from "../../src/modules/helpdesk/contacts/draft.actions.ts";
import { forgetWords } from "../../src/modules/helpdesk/contacts/forget.actions.ts";
import { recordsOf } from "../records.ts";
import { storyNow } from "../story.ts";
import { contactForm } from "./contacts.ts";
import { openDeskStory } from "./desk-story.ts";

const story = await openDeskStory();
const { db, operator, colleague, neighbour, outsider, desks, supervisor } = story;
const make = recordsOf(db);
const service = await make.service({
  name: "Sportello Casa",
  description: "Aiuta chi cerca una casa in affitto.",
  phones: JSON.stringify([{ number: "0382 123456" }]),
  at: [story.placeId],
  says: { categories: ["casa"] },
});
await make.found();

async function newContact(fields: Record<string, string | string[]> = {}): Promise<string> {
  const form = contactForm(desks.first, {
    richiesta: "Cerco casa, mi manda Pina",
    bisogno: "casa",
    ...fields,
  });
  expect((await operator.post("/sportello/contatto", form)).status).toBe(303);
  return form.id;
}

const contactOf = (id: string) =>
  db.selectFrom("helpdesk.contact").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

test("the search is in the same screen: what was typed stays, what is ticked is kept, the draft outlives the browser", async () => {
  const form = contactForm(desks.first, { richiesta: "Mezza frase", cerca: "casa affitto", azione: "cerca" });
  const looked = await operator.post("/sportello/contatto", form);
  expect(looked.status).toBe(303);
  expect(looked.headers.get("Location")).toBe(`/sportello/contatto?bozza=${form.id}`);
  const page = await (await operator.get(looked.headers.get("Location")!)).text();
  expect(page).toContain("Mezza frase");
  expect(page).toContain("Sportello Casa");
  expect(page).toContain("0382 123456");

  const pin = `service:${service}`;
  await operator.post("/sportello/contatto", { ...form, appunto: pin, cerca: "niente di niente" });
  const again = await (await operator.get(`/sportello/contatto?bozza=${form.id}`)).text();
  expect(again).toMatch(new RegExp(`value="${pin}" checked`));
  // Another day, another page: the draft is offered to who wrote it, and to nobody else.
  expect(await (await operator.get("/sportello/contatto")).text()).toContain("Stavi scrivendo");
  expect(await (await colleague.get("/sportello/contatto")).text()).not.toContain("Stavi scrivendo");
  expect(await (await colleague.get(`/sportello/contatto?bozza=${form.id}`)).text()).not.toContain(
    "Mezza frase",
  );
  const kept = await db.selectFrom("helpdesk.contact_draft").selectAll().executeTakeFirstOrThrow();
  expect(kept.content).not.toContain("Mezza");

  // A late key of a page left open makes no draft of what is stored.
  expect(
    (await operator.post("/sportello/contatto", { ...form, azione: "salva", appunto: pin })).status,
  ).toBe(303);
  expect((await operator.post("/sportello/contatto/bozza", form)).status).toBe(200);
  expect(await db.selectFrom("helpdesk.contact_draft").selectAll().execute()).toEqual([]);
});

test("a need that is chosen is looked for by itself", async () => {
  const form = contactForm(desks.first, { bisogno: "casa", azione: "cerca" });
  const looked = await operator.post("/sportello/contatto", form);
  expect(await (await operator.get(looked.headers.get("Location")!)).text()).toContain("Sportello Casa");
  await operator.post("/sportello/contatto", { ...form, azione: "scarta" });
  expect(await db.selectFrom("helpdesk.contact_draft").selectAll().execute()).toEqual([]);
});

test("a contact is opened where it was received, and nowhere else", async () => {
  const id = await newContact();
  for (const path of [
    `/sportello/contatti/${id}`,
    `/sportello/contatti/${id}/correzione`,
    `/sportello/contatti/${id}/voce`,
  ]) {
    expect((await colleague.get(path)).status).toBe(200);
    for (const somebody of [neighbour, outsider, supervisor])
      expect((await somebody.get(path)).status).toBe(404);
  }
  expect(await (await operator.get(`/sportello/contatti/${id}`)).text()).toContain("mi manda Pina");
  const list = await (await operator.get("/sportello/contatti")).text();
  expect(list).toContain(id);
  expect(list).not.toContain("Pina");
});

test("a correction keeps the facts as they were, and not the words; the second hand compares", async () => {
  const id = await newContact({ eta: "18-34" });
  const path = `/sportello/contatti/${id}/correzione`;
  const html = await (await operator.get(path)).text();
  expect(html).toContain("mi manda Pina");
  const fixed = { versione: "1", canale: "phone", richiesta: "Cerco casa", eta: "35-49" };
  expect((await operator.post(path, fixed)).status).toBe(303);
  expect(await contactOf(id)).toMatchObject({ channel: "phone", age_band: "35-49", revision: 2 });
  const page = await (await operator.get(`/sportello/contatti/${id}`)).text();
  expect(page).toContain("18–34 anni");
  expect(page).toContain("le parole");
  expect(page).not.toContain("Pina");
  const kept = await db.selectFrom("helpdesk.contact_correction").selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain("Pina");
  expect(kept).toMatchObject([
    { contact_id: id, was: { channel: "in-person", ageBand: "18-34", words: true } },
  ]);

  const late = await colleague.post(path, { ...fixed, richiesta: "Le mie parole" });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("Le mie parole");
  expect((await colleague.post(path, { ...fixed, versione: "2" })).status).toBe(303);
  expect(await contactOf(id)).toMatchObject({ revision: 2 });
});

test("the sheet is printed, read out, opened on the person's phone, or sent to an address that nobody keeps", async () => {
  const id = await newContact({ appunto: `service:${service}` });
  const path = `/sportello/contatti/${id}`;
  const page = await (await operator.get(path)).text();
  const sheet = /href="(\/bacheca\/stampa\?schede=[^"]+)"/.exec(page)![1]!.replaceAll("&amp;", "&");
  // The sheet is public and says nothing of the person: it opens without signing in.
  const paper = await (await story.get(sheet)).text();
  expect(paper).toContain("Sportello Casa");
  expect(paper).not.toContain("Pina");
  expect(page).toContain("<svg viewBox");
  const aloud = await (await operator.get(`${path}/voce`)).text();
  expect(aloud).toContain("0382 123456");

  expect(page).not.toContain('name="indirizzo"');
  expect((await operator.post(`${path}/mail`, { indirizzo: "pina@example.org" })).status).toBe(409);
  story.house.mail = { wake: async () => {} };
  const wrong = await operator.post(`${path}/mail`, { indirizzo: "pina" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('value="pina"');
  const sent = await operator.post(`${path}/mail`, { indirizzo: "pina@example.org" });
  expect(sent.headers.get("Location")).toBe(`${path}?fatto=mandato`);
  const [letter, ...more] = await db.selectFrom("foundation.mail").selectAll().execute();
  expect(more).toEqual([]);
  expect(letter!.text).toContain("0382 123456");
  expect(letter!.text).not.toContain("Cerco casa");
  const taken: string[] = [];
  const transport = {
    send: async ({ to }: { to: string }) => {
      taken.push(to);
      return { kind: "sent" } as const;
    },
    close: () => {},
  };
  await sendDueMail(db, transport, () => storyNow);
  expect(taken).toEqual(["pina@example.org"]);
  expect(await db.selectFrom("foundation.mail").selectAll().execute()).toEqual([]);
  const traces = await db.selectFrom("foundation.activity").selectAll().where("thing_id", "=", id).execute();
  expect(JSON.stringify(traces)).not.toContain("pina");
});

test("activities are on the sheet too, with their next date; of a hidden place nobody learns where it is", async () => {
  const hidden = await make.place({ name: "Casa riservata", address_visibility: "hidden" });
  const activityAt = async (name: string, location_id: string, address: string | null) => {
    const [id, date] = [newId(), newId()];
    const moments = { created_at: storyNow, published_at: storyNow, last_modified: storyNow };
    await db
      .insertInto("calendar.activity")
      .values({
        territory_id: story.districtId,
        id,
        location_id,
        name,
        address,
        place_name: location_id === hidden ? "Casa riservata" : "In piazza",
        price: "free",
        status: "published",
        first_start: "2026-12-16T16:30",
        minutes: 60,
        ...moments,
      })
      .execute();
    await db
      .insertInto("calendar.occurrence")
      .values({
        territory_id: story.districtId,
        activity_id: id,
        id: date,
        original_start: "2026-12-16T16:30",
        starts_at: "2026-12-16T16:30:00+01:00",
        ends_at: "2026-12-16T17:30:00+01:00",
      })
      .execute();
    return id;
  };
  const known = await activityAt("Merenda in cortile", story.placeId, "dal portone verde");
  const secret = await activityAt("Gruppo del mercoledì", hidden, "via Nascosta 3");
  const id = await newContact({ appunto: [`activity:${known}`, `activity:${secret}`] });
  const page = await (await operator.get(`/sportello/contatti/${id}`)).text();
  const sheet = /href="(\/bacheca\/stampa\?attivita=[^"]+)"/.exec(page)![1]!.replaceAll("&amp;", "&");
  const paper = await (await story.get(sheet)).text();
  expect(paper).toContain("Merenda in cortile");
  expect(paper).toContain("mercoledì 16 dicembre");
  expect(paper).toContain("dal portone verde");
  expect(paper).toContain("Gruppo del mercoledì");
  const aloud = await (await operator.get(`/sportello/contatti/${id}/voce`)).text();
  for (const told of [page, paper, aloud]) expect(told).not.toMatch(/Nascosta|riservata/);
  const form = contactForm(desks.first, { tipo: "activity", cerca: "riservata", azione: "cerca" });
  const looked = await operator.post("/sportello/contatto", form);
  const found = await (await operator.get(looked.headers.get("Location")!)).text();
  expect(found).not.toContain("Gruppo del mercoledì");
  await operator.post("/sportello/contatto", { ...form, azione: "scarta" });
});

test("who wishes to be recognized gets a thread; the next time their card brings it back, at any desk", async () => {
  const id = await newContact();
  const begun = await operator.post(`/sportello/contatti/${id}/filo`, { tessera: "1", parola: "girasole" });
  expect(begun.status).toBe(200);
  const card = await begun.text();
  expect(card).toContain(`href="/sportello/contatti/${id}"`);
  const code = /thread-card-code">([0-9A-Z-]{11})</.exec(card)?.[1] ?? "";
  const { inquirer_id: inquirerId } = await contactOf(id);
  expect(inquirerId).not.toBeNull();
  // Sent twice: the thread is there, and the code was told once.
  const again = await operator.post(`/sportello/contatti/${id}/filo`, { tessera: "1" });
  expect(again.headers.get("Location")).toBe(`/sportello/persone/${inquirerId}`);
  expect((await contactOf(id)).inquirer_id).toBe(inquirerId);
  const [need] = await db.selectFrom("helpdesk.need").selectAll().where("contact_id", "=", id).execute();
  expect(need!.inquirer_id).toBe(inquirerId);

  const back = contactForm(desks.second, { richiesta: "Di nuovo io", codice: code });
  expect((await neighbour.post("/sportello/contatto", back)).status).toBe(303);
  expect((await contactOf(back.id)).inquirer_id).toBe(inquirerId);

  const without = await newContact();
  const quiet = await operator.post(`/sportello/contatti/${without}/filo`);
  expect(quiet.headers.get("Location")).toBe(`/sportello/persone/${without}`);

  const wrong = await neighbour.post(
    "/sportello/contatto",
    contactForm(desks.second, { richiesta: "Io", codice: "AAAA-AAAA" }),
  );
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("Non lo troviamo");
});

function after(months: number) {
  return storyNow.toZonedDateTimeISO("Europe/Rome").add({ months, days: 1 }).toInstant();
}

test("the words are forgotten after six months, or a year when something is open; a trial only counts", async () => {
  await db.deleteFrom("helpdesk.contact_pin").execute();
  const [open, closed] = [await newContact(), await newContact({ fatto: "form-help", esito: "chiuso" })];
  const others = db.selectFrom("helpdesk.contact").select("id").where("asked", "is not", null);
  const all = (await others.execute()).length;
  expect(await forgetWords(db, after(5))).toBe(0);
  expect(await forgetWords(db, after(6), { isTrial: true })).toBeGreaterThan(0);
  expect((await contactOf(closed)).asked).not.toBeNull();
  await forgetWords(db, after(6));
  expect(await contactOf(closed)).toMatchObject({ asked: null, channel: "in-person" });
  expect((await contactOf(open)).asked).not.toBeNull();
  await forgetWords(db, after(12));
  expect((await contactOf(open)).asked).toBeNull();
  expect(await forgetWords(db, after(12))).toBe(0);
  expect(all).toBeGreaterThan(1);
  const page = await (await operator.get(`/sportello/contatti/${closed}`)).text();
  expect(page).toContain("Le parole sono state dimenticate");

  await operator.post("/sportello/contatto/bozza", contactForm(desks.first, { richiesta: "Bozza" }));
  expect(await sweepDrafts(db, storyNow.add({ hours: 24 * 6 }))).toBe(0);
  expect(await sweepDrafts(db, storyNow.add({ hours: 24 * 8 }))).toBe(1);
});
