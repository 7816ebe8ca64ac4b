// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";
import { bodyOf, editingWorld, formIn, publish, write } from "./writing.ts";

const { story, db, make, district, association } = await editingWorld();
const editor = await signIn(story, { roles: [{ role: "editor", of: district }], name: "Elena" });

async function writeNew(segment: string, answers: Record<string, string | string[]>) {
  const path = (await editor.get(`/redazione/${segment}/nuova`)).headers.get("location")!;
  const { published } = await publish(editor, path, answers);
  expect(published.headers.get("location")).toContain("fatto=published");
  return path.split("?")[0]!.split("/").at(-1)!;
}

test("an editor writes an organization, its place, and a resource in it", async () => {
  const organization = await writeNew("organizzazioni", { name: "Circolo Tre Ponti", tax_id: "90001230187" });
  const place = await writeNew("luoghi", {
    name: "Casa dei Tre Ponti",
    organization_id: "Circolo Tre Ponti",
    "addresses.0.address_1": "via dei Ponti 3",
    "addresses.0.city": "Pavia",
    latitude: "45,19",
    longitude: "9.16",
    hours: "sab 9-12",
    "accessibility_facts.wheelchair": "partly",
  });
  const asset = await writeNew("risorse", {
    name: "Forno a legna",
    kind: "physical-structures",
    location_id: "Casa dei Tre Ponti, Pavia",
    is_free: "yes",
  });
  const row = await db
    .selectFrom("directory.location")
    .selectAll()
    .where("id", "=", place)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    organization_id: organization,
    territory_id: district,
    area_code: "018110",
    latitude: 45.19,
  });
  expect(row.accessibility_facts).toEqual({ wheelchair: "partly" });
  expect(await (await story.get(`/luoghi/${place}`)).text()).toContain("via dei Ponti 3");
  expect(await (await story.get(`/risorse/${asset}`)).text()).toContain("Forno a legna");
  expect(await (await story.get("/risorse?q=forno")).text()).toContain("Casa dei Tre Ponti");
});

test("of two organizations called alike, the end of the id says which one is meant", async () => {
  const first = await make.organization({ name: "Banca del tempo", territory_id: district });
  const second = await make.organization({ name: "Banca del tempo", territory_id: district });
  const place = await writeNew("luoghi", {
    name: "Sede gemella",
    organization_id: `Banca del tempo · ${second.slice(-6)}`,
    "addresses.0.city": "Pavia",
  });
  const row = await db
    .selectFrom("directory.location")
    .select("organization_id")
    .where("id", "=", place)
    .executeTakeFirst();
  expect(first).not.toBe(second);
  expect(row?.organization_id).toBe(second);
  const { html } = await bodyOf(await editor.get(`/redazione/luoghi/${place}`));
  expect(html).toContain(`Banca del tempo · ${second.slice(-6)}`);
});

test("a new name is read at once wherever the record is named", async () => {
  const { organization, place, contact } = await association("Vecchio nome");
  await make.service({ name: "Corso di falegnameria", organization_id: organization, at: [place] });
  await make.found();
  await publish(contact, `/redazione/organizzazioni/${organization}`, { name: "Nome tutto nuovo" });
  expect(await (await story.get("/servizi?q=falegnameria")).text()).toContain("Nome tutto nuovo");
});

test("a place is not taken away under a room that is opened there", async () => {
  const { place, contact } = await association("Con una sala");
  const moments = { created_at: storyNow, last_modified: storyNow };
  await db
    .insertInto("spaces.space")
    .values({ territory_id: district, id: newId(), location_id: place, name: "Sala", ...moments })
    .execute();
  expect((await contact.post(`/redazione/luoghi/${place}/ritiro`, { su: "0" })).status).toBe(409);
  expect((await story.get(`/luoghi/${place}`)).status).toBe(200);
});

test("a place is taken away only when nothing stands on it, and comes back whole", async () => {
  const { organization, place, contact } = await association("Va e viene");
  const service = await make.service({ name: "Cucito", organization_id: organization, at: [place] });
  const path = `/redazione/luoghi/${place}`;
  expect((await bodyOf(await contact.get(`${path}/ritiro`))).html).toContain("Cucito");
  expect((await contact.post(`${path}/ritiro`, { su: "0" })).status).toBe(409);

  await publish(contact, `/redazione/servizi/${service}`, { "service_at_locations.0.location_id": "" });
  expect((await contact.post(`${path}/ritiro`, { su: "0" })).status).toBe(303);
  expect((await story.get(`/luoghi/${place}`)).status).toBe(404);
  expect((await bodyOf(await contact.get("/redazione/luoghi?stato=inactive"))).html).toContain(
    "Sede Va e viene",
  );
  const back = await contact.post(`${path}/ripristino`, { versione: "1", su: "2" });
  expect(back.headers.get("location")).toContain("fatto=undone");
  expect(await (await story.get(`/luoghi/${place}`)).text()).toContain("via Scala 9");
  const row = await db
    .selectFrom("directory.location")
    .select("territory_id")
    .where("id", "=", place)
    .executeTakeFirst();
  expect(row?.territory_id).toBe(district);
});

test("what is particular of a service at a place can be taken away again", async () => {
  const { organization, place, contact } = await association("Particolare");
  const id = await make.service({ name: "Sportello", organization_id: organization, at: [place] });
  const path = `/redazione/servizi/${id}`;
  const there = () =>
    db
      .selectFrom("directory.service_at_location")
      .select(["description", "hours"])
      .where("service_id", "=", id)
      .execute();
  await publish(contact, path, {
    "service_at_locations.0.description": "Secondo piano",
    "service_at_locations.0.hours": "mar 9-12",
  });
  expect(await there()).toMatchObject([{ description: "Secondo piano", hours: { on_holidays: "closed" } }]);
  await publish(contact, path, {
    "service_at_locations.0.description": "",
    "service_at_locations.0.hours": "",
  });
  expect(await there()).toEqual([{ description: null, hours: null }]);
});

test("what is in a reserved place has no page, not even to preview", async () => {
  const { organization, contact } = await association("Riservata");
  const refuge = await make.place({
    name: "Casa Riservata",
    organization_id: organization,
    address_visibility: "hidden",
  });
  const asset = await make.asset({
    name: "Culla",
    kind: "institutions",
    organization_id: organization,
    location_id: refuge,
  });
  for (const path of [`/redazione/luoghi/${refuge}`, `/redazione/risorse/${asset}`]) {
    await write(contact, path, { azione: "salva" });
    expect((await bodyOf(await contact.get(`${path}/anteprima`))).html).toContain(
      "non ha una pagina pubblica",
    );
  }
  const other = await association("Altrui");
  const typed = {
    name: "Ospite",
    azione: "pubblica",
    "service_at_locations.0.location_id": "Casa Riservata",
  };
  const fresh = (await other.contact.get("/redazione/servizi/nuova")).headers.get("location")!;
  const answer = await bodyOf(await write(other.contact, fresh, typed));
  expect(answer.status).toBe(422);
  expect(answer.html).toContain("non è nel catalogo");
  expect((await bodyOf(await other.contact.get(fresh))).html).not.toContain('<option value="Casa Riservata');
});

test("a service that two people withdraw is still read, and found no more", async () => {
  const { organization, contact } = await association("Fine");
  const colleague = await signIn(story, { roles: [{ role: "organization-contact", of: organization }] });
  const id = await make.service({ name: "Cineforum", organization_id: organization });
  await make.found();
  const asked = await contact.post(`/redazione/servizi/${id}/ritiro`, { su: "0" });
  expect(asked.headers.get("location")).toBe(`/redazione/servizi/${id}/storia?fatto=closing`);
  expect(await (await story.get(`/servizi/${id}`)).text()).toContain("Forse chiuso: stiamo controllando");
  expect(await (await story.get("/servizi?q=cineforum")).text()).toContain(id);

  const waiting = /\/redazione\/segnalazioni\/[0-9a-f-]{36}/;
  const [path = ""] = waiting.exec(await (await colleague.get("/redazione/segnalazioni")).text()) ?? [];
  const { html } = await bodyOf(await colleague.get(path));
  expect((await colleague.post(`${path}/chiusura`, formIn(html))).status).toBe(303);
  expect(await (await story.get(`/servizi/${id}`)).text()).toContain("Non attivo");
  expect(await (await story.get("/servizi?q=cineforum")).text()).not.toContain(id);
});

test("step by step: each step keeps the others, and the last one leads to the summary", async () => {
  const { organization, contact } = await association("Passi");
  const id = await make.service({
    name: "Nido",
    organization_id: organization,
    minimum_age: 1,
    wait_time: "un mese",
  });
  const path = `/redazione/servizi/${id}`;
  const first = await bodyOf(await contact.get(`${path}?passo=per-chi`));
  expect(first.html).toContain("Passo 2 di 7");
  expect(first.html).not.toContain('name="wait_time"');
  const on = await contact.post(path, { ...formIn(first.html), minimum_age: "2", azione: "avanti" });
  expect(on.headers.get("location")).toBe(`${path}?passo=come-fare`);
  const whole = formIn((await bodyOf(await contact.get(path))).html);
  expect(whole).toMatchObject({ minimum_age: ["2"], wait_time: ["un mese"], name: ["Nido"] });
});

test("the script saves as one types, says how hours were understood, and another device resumes", async () => {
  const { organization, contact } = await association("Due telefoni");
  const id = await make.service({ name: "Biblioteca", organization_id: organization });
  const path = `/redazione/servizi/${id}`;
  const form = formIn((await bodyOf(await contact.get(path))).html);
  const answer = await contact.post(`${path}/bozza`, { ...form, hours: "lun-ven 9-12.30; chiuso in agosto" });
  expect(await answer.json()).toMatchObject({
    understood: { hours: { lines: expect.arrayContaining(["chiuso in agosto"]) } },
  });
  const wrong = await contact.post(`${path}/bozza`, { ...form, hours: "quando capita" });
  expect(await wrong.json()).toMatchObject({
    understood: { hours: { mistake: expect.stringMatching(/./) } },
  });

  const otherDevice = await signIn(story, { email: contact.email });
  const resumed = await bodyOf(await otherDevice.get(path));
  expect(resumed.html).toContain("quando capita");
  expect(resumed.html).toContain("Stai riprendendo la tua bozza");
  expect((await contact.post(`${path}/bozza/scarto`)).status).toBe(303);
  expect((await bodyOf(await contact.get(path))).html).not.toContain("quando capita");
});

test("text pasted from anywhere is kept", async () => {
  const { organization, contact } = await association("Incolla");
  const id = await make.service({ name: "Testi", organization_id: organization });
  const pasted = "• Primo punto\r\n•\tSecondo punto\u00a0unito \u0007 “virgolette” 👩🏽‍🌾 שלום";
  await publish(contact, `/redazione/servizi/${id}`, {
    description: pasted,
    required_documents: "• Carta d’identità\n• ISEE",
  });
  const row = await db
    .selectFrom("directory.service")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(row.description).toBe("• Primo punto\n•\tSecondo punto\u00a0unito   “virgolette” 👩🏽‍🌾 שלום");
  expect(row.required_documents).toEqual([{ document: "Carta d’identità" }, { document: "ISEE" }]);
});

test("a hundred thousand emoji are refused with a plain reason, and are still there", async () => {
  const { organization, contact } = await association("Tantissimo");
  const id = await make.service({ name: "Lungo", organization_id: organization });
  const path = `/redazione/servizi/${id}`;
  const form = formIn((await bodyOf(await contact.get(path))).html);
  const body = new FormData();
  for (const [name, values] of Object.entries(form)) for (const value of values) body.append(name, value);
  body.set("description", "🫖".repeat(100_000));
  body.set("azione", "pubblica");
  const cookie = [...contact.cookies].map((pair) => pair.join("=")).join("; ");
  const headers = {
    Cookie: cookie,
    Origin: "http://localhost",
    "Sec-Fetch-Site": "same-origin",
    Accept: "text/html",
  };
  const answer = await bodyOf(await story.app.request(path, { method: "POST", body, headers }));
  expect(answer.status).toBe(422);
  expect(answer.html).toContain("È più lungo di 20000 caratteri");
  expect(answer.html).toContain("🫖".repeat(100_000));
});

test("the form of a service weighs little, with hundreds of organizations around", async () => {
  for (let index = 0; index < 320; index++)
    await make.organization({ name: `Associazione numero ${index}`, territory_id: district });
  const path = (await editor.get("/redazione/servizi/nuova")).headers.get("location")!;
  const html = await (await editor.get(path)).text();
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
});

test("in English the words are English", async () => {
  const { organization, contact } = await association("Inglese");
  const id = await make.service({ name: "Chat", organization_id: organization });
  const { html } = await bodyOf(await contact.get(`/en/redazione/servizi/${id}`));
  expect(html).toContain("Check and publish");
  const saved = await write(contact, `/en/redazione/servizi/${id}`, { azione: "salva" });
  expect(saved.headers.get("location")).toBe(`/en/redazione/servizi/${id}?salvata=1`);
});
