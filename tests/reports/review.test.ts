// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { beforeEach, expect, test } from "vitest";

import { listAssurance } from "../../src/modules/directory/assurance/assurance.queries.ts";
import { bodyOf, formIn, publish, write } from "../editing/writing.ts";
import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";
import { decideOn, queueOf, report, reportingWorld } from "./reporting.ts";

const world = await reportingWorld();
const { story, db, make, service, editor, other, contact, volunteer, organization, district } = world;
beforeEach(() => story.setNow(storyNow));

const rows = (recordId: string) =>
  db
    .selectFrom("directory.report")
    .selectAll()
    .where("record_id", "=", recordId)
    .orderBy("created_at")
    .execute();
const page = async (path: string) => (await story.get(path)).text();
const today = Temporal.PlainDate.from("2026-12-09");
const checkOf = async (id: string, group: string) =>
  (await listAssurance(db, [{ kind: "service", id }], today)).get(id)?.find((one) => one.group === group);

test("what is present and what is proposed are compared, accepted, published, and count as checked", async () => {
  const id = await service();
  const hours = "martedì dalle 15 alle 18";
  const { status } = await report(story, `/segnala/servizi/${id}?cosa=hours`, { hours });
  const [path] = await queueOf(editor, `?scheda=${id}`);
  const shown = await (await editor.get(path!)).text();
  expect(shown).toContain("<strong>Adesso:</strong>");
  expect(shown).toContain("<strong>Proposto:</strong>");
  const decided = await decideOn(editor, path!, "accettazione", { come: "call", risposta: "Grazie!" });
  expect(decided.status).toBe(303);
  expect(await page(`/servizi/${id}`)).toMatch(/Martedì/i);
  expect(await page(status!)).toContain("abbiamo corretto come hai detto");
  expect(await page(status!)).toContain("Grazie!");
  expect(await checkOf(id, "hours")).toMatchObject({ method: "call", state: "fresh" });
  expect((await checkOf(id, "hours"))?.assuredOn?.toString()).toBe("2026-12-09");
  expect(await rows(id)).toMatchObject([{ state: "accepted", outcome: "as-proposed", method: "call" }]);
});

test("a proposal is accepted with a change, and a telephone keeps what else was known of it", async () => {
  const phones = JSON.stringify([{ number: "0382 1", description: "Segreteria" }]);
  const id = await make.service({
    name: "Sportello",
    organization_id: organization,
    territory_id: district,
    phones,
  });
  await make.found();
  await report(story, `/segnala/servizi/${id}?cosa=contacts`, { "phones.0.number": "0382 2" });
  const [path] = await queueOf(editor, `?scheda=${id}`);
  expect(formIn(await (await editor.get(path!)).text())["phones.0.number"]).toEqual(["0382 2"]);
  const compared = await decideOn(editor, path!, "confronto", { "phones.0.number": "0382 3" });
  expect(compared.html).toContain("0382 3 – Segreteria");
  await decideOn(editor, path!, "accettazione", { "phones.0.number": "0382 3", email: "nuova@example.org" });
  const html = await page(`/servizi/${id}`);
  expect(html).toContain("0382 3");
  expect(html).toContain("nuova@example.org");
  expect(await rows(id)).toMatchObject([{ state: "accepted", outcome: "changed" }]);
});

test("hours that nobody understands stop the publishing, beside their field", async () => {
  const id = await service();
  await report(story, `/segnala/servizi/${id}?cosa=hours`, { hours: "quando capita" });
  const [path] = await queueOf(editor, `?scheda=${id}`);
  const { status, html } = await decideOn(editor, path!, "accettazione", { risposta: "La mia risposta" });
  expect(status).toBe(422);
  expect(html).toContain('href="#campo-hours"');
  expect(html).toContain("La mia risposta");
  expect(await rows(id)).toMatchObject([{ state: "waiting" }]);
});

test("who rejects says why, and what was checked and is right counts as checked", async () => {
  const id = await service();
  const { status } = await report(story, `/segnala/servizi/${id}?cosa=cost`);
  const [path] = await queueOf(editor, `?scheda=${id}`);
  const without = await decideOn(editor, path!, "rifiuto", { risposta: "Il mio testo" });
  expect(without.status).toBe(422);
  expect(without.html).toContain("Il mio testo");
  expect((await decideOn(editor, path!, "rifiuto", { motivo: "other" })).status).toBe(422);
  expect((await decideOn(editor, path!, "rifiuto", { motivo: "right", come: "visit" })).status).toBe(303);
  expect(await page(status!)).toContain("quello che si legge è giusto");
  expect(await checkOf(id, "cost")).toMatchObject({ method: "visit" });
});

test("several reports of the same thing are closed with one decision, and each is answered", async () => {
  const id = await service();
  const first = await report(story, `/segnala/servizi/${id}?cosa=hours`, { hours: "lunedì dalle 9 alle 10" });
  const second = await report(story, `/segnala/servizi/${id}?cosa=hours`, {
    risposta: "seconda@example.org",
  });
  const third = await report(story, `/segnala/servizi/${id}?cosa=cost`);
  const [path] = await queueOf(editor, `?scheda=${id}`);
  expect((await decideOn(editor, path!, "accettazione")).status).toBe(303);
  expect(await page(first.status!)).toContain("come hai detto");
  expect(await page(second.status!)).toContain("altri ci avevano detto la stessa cosa");
  expect(await page(third.status!)).toContain("È arrivata");
  expect((await rows(id)).map(({ outcome }) => outcome)).toEqual(["as-proposed", "together", null]);
  const letters = await db
    .selectFrom("foundation.mail")
    .select("text")
    .where("to_address", "=", "seconda@example.org")
    .execute();
  expect(letters).toHaveLength(2);
});

test("of sixteen who decide at once exactly one does; the others read who, and keep their words", async () => {
  const id = await service();
  await report(story, `/segnala/servizi/${id}?cosa=hours`, { hours: "domenica dalle 8 alle 9" });
  const [path] = await queueOf(editor, `?scheda=${id}`);
  const forms = await Promise.all(
    Array.from({ length: 16 }, async (_, index) => {
      const by = index % 2 === 0 ? editor : other;
      return { by, index, form: formIn(await (await by.get(path!)).text()) };
    }),
  );
  const answers = await Promise.all(
    forms.map(async ({ by, index, form }) => {
      const typed = { ...form, risposta: `Parole di ${index}`, motivo: "not-found-out" };
      return bodyOf(await by.post(`${path}/${index % 4 < 2 ? "accettazione" : "rifiuto"}`, typed));
    }),
  );
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  const late = answers.filter(({ status }) => status === 409);
  expect(late).toHaveLength(15);
  for (const { html } of late) {
    expect(html).toContain("È già stata decisa");
    expect(html).toMatch(/Parole di \d/);
    expect(html).toMatch(/L’ha decisa (Edo|Dora)/);
  }
  expect((await rows(id)).filter(({ state }) => state !== "waiting")).toHaveLength(1);
  const revisions = await db
    .selectFrom("directory.revision")
    .select("number")
    .where("record_id", "=", id)
    .execute();
  expect(revisions.length).toBeLessThanOrEqual(2);
});

test("two who close equal reports crosswise wait for each other, and not for ever", async () => {
  const id = await service();
  for (const day of ["lunedì", "martedì", "sabato"]) {
    await report(story, `/segnala/servizi/${id}?cosa=hours`, { hours: `${day} dalle 9 alle 10` });
  }
  const paths = await queueOf(editor, `?scheda=${id}`);
  const answers = await Promise.all(paths.map((path) => decideOn(editor, path, "accettazione")));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409, 409]);
});

test("a record that changed since is shown as it was then, and deciding on an old page decides nothing", async () => {
  const id = await service();
  await report(story, `/segnala/servizi/${id}?cosa=hours`, { hours: "sabato dalle 9 alle 11" });
  const [path] = await queueOf(editor, `?scheda=${id}`);
  const old = formIn(await (await editor.get(path!)).text());
  await publish(contact, `/redazione/servizi/${id}`, { hours: "giovedì dalle 10 alle 12" });
  const late = await bodyOf(await editor.post(`${path}/accettazione`, { ...old, risposta: "Le mie parole" }));
  expect(late.status).toBe(409);
  expect(late.html).toContain("Le mie parole");
  expect(late.html).toContain("La scheda è cambiata mentre decidevi");
  expect(late.html).toContain("<strong>Allora:</strong>");
  expect(await page(`/servizi/${id}`)).toMatch(/Giovedì/i);
  expect((await editor.post(`${path}/accettazione`, formIn(late.html))).status).toBe(303);
  expect(await page(`/servizi/${id}`)).toMatch(/Sabato/i);
});

test("the whole record opens as a draft with the proposal, and its history leads back to the report", async () => {
  const id = await service();
  await report(story, `/segnala/servizi/${id}?cosa=hours`, { hours: "venerdì dalle 14 alle 15" });
  const [path] = await queueOf(editor, `?scheda=${id}`);
  const { to } = await decideOn(editor, path!, "scheda");
  expect(to).toBe(`/redazione/servizi/${id}`);
  expect((await bodyOf(await editor.get(to!))).html).toContain("venerdì dalle 14 alle 15");
  const { published } = await publish(editor, to!, {});
  const history = await (await editor.get(published.headers.get("location")!)).text();
  expect(history).toContain(`/redazione/segnalazioni?scheda=${id}`);
  expect((await decideOn(editor, path!, "accettazione")).status).toBe(303);
  expect(await rows(id)).toMatchObject([{ outcome: "changed" }]);
});

test("what a reviewer was already writing of the record stays in the draft, beside the proposal", async () => {
  const id = await service();
  await write(editor, `/redazione/servizi/${id}`, { description: "Sto ancora scrivendo." });
  await report(story, `/segnala/servizi/${id}?cosa=hours`, { hours: "lunedì dalle 7 alle 8" });
  const [path] = await queueOf(editor, `?scheda=${id}`);
  await decideOn(editor, path!, "scheda");
  const { html } = await bodyOf(await editor.get(`/redazione/servizi/${id}`));
  expect(html).toContain("Sto ancora scrivendo.");
  expect(html).toContain("lunedì dalle 7 alle 8");
});

test("the button that adds a row, and Enter, decide nothing", async () => {
  const id = await service();
  await report(story, `/segnala/servizi/${id}?cosa=contacts`, { "phones.0.number": "0382 77" });
  const [path] = await queueOf(editor, `?scheda=${id}`);
  const { html } = await bodyOf(await editor.get(path!));
  expect(/<form id="modulo"[^>]*action="([^"]*)"/.exec(html)?.[1]).toBe(`${path}/confronto`);
  const act = /name="azione" value="(riga:phones-\d+)"/.exec(html)![1]!;
  const more = await decideOn(editor, path!, "confronto", { azione: act });
  expect(more.status).toBe(200);
  expect(more.html.match(/name="phones\.\d+\.number"/g)!.length).toBeGreaterThan(
    html.match(/name="phones\.\d+\.number"/g)!.length,
  );
  expect(await rows(id)).toMatchObject([{ state: "waiting" }]);
});

test("the queue is asked by what, kind, area, source and state, and asks in English too", async () => {
  const place = await make.place({ name: "Oratorio", territory_id: district, area_code: "018110" });
  const id = await make.service({ name: "Merenda", territory_id: district, at: [place] });
  await report(story, `/segnala/servizi/${id}?cosa=address`, { nota: "Ha traslocato" });
  const asked = `?cosa=address&tipo=service&zona=018110&da=public&scheda=${id}`;
  expect(await queueOf(editor, asked)).toHaveLength(1);
  for (const another of ["cosa=cost", "tipo=asset", "zona=999999", "da=volunteer", "stato=decided"])
    expect(await queueOf(editor, `${asked}&${another}`)).toEqual([]);
  const english = await bodyOf(await editor.get(`/en/redazione/segnalazioni${asked}`));
  expect(english.html).toContain("1 report");
  const [path] = await queueOf(editor, asked);
  expect((await bodyOf(await editor.get(`/en${path}`))).html).toContain("What it says");
  for (const nonsense of ["?stato=x&pagina=-3&zona=%27&cosa=y", "?pagina=9999"])
    expect((await editor.get(`/redazione/segnalazioni${nonsense}`)).status).toBe(200);
  expect((await editor.get("/redazione/segnalazioni/00000000-0000-7000-8000-000000000000")).status).toBe(404);
});

test("a contact answers what is said of their own records, and what they accept is live", async () => {
  const id = await service();
  const elsewhere = await make.service({ name: "Di altri", territory_id: district });
  await report(story, `/segnala/servizi/${id}?cosa=eligibility`, {
    eligibility_description: "Chi ha più di 65 anni",
  });
  await report(story, `/segnala/servizi/${elsewhere}?cosa=cost`);
  const [strange] = await queueOf(editor, `?scheda=${elsewhere}`);
  expect(await queueOf(contact, `?scheda=${elsewhere}`)).toEqual([]);
  expect((await contact.get(strange!)).status).toBe(404);
  expect((await contact.post(`${strange}/rifiuto`, { motivo: "spam" })).status).toBe(404);
  const [own] = await queueOf(contact, `?scheda=${id}`);
  expect((await decideOn(contact, own!, "accettazione")).status).toBe(303);
  expect(await page(`/servizi/${id}`)).toContain("Chi ha più di 65 anni");
  expect(await checkOf(id, "eligibility")).toMatchObject({ method: "owner" });
});

test("neither a volunteer nor somebody of another district looks at the queue of this one", async () => {
  const id = await service();
  await report(story, `/segnala/servizi/${id}?cosa=hours`);
  const [path] = await queueOf(editor, `?scheda=${id}`);
  expect((await volunteer.get("/redazione/segnalazioni")).status).toBe(403);
  expect((await volunteer.post(`${path}/accettazione`, {})).status).toBe(403);
  const elsewhere = await signIn(story, { roles: [{ role: "editor", of: world.place }] });
  expect(await queueOf(elsewhere, `?scheda=${id}`)).toEqual([]);
  expect((await elsewhere.get(path!)).status).toBe(404);
  expect((await story.get(path!)).status).toBe(302);
});
