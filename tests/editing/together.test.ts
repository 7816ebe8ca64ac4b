// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { signIn } from "../people.ts";
import { bodyOf, editingWorld, formIn, publish, write } from "./writing.ts";

const { story, db, make, district, association } = await editingWorld();
const nameOf = async (id: string) =>
  (await db
    .selectFrom("directory.service")
    .select(["name", "description"])
    .where("id", "=", id)
    .executeTakeFirst())!;

test("two people who write the same record are told, and nobody’s text is lost", async () => {
  const { contact, organization } = await association("In due");
  const editor = await signIn(story, { roles: [{ role: "editor", of: district }], name: "Elena" });
  const id = await make.service({ name: "Ascolto", organization_id: organization, description: "Prima." });
  const path = `/redazione/servizi/${id}`;

  await write(contact, path, { azione: "salva", description: "Il testo della referente." });
  expect((await bodyOf(await editor.get(path))).html).toContain("Anche Referente In due sta scrivendo");
  const { published } = await publish(editor, path, { description: "Il testo di Elena." });
  expect(published.status).toBe(303);

  expect((await bodyOf(await contact.get(path))).html).toContain("Qualcuno ha pubblicato questa scheda");
  const conflict = await bodyOf(await contact.post(`${path}/pubblicazione`));
  expect(conflict.status).toBe(409);
  expect(conflict.html).toContain("Elena ha pubblicato");
  expect(conflict.html).toContain("Il testo di Elena.");
  expect(conflict.html).toContain("Il testo della referente.");
  expect((await nameOf(id)).description).toBe("Il testo di Elena.");

  await contact.post(`${path}/bozza/ripresa`, { su: "2" });
  expect((await bodyOf(await contact.get(path))).html).toContain("Il testo della referente.");
  const done = await contact.post(`${path}/pubblicazione`);
  expect(done.headers.get("location")).toContain("fatto=published");
  expect((await nameOf(id)).description).toBe("Il testo della referente.");
});

test("a form opened before somebody else published does not write over it", async () => {
  const { contact, organization } = await association("Pagina vecchia");
  const editor = await signIn(story, { roles: [{ role: "editor", of: district }] });
  const id = await make.service({ name: "Mensa", organization_id: organization });
  const path = `/redazione/servizi/${id}`;
  const old = formIn((await bodyOf(await contact.get(path))).html);
  await publish(editor, path, { name: "Mensa della domenica" });

  await contact.post(path, { ...old, description: "Si mangia.", azione: "pubblica" });
  const answer = await contact.post(`${path}/pubblicazione`);
  expect(answer.status).toBe(409);
  expect((await nameOf(id)).name).toBe("Mensa della domenica");
});

test("data loaded while somebody writes are not written over in silence", async () => {
  const { contact, organization } = await association("Caricamento");
  const id = await make.service({ name: "Doccia", organization_id: organization });
  const path = `/redazione/servizi/${id}`;
  await write(contact, path, { azione: "salva", description: "Asciugamani compresi." });
  await db.updateTable("directory.service").set({ wait_time: "un’ora" }).where("id", "=", id).execute();
  const answer = await bodyOf(await contact.post(`${path}/pubblicazione`));
  expect(answer.status).toBe(409);
  expect(answer.html).toContain("Un caricamento di dati");
});

test("of sixty-four who publish at once one does, and the others are told", async () => {
  const { organization } = await association("In tanti");
  const id = await make.service({ name: "Taxi sociale", organization_id: organization });
  const path = `/redazione/servizi/${id}`;
  const people = await Promise.all(
    Array.from({ length: 8 }, () => signIn(story, { roles: [{ role: "editor", of: district }] })),
  );
  for (const [index, person] of people.entries())
    await write(person, path, { azione: "salva", description: `Testo ${index}` });
  const answers = await Promise.all(
    Array.from({ length: 64 }, (_, index) => people[index % 8]!.post(`${path}/pubblicazione`)),
  );
  const revisions = await db
    .selectFrom("directory.revision")
    .select("act")
    .where("record_id", "=", id)
    .execute();
  expect(revisions.map(({ act }) => act).toSorted()).toEqual(["changed", "found"]);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  expect(answers.filter(({ status }) => status === 409).length).toBeGreaterThanOrEqual(7);
});

test("somebody removed while their form is open gets their text back to copy", async () => {
  const { contact, organization } = await association("Uscita");
  const id = await make.service({ name: "Orto", organization_id: organization });
  const path = `/redazione/servizi/${id}`;
  const form = formIn((await bodyOf(await contact.get(path))).html);
  await db
    .updateTable("accounts.membership")
    .set({ ends_on: "2026-12-01", starts_on: "2026-01-01" })
    .where("person_id", "=", contact.personId)
    .execute();
  const answer = await bodyOf(
    await contact.post(path, { ...form, description: "Un’ora di lavoro.", azione: "salva" }),
  );
  expect(answer.status).toBe(403);
  expect(answer.html).toContain("Un’ora di lavoro.");

  const visitor = await bodyOf(await story.post(path, { name: "Orto", description: "Scritto da fuori." }));
  expect(visitor.status).toBe(403);
  expect(visitor.html).toContain("Scritto da fuori.");
  expect(visitor.html).toContain("/entra?torna=");
});

test("a stranger and the contact of somebody else see none of it", async () => {
  const { organization } = await association("Nostra");
  const other = await association("Loro");
  const stranger = await signIn(story);
  const id = await make.service({
    name: "Riservato a noi",
    organization_id: organization,
    territory_id: district,
  });
  for (const page of ["", "/storia", "/ritiro", "/riepilogo", "/anteprima"]) {
    expect((await stranger.get(`/redazione/servizi/${id}${page}`)).status).toBe(403);
    expect((await other.contact.get(`/redazione/servizi/${id}${page}`)).status).toBe(404);
    expect((await story.get(`/redazione/servizi/${id}${page}`)).status).toBe(302);
  }
  for (const form of ["/bozza", "/pubblicazione", "/ritiro", "/ripristino"])
    expect((await other.contact.post(`/redazione/servizi/${id}${form}`, { name: "Nostro ora" })).status).toBe(
      404,
    );
  expect((await other.contact.post(`/redazione/servizi/${id}`, { name: "Nostro ora" })).status).toBe(403);
  expect((await bodyOf(await other.contact.get("/redazione/servizi"))).html).not.toContain("Riservato a noi");
  expect((await nameOf(id)).name).toBe("Riservato a noi");
});

test("a contact cannot give a service to another organization, nor make a new one for it", async () => {
  const { contact, organization } = await association("Dona");
  await association("Riceve");
  const id = await make.service({ name: "Regalo", organization_id: organization, territory_id: district });
  const answer = await bodyOf(
    await write(contact, `/redazione/servizi/${id}`, { azione: "pubblica", organization_id: "Riceve" }),
  );
  expect(answer.status).toBe(422);
  expect(answer.html).toContain('href="#campo-organization_id"');
  expect((await contact.get("/redazione/organizzazioni/nuova")).status).toBe(403);
});
