// SPDX-License-Identifier: AGPL-3.0-or-later
// Small kindnesses of the form: one comes back to the step one was on, adds rows where they are, reads only what is new.
import { expect, test } from "vitest";

import { bodyOf, editingWorld, formIn, publish, write } from "./writing.ts";

const { db, make, association } = await editingWorld();

test("preview, summary and mistakes bring back to the step one was on", async () => {
  const { contact, organization } = await association("Un passo alla volta");
  const id = await make.service({ name: "Ascolto", organization_id: organization });
  const path = `/redazione/servizi/${id}`;
  const step = `${path}?passo=contatti`;

  await write(contact, step, { "phones.0.number": "0382 1", azione: "anteprima" });
  for (const page of ["anteprima", "riepilogo"]) {
    const { html } = await bodyOf(await contact.get(`${path}/${page}`));
    expect(html, page).toContain(`href="${step}"`);
  }

  const wrong = await bodyOf(await write(contact, step, { email: "nessuna chiocciola", azione: "pubblica" }));
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain("Passo 6 di 7");
  expect(wrong.html).toContain('href="#campo-email"');
  expect(wrong.html).not.toContain('id="campo-name"');
});

test("a step that nobody offers is kept out of the headers", async () => {
  const { contact, organization } = await association("Senza passo");
  const path = `/redazione/organizzazioni/${organization}`;
  const saved = await write(contact, path, { passo: "Ciao\r\nX-Altro: 1" });
  expect(saved.status).toBe(303);
  expect(saved.headers.get("x-altro")).toBe(null);
});

test("mistakes of other steps are listed with their step, which shows them", async () => {
  const { contact, organization } = await association("Altrove");
  const id = await make.service({ name: "Ascolto", organization_id: organization });
  const path = `/redazione/servizi/${id}`;
  await write(contact, `${path}?passo=contatti`, { email: "niente", azione: "avanti" });

  const wrong = await bodyOf(
    await write(contact, `${path}?passo=per-chi`, { minimum_age: "venti", azione: "pubblica" }),
  );
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain("Passo 2 di 7");
  const there = `${path}?passo=contatti&amp;controlla=1#campo-email`;
  expect(wrong.html).toContain(`href="${there}">Contatti: `);
  const shown = await bodyOf(await contact.get(there.replace("&amp;", "&").split("#")[0]!));
  expect(shown.status).toBe(200);
  expect(shown.html).toMatch(/id="campo-email"[^>]*aria-invalid="true"/);

  // A step without mistakes leads to the first that has some.
  const led = await bodyOf(await write(contact, `${path}?passo=verifica`, { azione: "pubblica" }));
  expect(led.html).toContain("Passo 2 di 7");
});

const rowsIn = (html: string) => html.match(/name="phones\.\d+\.number"/g)?.length;
const askedIn = (html: string) => /value="(riga:phones-\d+)"/.exec(html)?.[1] ?? "";

test("another row is asked for without scripts, again and again, and nothing typed is lost", async () => {
  const { contact, organization } = await association("Righe");
  const id = await make.service({ name: "Telefoni", organization_id: organization });
  const path = `/redazione/servizi/${id}?passo=contatti`;
  let { html } = await bodyOf(await contact.get(path));
  expect(rowsIn(html)).toBe(1);

  let typed = { ...formIn(html), "phones.0.number": ["0382 1"] };
  for (const rows of [2, 3, 4]) {
    const saved = await contact.post(path.split("?")[0]!, { ...typed, azione: askedIn(html) });
    const back = saved.headers.get("location")!;
    expect(back).toContain("passo=contatti");
    expect(back).toContain(`#campo-phones.${rows - 1}.number`);
    html = (await bodyOf(await contact.get(back.split("#")[0]!))).html;
    expect(rowsIn(html)).toBe(rows);
    expect(html).toContain(`id="campo-phones.${rows - 1}.number"`);
    typed = { ...formIn(html), "phones.0.number": ["0382 1"] };
  }
  const nonsense = await contact.post(path.split("?")[0]!, { ...typed, azione: "riga:niente-9999" });
  expect(nonsense.status).toBe(303);
  expect((await contact.get(`${path}&righe=phones-99999`)).status).toBe(200);
});

test("the telephone of a contact is written, changed and taken away; the others of the same contact stay", async () => {
  const { contact, organization } = await association("Chi risponde");
  const contacts = [
    { id: "c1", title: "Maestra", phones: [{ number: "0382 1", type: "voice" }, { number: "0382 2" }] },
  ];
  const id = await make.service({
    name: "Scuola",
    organization_id: organization,
    contacts: JSON.stringify(contacts),
  });
  const path = `/redazione/servizi/${id}`;
  const kept = async () => {
    const row = await db
      .selectFrom("directory.service")
      .select("contacts")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return row.contacts;
  };

  const answers = {
    "contacts.0.phones.0.number": "0382 9",
    "contacts.1.title": "Segreteria",
    "contacts.1.phones.0.number": "333 1",
  };
  await publish(contact, path, answers);
  expect(await kept()).toEqual([
    { id: "c1", title: "Maestra", phones: [{ number: "0382 9", type: "voice" }, { number: "0382 2" }] },
    { title: "Segreteria", phones: [{ number: "333 1" }] },
  ]);
  await publish(contact, path, { "contacts.0.phones.0.number": "" });
  expect(await kept()).toMatchObject([{ id: "c1", phones: [{ number: "0382 2" }] }, { title: "Segreteria" }]);
});

test("the summary of a new record says what it says, not that there was nothing before", async () => {
  const { contact } = await association("Nuovo nuovo");
  const path = (await contact.get("/redazione/servizi/nuova")).headers.get("location")!;
  const { summary } = await publish(contact, path, { name: "Doposcuola", description: "Il martedì." });
  expect(summary).toContain("Doposcuola");
  expect(summary).not.toContain("Prima");
  expect(summary).not.toContain("vuoto");
});
