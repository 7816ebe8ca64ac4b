// SPDX-License-Identifier: AGPL-3.0-or-later
import sharp from "sharp";
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { forgetDiary } from "../../src/modules/labs/diary/draft.actions.ts";
import { bodyOf, formIn } from "../editing/writing.ts";
import { signIn, type SignedInBrowser } from "../people.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, get, lab, facilitator, editor, stranger, house } = story;
const path = `/redazione/laboratori/${lab}/diario`;

async function form(browser: SignedInBrowser, at = path) {
  return formIn((await bodyOf(await browser.get(at))).html);
}

/** Writes a note; gives its id. */
async function write(fields: Record<string, string | string[]>, browser = facilitator): Promise<string> {
  const id = newId();
  const typed = { giorno: "2026-12-09", chi_legge: "private", domanda: "senza", nota: id, ...fields };
  const sent = await browser.post(path, typed);
  expect(sent.status).toBe(303);
  return id;
}

const html = async (browser: Pick<SignedInBrowser, "get">, at: string) =>
  (await bodyOf(await browser.get(at))).html;

test("a facilitator writes a note from the phone, with a question thought over, roles and tags", async () => {
  const fields = await form(facilitator);
  const sent = await facilitator.post(path, {
    ...fields,
    testo: "In otto attorno al tavolo lungo: una mamma ha portato il pane.",
    domanda: "gift",
    riflessione: "Il signore del terzo piano ha offerto di aggiustare le bici.",
    chi: ["families", "newcomers"],
    etichette: "Pane, prima volta, pane",
    chi_legge: "team",
  });
  expect(sent.status).toBe(303);
  const page = await html(facilitator, path);
  expect(page).toContain("In otto attorno al tavolo lungo");
  expect(page).toContain("Che cosa ha offerto qualcuno: tempo, una capacità, una cosa?");
  expect(page).toContain("C’erano: chi viene per la prima volta, famiglie");
  expect(page).toContain("prima volta");
  expect(page).toContain("Niente nomi");
  // The same form sent twice is one note.
  const again = await facilitator.post(path, {
    ...fields,
    testo: "In otto attorno al tavolo lungo",
    chi_legge: "team",
  });
  expect(again.status).toBe(303);
  const rows = await db
    .selectFrom("labs.diary_note")
    .select("id")
    .where("id", "=", String(fields["nota"]))
    .execute();
  expect(rows).toHaveLength(1);
});

test("the question changes and is skipped without losing a word", async () => {
  const fields = await form(facilitator);
  const typed = { ...fields, testo: "Mezzo pensiero", riflessione: "metà risposta", domanda: "surprise" };
  const other = await bodyOf(await facilitator.post(path, { ...typed, fai: "domanda" }));
  expect(other.html).toContain("Chi mancava, e perché?");
  expect(other.html).toContain("Mezzo pensiero");
  expect(other.html).toContain("metà risposta");
  const skipped = await bodyOf(await facilitator.post(path, { ...typed, fai: "senza" }));
  expect(skipped.html).not.toContain("Chi mancava, e perché?</label>");
  expect(skipped.html).toContain("Mezzo pensiero");
  expect(skipped.html).toContain("Dammi una domanda per pensarci");
});

test.each([
  [{ testo: "", riflessione: "" }, "Scrivi qualcosa: anche una riga sola."],
  [{ giorno: "2026-02-31" }, "Scrivi il giorno."],
  [{ chi_legge: "" }, "Scegli chi la legge."],
  [{ etichette: "a,b,c,d,e,f,g,h,i" }, "Al massimo otto etichette."],
])("%j comes back with what is wrong and everything that was typed", async (wrong, message) => {
  const fields = await form(facilitator);
  const sent = await facilitator.post(path, { ...fields, testo: "Resta qui", etichette: "orto", ...wrong });
  expect(sent.status).toBe(422);
  const page = await sent.text();
  expect(page).toContain(message);
  if (!("testo" in wrong)) expect(page).toContain("Resta qui");
});

test("what is typed is saved as a draft, found again, and goes with the note", async () => {
  const fields = await form(facilitator);
  const saved = await facilitator.post(`${path}/bozza`, { ...fields, testo: "Non ho finito la fra" });
  expect(await saved.json()).toEqual({ understood: {} });
  const again = await html(facilitator, path);
  expect(again).toContain("Non ho finito la fra");
  expect(again).toContain("Hai ritrovato la bozza del 9 dicembre 2026");
  expect(await html(editor, path)).not.toContain("Non ho finito la fra");
  await facilitator.post(path, { ...fields, testo: "Non ho finito la frase. Ora sì." });
  const written = await html(facilitator, path);
  expect(written).not.toContain("Hai ritrovato la bozza");
  const other = await form(facilitator);
  await facilitator.post(`${path}/bozza`, { ...other, testo: "Da buttare" });
  await facilitator.post(`${path}/bozza/rimozione`, { nota: other["nota"]! });
  expect(await html(facilitator, path)).not.toContain("Da buttare");
});

test("an edit keeps what it said before, for who wrote it alone; two windows lose nothing", async () => {
  const id = await write({ testo: "Prima versione privata", chi_legge: "private" });
  const note = `${path}/${id}`;
  const mine = await form(facilitator, note);
  await facilitator.post(note, { ...mine, testo: "Seconda versione", chi_legge: "team" });
  const late = await facilitator.post(note, { ...mine, testo: "Dall’altra finestra" });
  expect(late.status).toBe(409);
  const page = await late.text();
  expect(page).toContain("Dall’altra finestra");
  expect(page).toContain("cambiata in un’altra finestra");
  const seen = await html(facilitator, note);
  expect(seen).toContain("Prima versione privata");
  const colleague = await html(editor, note);
  expect(colleague).toContain("Seconda versione");
  expect(colleague).not.toContain("Prima versione privata");
  expect((await editor.post(note, { ...mine, testo: "Non mia", revisione: "2" })).status).toBe(403);
});

test("a public piece is read by everybody without its writer, and is withdrawn", async () => {
  const id = await write({
    testo: "Oggi abbiamo aperto l’orto.\n\nEra pieno di bambini.",
    chi_legge: "public",
    etichette: "orto",
  });
  const open = (await bodyOf(await get(`/laboratori/${lab}/diario`))).html;
  expect(open).toContain("Oggi abbiamo aperto l’orto.");
  expect(open).toContain("9 dicembre 2026");
  expect(open).not.toContain("Lia");
  expect((await bodyOf(await get(`/laboratori/${lab}/diario?etichetta=orto`))).html).toContain(
    "abbiamo aperto",
  );
  expect((await bodyOf(await get(`/laboratori/${lab}/diario?etichetta=altro`))).html).not.toContain(
    "abbiamo aperto",
  );
  expect((await bodyOf(await get(`/en/laboratori/${lab}/diario`))).html).toContain("Diary");
  expect((await facilitator.post(`${path}/${id}/ritiro`)).status).toBe(303);
  expect((await bodyOf(await get(`/laboratori/${lab}/diario`))).html).not.toContain("abbiamo aperto");
  expect(await html(editor, path)).toContain("abbiamo aperto");
  expect((await facilitator.post(`${path}/${id}/ritiro`)).status).toBe(409);
});

const asked = (query: string) => html(facilitator, `${path}?${query}`);

test("notes are found by words as Italian bends them, by tag and by dates", async () => {
  await write({
    testo: "Le nonne cucinavano gli gnocchi",
    giorno: "2026-03-02",
    etichette: "cucina",
    chi_legge: "team",
  });
  expect(await asked("q=nonna+cucinare")).toContain("gli gnocchi");
  expect(await asked("q=biciclette")).not.toContain("gli gnocchi");
  expect(await asked("q=biciclette")).toContain("Nessuna nota così");
  expect(await asked("etichetta=cucina")).toContain("gli gnocchi");
  expect(await asked("dal=2026-03-01&al=2026-03-31")).toContain("gli gnocchi");
  expect(await asked("dal=2026-04-01")).not.toContain("gli gnocchi");
  expect(await asked("quali=public")).not.toContain("gli gnocchi");
});

test("the diary leaves as print, PDF and Markdown, without private notes unless asked", async () => {
  await write({ testo: "Un segreto mio", chi_legge: "private" });
  await write({
    testo: "Per il *gruppo*",
    chi_legge: "team",
    domanda: "tie",
    riflessione: "Due vicine si salutano.",
  });
  const text = await (await facilitator.get(`${path}/diario.md`)).text();
  expect(text).toContain("Per il \\*gruppo\\*");
  expect(text).toContain("> **Quale legame nuovo è nato?**");
  expect(text).not.toContain("Un segreto mio");
  expect(await (await facilitator.get(`${path}/diario.md?private=1`)).text()).toContain("Un segreto mio");
  expect(await (await editor.get(`${path}/diario.md?private=1`)).text()).not.toContain("Un segreto mio");
  expect(await html(facilitator, `${path}/stampa`)).toContain("Due vicine si salutano.");
  const pdf = await facilitator.get(`${path}/diario.pdf`);
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});

test("who does not keep the lab finds nothing there", async () => {
  const id = await write({ testo: "Del gruppo", chi_legge: "team" });
  expect((await get(path)).status).toBe(302);
  expect((await stranger.get(path)).status).toBe(403);
  const elsewhere = await story.makeLab({ name: "Altrove" });
  const other = await signIn(story, { roles: [{ role: "lab-contact", of: elsewhere }] });
  expect((await other.get(path)).status).toBe(404);
  expect((await other.get(`${path}/${id}`)).status).toBe(404);
  // Nor through the door of their own lab.
  expect((await other.get(`/redazione/laboratori/${elsewhere}/diario/${id}`)).status).toBe(404);
  expect((await other.post(`/redazione/laboratori/${elsewhere}/diario/${id}/ritiro`)).status).toBe(404);
});

test("who leaves takes their notes away, and leaves the private ones to the team or to nobody", async () => {
  const ada = await signIn(story, { roles: [{ role: "lab-contact", of: lab }], name: "Ada" });
  const bea = await signIn(story, { roles: [{ role: "lab-contact", of: lab }], name: "Bea" });
  await write({ testo: "Di Ada, per sé" }, ada);
  await write({ testo: "Di Bea, per sé" }, bea);
  await write({ testo: "Di Bea, del gruppo", chi_legge: "team" }, bea);
  const data = await (await ada.get("/io/dati.json")).json();
  expect(JSON.stringify(data)).toContain("Di Ada, per sé");
  expect(await (await ada.get("/io/diario/diario.md")).text()).toContain("Di Ada, per sé");
  expect(await html(ada, "/io/diario")).toContain("1 nota, 1 privata.");
  await ada.post("/io/diario/scelta", { laboratorio: lab, che_fine: "team" });
  for (const one of [ada, bea]) {
    const gone = await one.post("/io/cancella", { conferma: "CANCELLA" });
    expect(gone.status).toBe(303);
  }
  const page = await html(editor, path);
  expect(page).toContain("Di Ada, per sé");
  expect(page).toContain("Di Bea, del gruppo");
  expect(page).not.toContain("Di Bea, per sé");
  expect(
    await db.selectFrom("labs.diary_note").select("id").where("body", "=", "Di Bea, per sé").execute(),
  ).toEqual([]);
});

test("who keeps the lab no more still settles their private notes", async () => {
  const ugo = await signIn(story, { roles: [{ role: "lab-contact", of: lab }], name: "Ugo" });
  await write({ testo: "Di Ugo, da lasciare" }, ugo);
  await db
    .updateTable("accounts.membership")
    .set({ ends_on: "2026-12-08", starts_on: "2026-12-01" })
    .where("person_id", "=", ugo.personId)
    .execute();
  expect((await ugo.get(path)).status).toBe(403);
  expect(await html(ugo, "/io/diario")).toContain("In Scala");
  expect(await html(editor, path)).not.toContain("Di Ugo, da lasciare");
  await ugo.post("/io/diario/uscita", { laboratorio: lab, che_fine: "team" });
  expect(await html(editor, path)).toContain("Di Ugo, da lasciare");
});

test("drafts and private notes are forgotten as the register says", async () => {
  const id = await write({ testo: "Di cinque anni fa", giorno: "2021-12-08" });
  const kept = await write({
    testo: "Del gruppo, di cinque anni fa",
    giorno: "2021-12-08",
    chi_legge: "team",
  });
  const fields = await form(facilitator);
  await facilitator.post(`${path}/bozza`, { ...fields, testo: "Vecchia bozza" });
  await forgetDiary(db, house.now());
  const left = await db.selectFrom("labs.diary_note").select("id").where("id", "in", [id, kept]).execute();
  expect(left.map((row) => row.id)).toEqual([kept]);
  expect(await html(facilitator, path)).toContain("Vecchia bozza");
  await forgetDiary(db, house.now().add({ hours: 24 * 61 }));
  expect(await html(facilitator, path)).not.toContain("Vecchia bozza");
});

test("a photograph asks for words and a yes, and goes with the note", async () => {
  const id = await write({ testo: "Tre vassoi di pane", chi_legge: "public" });
  const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#8a5" } })
    .jpeg()
    .toBuffer();
  const file = new File([Uint8Array.from(picture)], "pane.jpg", { type: "image/jpeg" });
  const at = `${path}/${id}/fotografia`;
  const alt = "Tre vassoi di pane sul tavolo lungo";
  expect(await (await facilitator.post(at, { file, alt })).text()).toContain(
    "Serve il sì di chi si riconosce.",
  );
  expect((await facilitator.post(at, { file, consenso: "1" })).status).toBe(422);
  expect((await editor.post(at, { file, alt, consenso: "1" })).status).toBe(403);
  expect((await facilitator.post(at, { file, alt, consenso: "1" })).status).toBe(303);
  const open = (await bodyOf(await get(`/laboratori/${lab}/diario`))).html;
  expect(open).toContain(`alt="${alt}"`);
  expect((await get(/\/immagini\/[0-9a-f]{64}-800\.webp/.exec(open)![0])).status).toBe(200);
  await facilitator.post(`${path}/${id}/cancellazione`);
  expect(await db.selectFrom("foundation.picture").select("hash").execute()).toEqual([]);
});
