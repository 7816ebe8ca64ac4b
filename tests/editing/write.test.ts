// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { bodyOf, editingWorld, formIn, publish, write } from "./writing.ts";

const { story, db, make, district, association } = await editingWorld();

test("a contact writes a new service with odd hours, sees it before anybody, and publishes it", async () => {
  const { contact, organization, place } = await association("Il Filo");
  const begun = await contact.get("/redazione/servizi/nuova");
  expect(begun.status).toBe(303);
  const fresh = begun.headers.get("location")!;
  const path = fresh.split("?")[0]!;
  const id = path.split("/").at(-1)!;
  const form = await bodyOf(await contact.get(fresh));
  expect(form.status).toBe(200);
  expect(form.html).toContain('value="Il Filo"');

  const answers = {
    name: "Sportello serale",
    description: "Si parla e si beve un tè. 🫖 مرحبا",
    hours: "primo lunedì del mese 17-19; chiuso in agosto",
    "service_at_locations.0.location_id": "Sede Il Filo, Pavia",
    "phones.0.number": "0382 111",
    languages: "italiano\narabo",
  };
  const saved = await contact.post(path, { ...formIn(form.html), ...answers, azione: "anteprima" });
  expect(saved.headers.get("location")).toBe(`${path}/anteprima`);
  const preview = await bodyOf(await contact.get(`${path}/anteprima`));
  expect(preview.status).toBe(200);
  expect(preview.html).toContain("Anteprima");
  expect(preview.html).toContain("Sportello serale");
  expect((await story.get(`/servizi/${id}`)).status).toBe(404);

  const summary = await bodyOf(await contact.get(`${path}/riepilogo`));
  expect(summary.html).toContain("scheda nuova");
  const published = await contact.post(`${path}/pubblicazione`);
  expect(published.headers.get("location")).toBe(`${path}/storia?fatto=published`);

  const page = await bodyOf(await story.get(`/servizi/${id}`));
  expect(page.html).toContain("مرحبا");
  expect(page.html).toContain("Sede Il Filo");
  expect(await (await story.get("/servizi?q=serale")).text()).toContain("Sportello serale");
  const row = await db
    .selectFrom("directory.service")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ organization_id: organization, territory_id: district });
  expect(row.languages).toEqual([
    { name: "italiano", code: "it" },
    { name: "arabo", code: "ar" },
  ]);
  const placed = await db
    .selectFrom("directory.service_at_location")
    .selectAll()
    .where("service_id", "=", id)
    .execute();
  expect(placed).toMatchObject([{ location_id: place }]);
  expect(await db.selectFrom("directory.draft").selectAll().where("record_id", "=", id).execute()).toEqual(
    [],
  );
});

test("a record that is opened and published untouched does not change", async () => {
  const { contact, organization, place } = await association("Tale e quale");
  const id = await make.service({
    name: "Aiuto compiti",
    organization_id: organization,
    territory_id: district,
    description: "Una riga.\n\nUn’altra.",
    phones: JSON.stringify([{ id: "p1", number: "0382 1", type: "voice", description: "mattina" }]),
    contacts: JSON.stringify([{ id: "c1", name: "Ada", title: "Maestra", phones: [{ number: "0382 2" }] }]),
    cost_options: JSON.stringify([{ option: "Tessera", amount: 12.5, currency: "EUR" }]),
    extra: JSON.stringify({ funding: "x" }),
    languages: JSON.stringify([{ code: "ar", note: "il lunedì" }]),
    at: [place],
    serves: ["018110"],
    says: { categories: ["casa"], targets: ["anziani"] },
    hours: "lun-ven 9-12.30; chiuso in agosto",
  });
  await make.found();
  const saved = await write(contact, `/redazione/servizi/${id}`, { azione: "pubblica" });
  expect(saved.status).toBe(303);
  const summary = await bodyOf(await contact.get(saved.headers.get("location")!));
  expect(summary.html).toContain("Non cambia nulla");
  const published = await contact.post(`/redazione/servizi/${id}/pubblicazione`);
  expect(published.headers.get("location")).toContain("fatto=same");
  const row = await db
    .selectFrom("directory.service")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  expect(row.extra).toEqual({ funding: "x" });
  expect(row.phones).toEqual([{ id: "p1", number: "0382 1", type: "voice", description: "mattina" }]);
  expect(row.languages).toEqual([{ code: "ar", note: "il lunedì" }]);
});

test("a change is told in words, kept in the history, and taken back", async () => {
  const { contact, organization } = await association("Andata e ritorno");
  const id = await make.service({
    name: "Doposcuola",
    organization_id: organization,
    description: "Il martedì pomeriggio.",
    hours: "mar 15-18",
  });
  const path = `/redazione/servizi/${id}`;
  const { summary, published } = await publish(contact, path, {
    description: "Il martedì e il giovedì pomeriggio.",
    hours: "mar, gio 15-18",
  });
  expect(summary).toContain("<ins>");
  expect(summary).toContain("2 cose cambiano");
  expect(published.status).toBe(303);

  const history = await bodyOf(await contact.get(`${path}/storia`));
  expect(history.html).toContain("modificata da Referente Andata e ritorno");
  expect(history.html).toContain("com’era prima");
  const undone = await contact.post(`${path}/ripristino`, { versione: "1", su: "2" });
  expect(undone.headers.get("location")).toContain("fatto=undone");
  expect(await (await story.get(`/servizi/${id}`)).text()).toContain("Il martedì pomeriggio.");
  const again = await contact.post(`${path}/ripristino`, { versione: "2", su: "2" });
  expect(again.status).toBe(409);
  const acts = await db
    .selectFrom("directory.revision")
    .select(["number", "act", "undoes"])
    .where("record_id", "=", id)
    .orderBy("number")
    .execute();
  expect(acts).toEqual([
    { number: 1, act: "found", undoes: null },
    { number: 2, act: "changed", undoes: null },
    { number: 3, act: "undone", undoes: 2 },
  ]);
});

test("mistakes stand beside their fields, with every word kept", async () => {
  const { contact, organization } = await association("Sbagli");
  const id = await make.service({ name: "Ascolto", organization_id: organization });
  const long = "parole ".repeat(15_000);
  const answer = await bodyOf(
    await write(contact, `/redazione/servizi/${id}`, {
      azione: "pubblica",
      name: "",
      hours: "lunedì mattina presto",
      email: "nessuna chiocciola",
      minimum_age: "venti",
      description: long,
      "service_at_locations.0.location_id": "Luogo che non c’è",
    }),
  );
  expect(answer.status).toBe(422);
  for (const field of [
    "name",
    "hours",
    "email",
    "minimum_age",
    "description",
    "service_at_locations.0.location_id",
  ])
    expect(answer.html).toContain(`href="#campo-${field}"`);
  expect(answer.html).toContain("lunedì mattina presto");
  expect(answer.html).toContain(long.trim().slice(-5000));
  const again = await bodyOf(await contact.get(`/redazione/servizi/${id}`));
  expect(again.html).toContain("nessuna chiocciola");
});
