// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeEach, expect, test } from "vitest";

import { editingWorld } from "../editing/writing.ts";
import { signIn, type SignedInBrowser } from "../people.ts";
import { storyNow } from "../story.ts";

const { story, db, make, district } = await editingWorld();
const path = "/redazione/verifiche/telefonate";
const phone = (number: string) => JSON.stringify([{ id: "p", number }]);
const volunteer = () => signIn(story, { roles: [{ role: "volunteer", of: district }] });

beforeEach(async () => {
  story.setNow(storyNow);
  for (const table of [
    "check_call",
    "assurance",
    "revision",
    "service",
    "location",
    "organization",
  ] as const) {
    await db.deleteFrom(`directory.${table}`).execute();
  }
});

async function toCall(name: string, more: Record<string, string> = {}) {
  return make.service({
    name,
    territory_id: district,
    phones: phone("0382 111"),
    assured_date: "2025-01-01",
    ...more,
  });
}

const begin = async (browser: SignedInBrowser, query = "") => {
  const begun = await browser.post(path, { elenco: query });
  expect(begun.status).toBe(303);
  return (await browser.get(begun.headers.get("location")!)).text();
};
const end = (browser: SignedInBrowser, id: string, esito: string) =>
  browser.post(`${path}/servizi/${id}`, { esito, elenco: "" });
const idOn = (html: string) => /action="[^"]*\/servizi\/([0-9a-f-]{36})"/.exec(html)?.[1];

test("a record with its number and what it says; confirmed, the next is there at once", async () => {
  const first = await toCall("Ascolto", { hours: "lun 9-12", assured_date: "2024-01-01" });
  const second = await toCall("Mensa");
  const who = await volunteer();
  expect(await (await who.get(path)).text()).toContain("Ci sono 2 schede da verificare al telefono.");
  const screen = await begin(who);
  expect(screen).toContain('<h1 class="h3">Ascolto</h1>');
  expect(screen).toContain('href="tel:0382111"');
  expect(screen).toMatch(/lunedì 9[–-]12/);
  expect(screen).toContain('accesskey="1"');

  const answered = await end(who, first, "giusto");
  expect(answered.headers.get("location")).toBe(`${path}?prima=giusto`);
  const next = await (await who.get(answered.headers.get("location")!)).text();
  expect(next).toContain('<h1 class="h3">Mensa</h1>');
  expect(next).toContain("Segnato: tutto giusto. Ecco la prossima.");
  const checks = await db
    .selectFrom("directory.assurance")
    .selectAll()
    .where("record_id", "=", first)
    .execute();
  expect(checks.map(({ method }) => method)).toEqual(["call", "call", "call", "call", "call"]);
  expect(checks[0]).toMatchObject({ assured_by: who.personId, assured_date: "2026-12-09" });

  const stopped = await end(who, second, "smetti");
  expect(await (await who.get(stopped.headers.get("location")!)).text()).toContain(
    "La scheda è tornata nell’elenco",
  );
  expect(await (await story.get(`/servizi/${first}`)).text()).toContain(
    "Orari verificati il 9 dicembre 2026, con una telefonata.",
  );
});

test("nobody answered: it comes back tomorrow, and after three times behind the others", async () => {
  const tired = await toCall("Sempre vuoto", { assured_date: "2024-01-01" });
  await toCall("Altra", { assured_date: "2025-06-01" });
  for (const day of [0, 1, 2]) {
    story.setNow(storyNow.add({ hours: 24 * day }));
    const who = await volunteer();
    expect(idOn(await begin(who))).toBe(tired);
    const other = await end(who, tired, "non-risponde");
    const html = await (await who.get(other.headers.get("location")!)).text();
    expect(html).toContain("Altra");
    await end(who, idOn(html)!, "smetti");
  }
  story.setNow(storyNow.add({ hours: 72 }));
  const who = await volunteer();
  expect(await (await who.get(path)).text()).toContain("Per una non ha risposto nessuno già tre volte");
  expect(await begin(who)).toContain('<h1 class="h3">Altra</h1>');
});

test("a wrong number is not dialled again until the record has another", async () => {
  const id = await toCall("Trasloco");
  const who = await volunteer();
  expect(idOn(await begin(who))).toBe(id);
  await end(who, id, "numero-sbagliato");
  expect(await (await who.get("/redazione/verifiche")).text()).toContain(
    "Il numero 0382 111 è risultato di qualcun altro",
  );
  expect(await (await who.get(path)).text()).toContain("Non c’è nessuno da chiamare adesso");
  await db
    .updateTable("directory.service")
    .set({ phones: phone("0382 222") })
    .where("id", "=", id)
    .execute();
  expect(await begin(who)).toContain('href="tel:0382222"');
});

test("what one skips another gets", async () => {
  const id = await toCall("Rimandata");
  const [one, two] = [await volunteer(), await volunteer()];
  expect(idOn(await begin(one))).toBe(id);
  await end(one, id, "salta");
  expect(await (await one.get(path)).text()).toContain("Non c’è nessuno da chiamare adesso");
  expect(idOn(await begin(two))).toBe(id);
});

test("a correction on the phone is published, the rest is confirmed, and a mistake keeps what was typed", async () => {
  const id = await toCall("Doposcuola", { hours: "lun 9-12" });
  const who = await volunteer();
  await begin(who);
  const wrong = await who.post(`${path}/servizi/${id}/correzione`, {
    hours: "quando capita, boh 99",
    "phones.0.number": "0382 333",
  });
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  expect(again).toContain("quando capita, boh 99");
  expect(again).toContain("Non abbiamo capito");

  const done = await who.post(`${path}/servizi/${id}/correzione`, {
    hours: "mar 15-18",
    "phones.0.number": "0382 333",
  });
  expect(done.status).toBe(303);
  expect(done.headers.get("location")).toBe(`${path}?prima=corretto`);
  const html = await (await story.get(`/servizi/${id}`)).text();
  expect(html).toContain("0382 333");
  expect(html).toContain("Martedì");
  const checks = await db
    .selectFrom("directory.assurance")
    .select("method")
    .where("record_id", "=", id)
    .execute();
  expect(checks.map(({ method }) => method)).toEqual(["call", "call", "call", "call", "call"]);
});

test("of sixteen who ask for the next record at once, no two get the same", async () => {
  for (let count = 0; count < 16; count += 1) await toCall(`Scheda ${count}`);
  const all = await Promise.all(Array.from({ length: 16 }, volunteer));
  await Promise.all(all.map((who) => who.post(path, { elenco: "" })));
  const held = await Promise.all(all.map(async (who) => idOn(await (await who.get(path)).text())));
  expect(held).not.toContain(undefined);
  expect(new Set(held).size).toBe(16);
});

test("who presses twice takes one record, and confirms it once", async () => {
  for (let count = 0; count < 4; count += 1) await toCall(`Scheda ${count}`);
  const who = await volunteer();
  await Promise.all(Array.from({ length: 8 }, () => who.post(path, { elenco: "" })));
  const rows = await db
    .selectFrom("directory.check_call")
    .selectAll()
    .where("held_by", "is not", null)
    .execute();
  expect(rows).toHaveLength(1);
  const id = rows[0]!.record_id;
  await Promise.all([end(who, id, "giusto"), end(who, id, "giusto")]);
  const calls = await db
    .selectFrom("foundation.activity")
    .select("verb")
    .where("thing_id", "=", id)
    .where("verb", "=", "service.called")
    .execute();
  expect(calls).toHaveLength(1);
});

test("a record left on a screen goes back to the others after twenty minutes", async () => {
  const id = await toCall("Dimenticata");
  const [one, two] = [await volunteer(), await volunteer()];
  await begin(one);
  expect(await (await two.get(path)).text()).toContain("Non c’è nessuno da chiamare adesso");
  story.setNow(storyNow.add({ minutes: 21 }));
  expect(idOn(await begin(two))).toBe(id);
});

test("whom the door is for, and what is in no list", async () => {
  const hidden = await make.place({
    name: "Casa rifugio",
    territory_id: district,
    address_visibility: "hidden",
    phones: phone("0382 999"),
  });
  const shown = await make.service({
    name: "Accoglienza",
    territory_id: district,
    phones: phone("1"),
    at: [hidden],
  });
  const head = await signIn(story, { roles: [{ role: "district", of: district }] });
  const html = await begin(head);
  expect(idOn(html)).toBe(shown);
  expect(html).not.toContain("Casa rifugio");
  await end(head, shown, "giusto");
  expect(await (await head.get(path)).text()).toContain("Non c’è nessuno da chiamare adesso");

  const contact = await signIn(story, { roles: [{ role: "organization-contact", of: hidden }] });
  expect((await contact.get(path)).status).toBe(403);
  expect((await contact.post(`${path}/servizi/${shown}`, { esito: "giusto" })).status).toBe(403);
  expect((await head.post(`${path}/servizi/${shown}`, { esito: "boh" })).status).toBe(400);
  const elsewhere = await signIn(story, { roles: [{ role: "volunteer", of: hidden }] });
  expect((await end(elsewhere, shown, "giusto")).status).toBe(404);
});
