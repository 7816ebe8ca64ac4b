// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { behindWall } from "../../src/foundation/database/wall.ts";
import { keepIdentity } from "../../src/modules/inquirers/identity/identity.actions.ts";
import { shareFor } from "../../src/modules/inquirers/shares/share.actions.ts";
import { sharedWith } from "../../src/modules/inquirers/shares/share.actions.ts";
import { browserOf } from "../cookies.ts";
import { openDeskStory } from "../helpdesk/desk-story.ts";
import { storyNow } from "../story.ts";
import { actorOf, at, makeReferral, makeThread } from "./inquirers-world.ts";

const story = await openDeskStory();
const { db, desks, organizationId } = story;
const ada = actorOf(story.operator);

/** A browser in which somebody has typed the code of their card. */
async function withCard(code: string) {
  const browser = browserOf(story);
  const answer = await browser.post("/filo", { codice: code });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/filo/mio");
  return browser;
}

test("the code opens one's own thread; no address, title or log holds it", async () => {
  const { code } = await makeThread(db, desks.first, { said: { name: "Marilena Prova" } });
  const browser = await withCard(code);
  const answer = await browser.get("/filo/mio");
  const page = await answer.text();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(page).toContain("Marilena Prova");
  expect(page).toContain(desks.first.name);
  expect(page.match(/<title>[^<]*/)![0]).not.toContain("Marilena");
  expect(story.faults.join()).not.toContain("Marilena");
});

test("what is no code, and a code of nobody, open nothing; slips of the pen are not counted as tries of others", async () => {
  const browser = browserOf(story);
  for (const codice of ["", "ciao", "222-222-222", "K7P-4MX-2QR"]) {
    const answer = await browser.post("/filo", { codice });
    expect(answer.status, codice).toBe(422);
    expect(await answer.text()).toContain("non apre nessun filo");
  }
  expect((await browser.get("/filo/mio")).headers.get("location")).toBe("/filo");
});

test("one client is stopped after twenty tries", async () => {
  const other = await openDeskStory();
  const browser = browserOf(other);
  for (let time = 0; time < 20; time++) await browser.post("/filo", { codice: "222-222-222" });
  const answer = await browser.post("/filo", { codice: "222-222-222" });
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("left alone for a quarter of an hour, or with a new card, the browser opens nothing any more", async () => {
  const mine = await openDeskStory();
  const { code } = await makeThread(mine.db, mine.desks.first);
  const browser = browserOf(mine);
  await browser.post("/filo", { codice: code });
  mine.setNow(storyNow.add({ minutes: 14 }));
  expect((await browser.get("/filo/mio")).status).toBe(200);
  mine.setNow(storyNow.add({ minutes: 28 }));
  expect((await browser.get("/filo/mio")).status, "each page keeps it open a little longer").toBe(200);

  const borrowed = browserOf(mine);
  await borrowed.post("/filo", { codice: code });
  const renewed = await browser.post("/filo/mio/tessera");
  expect(renewed.status).toBe(200);
  expect(await renewed.text()).toMatch(/[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}/);
  expect((await borrowed.get("/filo/mio")).status).toBe(302);
  expect((await browser.get("/filo/mio")).status).toBe(200);

  mine.setNow(storyNow.add({ minutes: 44 }));
  expect((await browser.get("/filo/mio")).status).toBe(302);
});

test("the person corrects, objects, takes back and withdraws", async () => {
  const { code, ...key } = await makeThread(db, desks.first, {
    said: { name: "Maria Rossi", phone: "0382 123456", born: "1960-04-02" },
  });
  const { referralId } = await makeReferral(db, key, { desk: desks.first, organizationId });
  await at(db, desks.first, (tx) =>
    shareFor(
      tx,
      ada,
      key,
      {
        referralId,
        recipient: { organizationId, called: "Auser Prova" },
        fields: ["name"],
        agreed: "spoken",
      },
      storyNow,
    ),
  );
  const browser = await withCard(code);
  expect(await (await browser.get("/filo/mio")).text()).toContain("Auser Prova");

  const form = await (await browser.get("/filo/mio/dati")).text();
  expect(form).toContain('value="Maria Rossi"');
  const bad = await browser.post("/filo/mio/dati", { nome: "Maria", telefono: "12", riserbo: "shown" });
  expect(bad.status).toBe(422);
  expect(await bad.text()).toContain("almeno cinque cifre");
  const child = await browser.post("/filo/mio/dati", { nome: "Maria", nascita: "2020-01-01" });
  expect(child.status).toBe(422);
  expect(await child.text()).toContain("meno di 14 anni");
  const saved = await browser.post("/filo/mio/dati", { nome: "Maria Bianchi", riserbo: "hidden" });
  expect(saved.headers.get("location")).toBe("/filo/mio?fatto=1");
  const page = await (await browser.get("/filo/mio")).text();
  expect(page).toContain("Maria Bianchi");
  expect(page).not.toContain("0382 123456");

  await browser.post("/filo/mio/opposizioni", { non: ["sharing", "contact"] });
  const seen = await behindWall(db, { districts: [], referral: referralId }, (tx) =>
    sharedWith(tx, { through: "link", called: "Auser", viewerId: null }, { referralId }, storyNow),
  );
  expect(seen).toBeUndefined();
  await browser.post(`/filo/mio/sportelli/${desks.first.id}/togli`);
  expect(await (await browser.get("/filo/mio")).text()).toContain("Nessuno: per riaprirlo");
});

test("everything is taken away as it is read: the copy, and the file", async () => {
  const { code, ...key } = await makeThread(db, desks.first, {
    said: { name: "Gino Copia", address: "via Segreta 3" },
    addressRule: "hidden",
  });
  await makeReferral(db, key, { desk: desks.first, organizationId });
  const browser = await withCard(code);
  const copy = await (await browser.get("/filo/mio/copia")).text();
  for (const text of ["Gino Copia", "via Segreta 3", "Contatto con lo sportello", desks.first.name]) {
    expect(copy).toContain(text);
  }
  const file = await browser.get("/filo/mio/dati.json");
  expect(file.headers.get("content-disposition")).toContain("attachment");
  const data = (await file.json()) as Record<string, unknown>;
  expect(data).toMatchObject({
    said: { name: "Gino Copia", address: "via Segreta 3" },
    thread: { id: key.inquirerId, address_rule: "hidden" },
    contacts: [{ deskName: desks.first.name }],
    needs: [{ state: "open" }],
  });
});

test("the person erases their thread, and has a proof that anybody with its number can read", async () => {
  const { code, ...key } = await makeThread(db, desks.first, { said: { name: "Addio Addii" } });
  const { contactId } = await makeReferral(db, key, { desk: desks.first, organizationId });
  const browser = await withCard(code);
  expect((await browser.post("/filo/mio/cancella", { conferma: "sì" })).status).toBe(422);
  const erased = await browser.post("/filo/mio/cancella", { conferma: "cancella" });
  expect(erased.status).toBe(303);
  const receipt = erased.headers.get("location")!;
  expect(receipt).toMatch(/^\/filo\/ricevuta\/[0-9a-f-]{36}$/);
  const proof = await (await browserOf(story).get(receipt)).text();
  expect(proof).toContain("Impronta della chiave distrutta");
  expect(proof).toMatch(/[0-9a-f]{64}/);
  expect(proof).not.toContain("Addio");

  expect((await browser.get("/filo/mio")).status).toBe(302);
  expect((await browserOf(story).post("/filo", { codice: code })).status).toBe(422);
  const contact = await db
    .selectFrom("helpdesk.contact")
    .select(["inquirer_id", "asked"])
    .where("id", "=", contactId)
    .executeTakeFirstOrThrow();
  expect(contact).toEqual({ inquirer_id: null, asked: null });
});

test("somebody else's card shows nothing of others", async () => {
  const one = await makeThread(db, desks.first, { said: { name: "Zeno Altrui" } });
  const other = await makeThread(db, desks.second, { said: { name: "Seconda Persona" } });
  await at(db, desks.first, (tx) =>
    keepIdentity(tx, ada, one, { said: { notes: "nota di Zeno" }, by: "desk" }, storyNow),
  );
  const browser = await withCard(other.code);
  for (const path of ["/filo/mio", "/filo/mio/copia", "/filo/mio/dati", "/filo/mio/dati.json"]) {
    const text = await (await browser.get(path)).text();
    expect(text, path).toContain("Seconda Persona");
    expect(text, path).not.toContain("Zeno");
    expect(text, path).not.toContain(one.inquirerId);
  }
});
