// SPDX-License-Identifier: AGPL-3.0-or-later
import sharp from "sharp";
import { expect, test } from "vitest";

import { watchPoints } from "../../src/modules/labs/lab/checklist.actions.ts";
import { listLabActivityIds } from "../../src/modules/labs/lab/lab-activities.queries.ts";
import { findLab } from "../../src/modules/labs/lab/lab.queries.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, lab, facilitator, editor, contact, stranger, held, activity, get, makeLab } = story;
const kept = `/redazione/laboratori/${lab}`;
const pageOf = async (path: string, by = facilitator) => (await by.get(path)).text();

test("its keepers find the door open, others do not learn what is behind", async () => {
  for (const by of [facilitator, editor, contact]) expect((await by.get(kept)).status).toBe(200);
  expect((await stranger.get(kept)).status).toBe(403);
  expect((await get(kept)).status).toBe(302);
  const other = await makeLab({ name: "Di altri" });
  expect((await facilitator.get(`/redazione/laboratori/${other}`)).status).toBe(404);
  expect(await pageOf("/redazione/laboratori")).not.toContain("Di altri");
  expect((await facilitator.get("/redazione/laboratori/nuovo")).status).toBe(403);
});

test("an organization's contact opens a lab in its name, fills it in and publishes it", async () => {
  const form = await pageOf("/redazione/laboratori/nuovo", contact);
  const [, modulo = ""] = /name="modulo" value="([^"]+)"/.exec(form) ?? [];
  const wrong = await contact.post("/redazione/laboratori/nuovo", { modulo, nome: "", email: "boh" });
  expect(wrong.status).toBe(422);
  const others = await contact.post("/redazione/laboratori/nuovo", {
    modulo,
    nome: "Nuovo",
    riga: "Prova",
    organizza: "Altri",
  });
  expect(others.status).toBe(422);
  const fields = {
    modulo,
    nome: "Crosione",
    riga: "Caffè e riparazioni.",
    organizza: "associazione in scala",
    nato: "2017-03-18",
    "canale.0.tipo": "facebook",
    "canale.0.indirizzo": "example.org/crosione",
    "risorsa.0.nome": "Fondo sociale",
    "risorsa.0.dal": "2024-01-01",
  };
  expect((await contact.post("/redazione/laboratori/nuovo", fields)).status).toBe(303);
  expect((await contact.post("/redazione/laboratori/nuovo", fields)).status).toBe(303);
  expect((await get(`/laboratori/${modulo}`)).status).toBe(404);
  expect(await pageOf(`/redazione/laboratori/${modulo}/anteprima`, contact)).toContain("Anteprima");
  expect((await contact.post(`/redazione/laboratori/${modulo}/pubblicazione`)).status).toBe(303);
  const made = await findLab(db, modulo);
  expect(made).toMatchObject({
    organizationId: story.organization,
    channels: [{ kind: "facebook", url: "https://example.org/crosione" }],
    resources: [{ name: "Fondo sociale", until: null }],
  });
  expect(made?.foundedOn?.toString()).toBe("2017-03-18");
});

test("the lab's own contact changes what it says, and does not give it away", async () => {
  const before = await findLab(db, lab);
  const fields = {
    nome: "In Scala",
    riga: "Tè e compiti.",
    organizza: "Associazione In Scala",
    revisione: String(before!.revision),
  };
  expect((await facilitator.post(`${kept}/modifica`, fields)).status).toBe(303);
  expect((await facilitator.post(`${kept}/modifica`, fields)).status).toBe(409);
  const after = await findLab(db, lab);
  const away = { ...fields, organizza: "Gruppo inventato", revisione: String(after!.revision) };
  expect((await facilitator.post(`${kept}/modifica`, away)).status).toBe(422);
  expect(await (await get(`/laboratori/${lab}`)).text()).toContain("Tè e compiti.");
});

test("places and partners come with their dates; one main place at a time", async () => {
  const yard = { luogo: "Il cortile", tipo: "connected", sue: "1", dal: "2026-05-01" };
  expect((await facilitator.post(`${kept}/luoghi`, yard)).status).toBe(303);
  const wrong = await facilitator.post(`${kept}/luoghi`, { ...yard, al: "2026-04-01" });
  expect(wrong.status).toBe(422);
  const garden = { luogo: "Il giardino", tipo: "main", sue: "1" };
  expect((await facilitator.post(`${kept}/luoghi`, garden)).status).toBe(303);
  const made = await findLab(db, lab);
  expect(made?.places.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    "Il giardino main",
    "Il cortile connected",
    "In Scala connected",
  ]);
  const back = made!.places.find(({ name }) => name === "In Scala")!;
  const main = { luogo: "In Scala, Scala", tipo: "main", sue: "1", dal: "2025-12-09" };
  expect((await facilitator.post(`${kept}/luoghi/${back.id}`, { ...main, luogo: "In Scala" })).status).toBe(
    303,
  );
  const gone = made!.places.find(({ name }) => name === "Il giardino")!;
  expect((await facilitator.post(`${kept}/luoghi/${gone.id}/rimozione`)).status).toBe(303);

  const group = { chi: "Nonni lettori", porta: "leggono il sabato", dal: "2022-01-15" };
  expect((await facilitator.post(`${kept}/insieme`, group)).status).toBe(303);
  expect((await facilitator.post(`${kept}/insieme`, { chi: "" })).status).toBe(422);
  const home = await (await get(`/laboratori/${lab}`)).text();
  expect(home).toContain("leggono il sabato");
  expect(home).toContain("Il cortile");
  const partner = (await findLab(db, lab))!.partners[0]!;
  await facilitator.post(`${kept}/insieme/${partner.id}`, { ...group, al: "2026-11-30" });
  expect(await (await get(`/laboratori/${lab}`)).text()).not.toContain("leggono il sabato");
  expect(await pageOf(`${kept}/insieme`)).toContain("Nonni lettori");
});

test("the facilitator says which activities are theirs, and who leads", async () => {
  const { activityId } = await held("2026-12-02T17:00", { name: "Ballo liscio" });
  const elsewhere = await activity({ name: "Al parco", locationId: null, placeName: "Parco" });
  const page = await pageOf(`${kept}/attivita`);
  expect(page).toContain("Ballo liscio");
  expect(page).toContain("Al parco");
  const said = {
    [`nostra.${activityId}`]: "no",
    [`nostra.${elsewhere}`]: "si",
    [`guida.${elsewhere}`]: "citizens",
  };
  expect((await facilitator.post(`${kept}/attivita`, said)).status).toBe(303);
  const ids = await listLabActivityIds(db, lab);
  expect(ids).toContain(elsewhere);
  expect(ids).not.toContain(activityId);
  const ties = await db.selectFrom("labs.tie").select(["activity_id", "led_by"]).orderBy("led_by").execute();
  expect(ties).toEqual([
    { activity_id: elsewhere, led_by: "citizens" },
    { activity_id: activityId, led_by: null },
  ]);
});

test("what waits is on the first page: how many came, what is missing", async () => {
  await held("2026-12-04T17:00", { name: "Tè del venerdì" });
  const page = await pageOf(kept);
  expect(page).toContain("Quanti c’erano a Tè del venerdì, venerdì 4 dicembre, 17.00?");
  expect(page).toMatch(/Mancano \d+ punti/);
  expect(page).toContain("/agenda/stampa?luogo=");
});

test("the points are read from what the lab does, and keep their day", async () => {
  const page = await pageOf(`${kept}/punti`);
  expect(page).toContain("Manca, non si sa da quando, letto dai dati");
  expect(page).toContain("C’è, dal 9 dicembre 2025, letto dai dati");
  await watchPoints(db, story.house.now().subtract({ hours: 72 }));
  expect(await pageOf(`${kept}/punti`)).toContain("Manca, non si sa da quando, letto dai dati");
  const channels = JSON.stringify([{ kind: "web", url: "https://example.org/" }]);
  await db.updateTable("labs.lab").set({ channels }).where("id", "=", lab).execute();
  await watchPoints(db, story.house.now());
  expect(await pageOf(`${kept}/punti`)).toContain("C’è, dal 9 dicembre 2026, letto dai dati");

  const said = await facilitator.post(`${kept}/punti/synergy`, { "c-e": "si", "da-quando": "2026-01-10" });
  expect(said.status).toBe(303);
  expect(await pageOf(`${kept}/punti`)).toContain("C’è, dal 10 gennaio 2026, detto da voi");
  expect((await facilitator.post(`${kept}/punti/calendar`, { "c-e": "si" })).status).toBe(409);
  expect(
    (await facilitator.post(`${kept}/punti/synergy`, { "c-e": "si", "da-quando": "2027-01-10" })).status,
  ).toBe(422);

  const chosen = { punto: ["main-place", "synergy"], miei: "Un orto\nAperto la domenica" };
  expect((await facilitator.post(`${kept}/punti`, chosen)).status).toBe(303);
  const after = await pageOf(`${kept}/punti`);
  expect(after).toContain("Aperto la domenica");
  expect(after).not.toContain("La consulta si è riunita");
  expect(after).toContain("C’è, dal 10 gennaio 2026, detto da voi");
});

test("a photograph says what is in it and who said yes", async () => {
  const image = await sharp({ create: { width: 800, height: 600, channels: 3, background: "teal" } })
    .jpeg()
    .toBuffer();
  const file = new Blob([new Uint8Array(image)], { type: "image/jpeg" });
  const send = (fields: Record<string, string>) =>
    facilitator.post(`${kept}/fotografie`, { ...fields, file });
  expect((await send({ alt: "Un tavolo con tazze" })).status).toBe(422);
  expect((await send({ alt: "", consenso: "asked" })).status).toBe(422);
  expect((await send({ alt: "Un tavolo con tazze", consenso: "asked" })).status).toBe(303);
  expect((await send({ alt: "Un tavolo con tazze", consenso: "asked" })).status).toBe(422);
  expect(await (await get(`/laboratori/${lab}`)).text()).toContain('alt="Un tavolo con tazze"');
  const [photo] = await db.selectFrom("labs.photo").select(["id", "consent"]).execute();
  expect(photo?.consent).toBe("asked");
  expect((await facilitator.post(`${kept}/fotografie/${photo!.id}/rimozione`)).status).toBe(303);
  expect(await db.selectFrom("labs.photo").selectAll().execute()).toEqual([]);
});

test("a lab rests, ends and begins again; its page stays", async () => {
  expect((await facilitator.post(`${kept}/pausa`)).status).toBe(303);
  expect(await (await get(`/laboratori/${lab}`)).text()).toContain("ora è in pausa");
  expect((await facilitator.post(`${kept}/fine`)).status).toBe(303);
  expect(await (await get(`/laboratori/${lab}`)).text()).toContain("è finito");
  expect(await (await get("/laboratori")).text()).not.toContain("Tè e compiti.");
  expect((await facilitator.post(`${kept}/pausa`)).status).toBe(409);
  expect((await facilitator.post(`${kept}/ripresa`)).status).toBe(303);
  expect(await (await get("/laboratori")).text()).toContain("Tè e compiti.");
});
