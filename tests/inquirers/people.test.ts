// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { findThread } from "../../src/modules/inquirers/threads/thread.queries.ts";
import { browserOf } from "../cookies.ts";
import { openDeskStory } from "../helpdesk/desk-story.ts";
import { at, makeReferral, makeThread } from "./inquirers-world.ts";

const story = await openDeskStory();
const { db, desks, operator, colleague, neighbour, outsider, supervisor, administrator, contact } = story;
const people = "/sportello/persone";
const codeOn = (page: string) => /[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}/.exec(page)![0];

test("a thread begins at the desk with a card that is told once, and another desk opens it by its code", async () => {
  const begun = await operator.post(`${people}/nuovo`, { id: newId(), tessera: "1", parola: "girasole" });
  const page = await begun.text();
  expect(begun.status).toBe(200);
  const code = codeOn(page.slice(page.indexOf("thread-card")));
  expect(page).toContain("Non lo vedrai più");
  const id = /\/sportello\/persone\/([0-9a-f-]{36})/.exec(page)![1]!;

  expect((await neighbour.get(`${people}/${id}`)).status).toBe(404);
  const opened = await neighbour.post(`${people}/codice`, { codice: code.toLowerCase() });
  expect(opened.headers.get("location")).toBe(`${people}/${id}?fatto=1`);
  expect((await neighbour.get(`${people}/${id}`)).status).toBe(200);
  expect((await colleague.get(`${people}/${id}`)).status, "a colleague of the desk").toBe(200);
  // The same person opens it from home.
  expect((await browserOf(story).post("/filo", { codice: code })).status).toBe(303);
});

test("a form sent again tells no code", async () => {
  const form = { id: newId(), tessera: "1" };
  await operator.post(`${people}/nuovo`, form);
  const again = await (await operator.post(`${people}/nuovo`, form)).text();
  expect(again).toContain("La tessera è già stata fatta");
});

test("nobody else finds the pages of a thread: not by another desk, district, role or none", async () => {
  const { inquirerId } = await makeThread(db, desks.first, { said: { name: "Ignota Ignoti" } });
  const pages = ["", "/dati?perche=contact", "/copia", "/cancella"].map(
    (end) => `${people}/${inquirerId}${end}`,
  );
  const whoSees = async (browser: { get: (path: string) => Promise<Response> }) =>
    Promise.all(pages.map(async (path) => (await browser.get(path)).status));
  expect(await whoSees(operator)).toEqual([200, 200, 200, 200]);
  expect(await whoSees(neighbour)).toEqual([404, 404, 404, 404]);
  expect(await whoSees(outsider)).toEqual([404, 404, 404, 404]);
  expect(await whoSees(supervisor)).toEqual([403, 403, 403, 403]);
  expect(await whoSees(administrator)).toEqual([403, 403, 403, 403]);
  expect(await whoSees(contact)).toEqual([403, 403, 403, 403]);
  expect(await whoSees(browserOf(story))).toEqual([302, 302, 302, 302]);
  expect((await outsider.get(`${people}/${inquirerId}/riconosci`)).status).toBe(404);
});

test("who they are is asked with a reason, and told to the person; the thread's own page says nothing of it", async () => {
  const { code, inquirerId } = await makeThread(db, desks.first, {
    said: { name: "Teresa Nascosta", phone: "0382 555555" },
  });
  const path = `${people}/${inquirerId}`;
  expect(await (await operator.get(path)).text()).not.toContain("Teresa");
  expect((await operator.get(`${path}/dati`)).headers.get("location")).toBe(path);
  const read = await operator.get(`${path}/dati?perche=contact`);
  expect(read.headers.get("cache-control")).toBe("no-store");
  expect(await read.text()).toContain("Teresa Nascosta");

  const person = browserOf(story);
  await person.post("/filo", { codice: code });
  const mine = await (await person.get("/filo/mio")).text();
  expect(mine).toContain("per richiamarti o scriverti");
  expect(mine).toContain(desks.first.name);
  expect(mine, "of operators the person is told the desk").not.toContain("Ada Operatrice");
});

test("what somebody says of themselves is written at the desk; a confidential address is neither shown nor printed", async () => {
  const { code: _, ...key } = await makeThread(db, desks.first);
  const path = `${people}/${key.inquirerId}`;
  const form = { nome: "Rita", indirizzo: "via Protetta 9", zona: "Borgo", riserbo: "hidden" };
  expect((await operator.post(`${path}/dati`, form)).headers.get("location")).toBe(`${path}?fatto=1`);

  const shown = await (await operator.get(`${path}/dati?perche=contact`)).text();
  expect(shown).toContain("Rita");
  expect(shown).not.toContain("via Protetta 9");
  expect(await (await operator.get(`${path}/dati?perche=contact&indirizzo=1`)).text()).toContain(
    "via Protetta 9",
  );
  const copy = await (await operator.get(`${path}/copia`)).text();
  expect(copy).toContain("Rita");
  expect(copy).not.toContain("Protetta");
  expect(copy).not.toContain("Borgo");
  // Saving the form in which the address was not shown leaves it as it is.
  await operator.post(`${path}/dati`, {
    nome: "Rita B.",
    zona: "Borgo",
    riserbo: "hidden",
    senza: "indirizzo",
  });
  expect(await (await operator.get(`${path}/dati?perche=contact&indirizzo=1`)).text()).toContain(
    "via Protetta 9",
  );
});

test("of a child nothing is written without an adult, and the form says what to do", async () => {
  const { inquirerId } = await makeThread(db, desks.first);
  const path = `${people}/${inquirerId}/dati`;
  const child = { nome: "Leo Piccolo", nascita: "2018-05-05" };
  const refused = await operator.post(path, child);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("scrivi chi ne risponde");
  const half = await operator.post(path, { ...child, garante: "Anna" });
  expect(half.status).toBe(422);
  const answered = { ...child, garante: "Anna Madre", legame: "parent", visto: "document" };
  expect((await operator.post(path, answered)).status).toBe(303);
  expect(await (await operator.get(`${people}/${inquirerId}`)).text()).toContain("Genitore");
});

test("who lost the card is found by what they say, recognized by another desk, and has a new one", async () => {
  const { code: old, inquirerId } = await makeThread(db, desks.first, {
    said: { name: "Pina Smemorata", phone: "0382 777777" },
    word: "baccalà",
  });
  const found = await neighbour.post(`${people}/cerca`, { cosa: "phone", testo: "+39 0382777777" });
  const page = await found.text();
  expect(page).toContain("Cominciato a un altro sportello");
  expect(page).not.toContain("Pina");
  const path = `${people}/${inquirerId}/riconosci`;
  expect((await neighbour.get(path)).status).toBe(200);

  const no = await neighbour.post(path, { parola: "stoccafisso", tessera: "1" });
  expect(no.status).toBe(422);
  expect(await no.text()).not.toContain("stoccafisso");
  const yes = await neighbour.post(path, { parola: "Baccala", tessera: "1" });
  expect(yes.status).toBe(200);
  const text = await yes.text();
  const code = codeOn(text.slice(text.indexOf("thread-card")));
  expect((await browserOf(story).post("/filo", { codice: old })).status).toBe(422);
  expect((await browserOf(story).post("/filo", { codice: code })).status).toBe(303);
  expect((await neighbour.get(`${people}/${inquirerId}`)).status).toBe(200);
});

test("looking by name finds nothing in another district, nor by half a name", async () => {
  await makeThread(db, desks.first, { said: { name: "Quinto Unico" } });
  const look = async (browser: typeof operator, testo: string) =>
    (await browser.post(`${people}/cerca`, { cosa: "name", testo })).text();
  expect(await look(operator, "unico quinto")).toContain("Lo conoscete qui");
  expect(await look(operator, "quinto")).toContain("Nessun filo");
  expect(await look(outsider, "quinto unico")).toContain("Nessun filo");
});

test("for who has no phone the desk notes objections, and erases", async () => {
  const { code: _, ...key } = await makeThread(db, desks.first, { said: { name: "Nino Via" } });
  await makeReferral(db, key, { desk: desks.first, organizationId: story.organizationId });
  const path = `${people}/${key.inquirerId}`;
  await operator.post(`${path}/opposizioni`, { non: ["contact"] });
  expect(await (await operator.get(path)).text()).toContain("essere richiamata");
  expect((await operator.post(`${path}/cancella`, { conferma: "no" })).status).toBe(422);
  const erased = await operator.post(`${path}/cancella`, { conferma: "CANCELLA" });
  expect(await (await operator.get(erased.headers.get("location")!)).text()).toContain(
    "La persona, allo sportello",
  );
  expect(await at(db, desks.first, (tx) => findThread(tx, key))).toBeUndefined();
  expect((await operator.get(path)).status).toBe(404);
});
