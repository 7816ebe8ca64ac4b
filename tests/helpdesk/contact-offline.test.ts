// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { boxKey } from "../../src/foundation/secrets/sealed-box.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { closeBox } from "../../src/islands/desk/sealed-box.ts";
import { storyNow } from "../story.ts";
import { openDeskStory } from "./desk-story.ts";

const story = await openDeskStory();
const { db, app, operator, colleague, neighbour, desks } = story;

/** A contact as a browser closes it while there is no network. */
async function closed(fields: Record<string, string>, id = newId()) {
  const typed = {
    id,
    sportello: desks.first.id,
    canale: "phone",
    quando: "2026-12-08T17:30:00.000Z",
    ...fields,
  };
  return {
    id,
    scatola: await closeBox(await boxKey(db, storyNow), id, JSON.stringify(Object.entries(typed))),
  };
}

const contactOf = (id: string) =>
  db.selectFrom("helpdesk.contact").selectAll().where("id", "=", id).executeTakeFirst();

test("what waited is stored once, at the moment it happened, however often and by whomever of the desk it is sent", async () => {
  const box = await closed({ richiesta: "Un letto per stanotte", bisogno: "posto-dove-dormire" });
  const answers = await Promise.all(
    Array.from({ length: 64 }, (_, number) =>
      (number % 2 ? operator : colleague).post("/sportello/contatto/coda", box),
    ),
  );
  const states = await Promise.all(answers.map(async (answer) => (await answer.json()).state as string));
  expect(states.filter((state) => state === "stored")).toHaveLength(1);
  expect(states.filter((state) => state === "there")).toHaveLength(63);
  const row = await contactOf(box.id);
  expect(row).toMatchObject({ source: "offline", channel: "phone" });
  expect(row!.happened_at.toString()).toBe("2026-12-08T17:30:00Z");
  expect(row!.stored_at.toString()).toBe(storyNow.toString());
  const needs = await db.selectFrom("helpdesk.need").selectAll().where("contact_id", "=", box.id).execute();
  expect(needs).toHaveLength(1);
  expect(needs[0]!.opened_at.toString()).toBe("2026-12-08T17:30:00Z");
  expect(story.faults).toEqual([]);
});

test("what has something to put right becomes a draft of who sends it: the device may let it go", async () => {
  const box = await closed({ richiesta: "Viene da lontano", zona: "Atlantide" });
  expect(await (await operator.post("/sportello/contatto/coda", box)).json()).toEqual({ state: "draft" });
  expect(await contactOf(box.id)).toBeUndefined();
  const page = await (await operator.get(`/sportello/contatto?bozza=${box.id}`)).text();
  expect(page).toContain("Viene da lontano");
  expect(await (await colleague.get("/sportello/contatto")).text()).not.toContain("Stavi scrivendo");
});

test("who was told something while there was no network was not asked more: the need stays open", async () => {
  const box = await closed({ bisogno: "cure", fatto: "information", esito: "chiuso" });
  expect(await (await operator.post("/sportello/contatto/coda", box)).json()).toEqual({ state: "stored" });
  const [need] = await db.selectFrom("helpdesk.need").selectAll().where("contact_id", "=", box.id).execute();
  expect(need).toMatchObject({ state: "open" });
});

test("a box of another contact, a changed one, one of another desk, and a browser that is signed out are not taken", async () => {
  const box = await closed({ richiesta: "Mio" });
  const other = { ...box, id: newId() };
  expect((await operator.post("/sportello/contatto/coda", other)).status).toBe(422);
  expect((await operator.post("/sportello/contatto/coda", { ...box, scatola: "{}" })).status).toBe(422);
  expect((await neighbour.post("/sportello/contatto/coda", box)).status).toBe(404);
  const away = await app.request("/sportello/contatto/coda", {
    method: "POST",
    body: new URLSearchParams(box),
    headers: { Accept: "application/json", Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" },
  });
  expect(away.status).toBe(401);
  expect(await contactOf(box.id)).toBeUndefined();
});

test("a moment that cannot be is the moment of arrival", async () => {
  for (const quando of ["2030-01-01T00:00:00.000Z", "2020-01-01T00:00:00.000Z"]) {
    const box = await closed({ richiesta: "Quando?", quando });
    await operator.post("/sportello/contatto/coda", box);
    expect((await contactOf(box.id))!.happened_at.toString()).toBe(storyNow.toString());
  }
});

async function said(answer: Response): Promise<string> {
  return (await answer.text()).replaceAll(/\s+/g, " ");
}

test("the page that a device keeps is public, and is the same whoever asks", async () => {
  const visitor = await story.get("/sportello/senza-rete");
  expect(visitor.status).toBe(200);
  const own = await said(await operator.get("/sportello/senza-rete"));
  expect(own).not.toContain("Ada");
  expect(own).not.toContain(operator.personId);
  expect(own).not.toContain(desks.first.name);
  expect(own).toBe(await said(await story.get("/sportello/senza-rete")));
});
