// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { inTransaction } from "../../src/foundation/database/transaction.ts";
import { replaceCard } from "../../src/modules/inquirers/threads/thread.actions.ts";
import { signIn, type SignedInBrowser } from "../people.ts";
import { storyNow } from "../story.ts";
import { contactForm } from "./contacts.ts";
import { makeDesk, openDeskStory, operatorOf } from "./desk-story.ts";

const story = await openDeskStory();
const { db, operator, colleague, neighbour, outsider, desks, supervisor, districtId } = story;

/** A contact with one need, as a browser sends it; gives the id of the need. */
async function newNeed(fields: Record<string, string | string[]> = {}): Promise<string> {
  const form = contactForm(desks.first, { richiesta: "Parole segrete", bisogno: "casa", ...fields });
  expect((await operator.post("/sportello/contatto", form)).status).toBe(303);
  const row = await db
    .selectFrom("helpdesk.need")
    .select("id")
    .where("contact_id", "=", form.id)
    .executeTakeFirstOrThrow();
  return row.id;
}

const needOf = (id: string) =>
  db.selectFrom("helpdesk.need").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const offersOf = (id: string) =>
  db.selectFrom("helpdesk.need_offer").selectAll().where("need_id", "=", id).orderBy("offered_at").execute();

test("a need is seen by the desk that received it, and by nobody else until it is offered", async () => {
  const id = await newNeed();
  const page = await colleague.get(`/sportello/bisogni/${id}`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("Parole segrete");
  for (const somebody of [neighbour, outsider, supervisor])
    expect((await somebody.get(`/sportello/bisogni/${id}`)).status).toBe(404);
  expect(await (await operator.get("/sportello/bisogni")).text()).toContain(id);
  expect(await (await neighbour.get("/sportello/bisogni")).text()).not.toContain(id);
});

test("another desk takes a need over when it accepts: until then it stays, and its words are not shown", async () => {
  const id = await newNeed();
  const path = `/sportello/bisogni/${id}`;
  expect((await neighbour.post(`${path}/offerta`, { sportello: desks.second.id })).status).toBe(404);
  expect((await operator.post(`${path}/offerta`, { sportello: desks.elsewhere.id })).status).toBe(404);
  expect((await operator.post(`${path}/offerta`, { sportello: desks.first.id })).status).toBe(409);
  expect((await operator.post(`${path}/offerta`, { sportello: desks.second.id })).status).toBe(303);
  expect((await operator.post(`${path}/offerta`, { sportello: desks.second.id })).status).toBe(303);
  const [offer, ...more] = await offersOf(id);
  expect(more).toEqual([]);
  expect((await needOf(id)).desk_id).toBe(desks.first.id);

  const asked = await (await neighbour.get("/sportello/bisogni")).text();
  expect(asked).toContain("ti chiede di seguirlo");
  const offered = await (await neighbour.get(path)).text();
  expect(offered).not.toContain("Parole segrete");
  expect(
    (await outsider.post(`/sportello/bisogni/offerte/${offer!.id}`, { risposta: "accept" })).status,
  ).toBe(404);

  const taken = await neighbour.post(`/sportello/bisogni/offerte/${offer!.id}`, { risposta: "accept" });
  expect(taken.status).toBe(303);
  expect(await needOf(id)).toMatchObject({ desk_id: desks.second.id, received_by_desk_id: desks.first.id });
  expect(await (await neighbour.get(path)).text()).toContain("Parole segrete");
  // Who received it still reads it, and no longer acts on it.
  expect((await operator.get(path)).status).toBe(200);
  expect((await operator.post(`${path}/chiusura`, { come: "done-here" })).status).toBe(404);
});

test("of sixty-four answers to several offers of one need, one is a yes, and the need has one owner", async () => {
  const id = await newNeed();
  const takers: { deskId: string; browser: SignedInBrowser }[] = [];
  for (let number = 0; number < 4; number += 1) {
    const deskId = await makeDesk(db, { territoryId: districtId });
    takers.push({ deskId, browser: await operatorOf(story, { territoryId: districtId, id: deskId }) });
    await operator.post(`/sportello/bisogni/${id}/offerta`, { sportello: deskId });
  }
  const offers = await offersOf(id);
  const answers = await Promise.all(
    Array.from({ length: 64 }, (_, number) => {
      const { deskId, browser } = takers[number % takers.length]!;
      const offer = offers.find((one) => one.to_desk_id === deskId)!;
      return browser.post(`/sportello/bisogni/offerte/${offer.id}`, { risposta: "accept" });
    }),
  );
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(63);
  const after = await offersOf(id);
  expect(after.filter(({ state }) => state === "accepted")).toHaveLength(1);
  expect(after.filter(({ state }) => state === "withdrawn")).toHaveLength(3);
  expect((await needOf(id)).desk_id).toBe(after.find(({ state }) => state === "accepted")!.to_desk_id);
  expect(story.faults).toEqual([]);
});

test("a need closes with who says so, opens again, and a second hand reads what it is now", async () => {
  const id = await newNeed({ fatto: "form-help" });
  const path = `/sportello/bisogni/${id}`;
  expect((await colleague.post(`${path}/chiusura`, { come: "done-here" })).status).toBe(303);
  expect(await needOf(id)).toMatchObject({
    state: "closed",
    outcome: "met",
    outcome_by: "desk",
    ending: "done-here",
  });
  const late = await operator.post(`${path}/chiusura`, { come: "lost" });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("è già stato chiuso");
  expect((await operator.post(`${path}/riapertura`)).status).toBe(303);
  expect(await needOf(id)).toMatchObject({ state: "open", outcome: null, reopened: 1, ending: null });
  expect((await operator.post(`${path}/riapertura`)).status).toBe(409);
});

test("a need of somebody who only got a number asks what more, before it closes", async () => {
  const id = await newNeed({ fatto: "information" });
  const path = `/sportello/bisogni/${id}/chiusura`;
  const asked = await operator.post(path, { come: "done-here" });
  expect(asked.status).toBe(422);
  expect(await asked.text()).toContain("ha avuto solo un’informazione");
  expect((await needOf(id)).state).toBe("open");
  expect((await operator.post(path, { come: "enough-said" })).status).toBe(303);
  expect(await needOf(id)).toMatchObject({ state: "closed", outcome_by: "person" });
});

test("what nobody answers is read by the district, by kind and area, without a word of anybody", async () => {
  const zona = "Comune Ambito di qui";
  for (const manca of ["no-record", "full", "no-record"]) await newNeed({ bisogno: "docce", manca, zona });
  const id = await newNeed({ bisogno: "docce" });
  await operator.post(`/sportello/bisogni/${id}/mancanza`, { manca: "far" });
  const office = await supervisor.get("/sportello/bisogni/scoperti");
  expect(office.status).toBe(200);
  const html = await office.text();
  expect(html).toContain("Comune Ambito di qui");
  expect(html).toContain("Nessuno lo fa, qui (2); C’è, ma è pieno (1)");
  expect(html).toContain("C’è, ma è troppo lontano (1)");
  expect(html).not.toContain("Parole segrete");
  expect(await (await outsider.get("/sportello/bisogni/scoperti")).text()).not.toContain("docce");
  expect(await (await neighbour.get("/sportello/bisogni/scoperti")).text()).not.toContain("docce");

  await operator.post(`/sportello/bisogni/${id}/mancanza`, { manca: "" });
  expect(await needOf(id)).toMatchObject({ unmet_since: null, unmet_reason: null });
  const stranger = await signIn(story);
  expect((await stranger.get("/sportello/bisogni/scoperti")).status).toBe(403);
});

test("who comes to another desk with their card finds an open door there: it takes the need, and who had it reads so", async () => {
  const id = await newNeed();
  const { contact_id: contactId } = await needOf(id);
  await operator.post(`/sportello/contatti/${contactId}/filo`);
  const key = { territoryId: districtId, inquirerId: (await needOf(id)).inquirer_id! };
  const code = await inTransaction(db, (tx) => replaceCard(tx, keeper, key, storyNow));
  const path = `/sportello/bisogni/${id}`;
  expect((await neighbour.get(path)).status).toBe(404);
  expect((await neighbour.post(`${path}/presa`, { sportello: desks.second.id })).status).toBe(404);

  // The card is shown in the form of a contact: what is still open is there.
  const form = contactForm(desks.second, { richiesta: "Torno per la casa", codice: code, azione: "cerca" });
  const shown = await (await neighbour.post("/sportello/contatto", form)).text();
  expect(shown).toContain("è già venuta una volta");
  expect(shown).toContain(path);
  expect((await neighbour.post("/sportello/contatto", { ...form, azione: "salva" })).status).toBe(303);
  const second = await db
    .selectFrom("helpdesk.contact")
    .selectAll()
    .where("id", "=", form.id)
    .executeTakeFirstOrThrow();
  expect(second.inquirer_id).toBe(key.inquirerId);

  expect(await (await neighbour.get(path)).text()).toContain("La persona è qui");
  expect((await neighbour.post(`${path}/presa`, { sportello: desks.second.id })).status).toBe(303);
  expect(await needOf(id)).toMatchObject({ desk_id: desks.second.id, received_by_desk_id: desks.first.id });
  expect((await neighbour.post(`${path}/presa`, { sportello: desks.second.id })).status).toBe(409);
  expect(await (await operator.get(path)).text()).toContain(desks.second.name);
  expect((await outsider.get(path)).status).toBe(404);
});
