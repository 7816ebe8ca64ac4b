// SPDX-License-Identifier: AGPL-3.0-or-later
import { beforeAll, expect, test } from "vitest";

import { forgetNetworkPeople } from "../../src/modules/labs/networks/network-people.actions.ts";
import { networksJobs } from "../../src/modules/labs/networks/networks.jobs.ts";
import { formOf } from "../spaces/spaces-story.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, lab, facilitator, stranger, get, post, make, place } = story;

let network = "";
let own = "";

const kept = () => `/redazione/laboratori/${lab}/reti/${network}`;
const text = async (path: string) => (await get(path)).text();
const letters = () =>
  db.selectFrom("foundation.mail").select(["to_address", "subject", "text"]).orderBy("id").execute();

/** The private link that a page shows whole. */
const linkIn = (page: string) => /href="http:\/\/localhost(\/reti\/mia\/[\w-]{43})"/.exec(page)![1]!;

const told = {
  nome: "Spesa in bici",
  fanno: "Portiamo la spesa pesante a chi abita in alto.",
  "di-chi": "il banchetto del mercoledì",
  quando: "Il mercoledì dalle 17",
  entrare: "Vieni al banchetto, o scrivici.",
  luogo: ["In Scala", "Il cortile di via Scala"],
};

async function revision(): Promise<string> {
  const row = await db
    .selectFrom("labs.network")
    .select("revision")
    .where("id", "=", network)
    .executeTakeFirstOrThrow();
  return String(row.revision);
}

beforeAll(async () => {
  await make.service({ name: "Consegna di farmaci", at: [place] });
  await make.found();
});

test("a facilitator opens a page with a name; who runs the network gets the link and keeps the rest", async () => {
  const answer = await facilitator.post(`/redazione/laboratori/${lab}/reti`, {
    nome: "Spesa in bici",
    nata: "2026-10-01",
    chi: "Nora",
    email: "nora@example.org",
  });
  expect(answer.status).toBe(200);
  const page = await answer.text();
  own = linkIn(page);
  const row = await db.selectFrom("labs.network").selectAll().executeTakeFirstOrThrow();
  network = row.id;
  expect(row.status).toBe("draft");
  const [letter] = await letters();
  expect(letter).toMatchObject({ to_address: "nora@example.org" });
  expect(letter?.text).toContain(own);
  const keeper = await db.selectFrom("labs.network_keeper").selectAll().executeTakeFirstOrThrow();
  expect(keeper.token_hash.toString()).not.toContain(own.slice(10));

  expect((await get(`/reti/${network}`)).status).toBe(404);
  expect(await text(own)).toContain("È una bozza");
  expect((await get(`/reti/mia/${"A".repeat(43)}`)).status).toBe(404);
});

test("a stranger who keeps something else sees none of it, and writes none of it", async () => {
  expect((await stranger.get(`/redazione/laboratori/${lab}/reti`)).status).toBeGreaterThanOrEqual(403);
  expect((await stranger.post(`${kept()}/stato`, { passo: "publish" })).status).toBeGreaterThanOrEqual(403);
  expect((await get(kept())).status).toBe(302);
});

test("told and shown by who runs it, it is found beside services by its words, and on the map", async () => {
  const saved = await post(`${own}/racconto`, { ...told, revisione: await revision() });
  expect(saved.status).toBe(303);
  expect(await text("/servizi?q=spesa+bici")).not.toContain("Spesa in bici");

  expect((await post(`${own}/stato`, { passo: "publish" })).status).toBe(303);
  const found = await text("/servizi?q=spesa+bici");
  expect(found).toContain("Anche persone vicine");
  expect(found).toContain(`/risorse/${network}`);
  expect(await text("/servizi?q=farmaci")).not.toContain("Anche persone vicine");
  expect(await text("/servizi")).not.toContain("Anche persone vicine");
  expect(await text("/risorse?q=spesa")).toContain("Spesa in bici");
  for (const map of ["/risorse/mappa.json?q=spesa", "/servizi/mappa.json?q=spesa"]) {
    expect(await text(map)).toContain(network);
  }
  expect(await text("/opendata/risorse.csv")).toContain("Spesa in bici");

  const page = await text(`/reti/${network}`);
  for (const said of [
    "banchetto del mercoledì",
    "Il cortile di via Scala",
    "Vorrei farne parte",
    "In Scala",
  ]) {
    expect(page).toContain(said);
  }
  expect(page).not.toContain("nora@example.org");
  expect(page).not.toContain("Nora");
  expect(await text(`/laboratori/${lab}/reti`)).toContain("Spesa in bici");
  expect(await text(`/laboratori/${lab}`)).toContain(`/reti/${network}`);
  expect(await text(`/risorse/${network}`)).toContain("Vai alla pagina della rete");
  expect(await text(`/luoghi/${place}`)).toContain(`/reti/${network}`);
});

test("two who write at once lose nothing: the second is told, with their words", async () => {
  const based = await revision();
  expect((await post(`${own}/racconto`, { ...told, quando: "Di sabato", revisione: based })).status).toBe(
    303,
  );
  const second = await facilitator.post(`${kept()}/racconto`, {
    ...told,
    quando: "Di lunedì",
    revisione: based,
  });
  expect(second.status).toBe(409);
  expect(await second.text()).toContain("Di lunedì");
  expect(await text(`/reti/${network}`)).toContain("Di sabato");
});

test("it goes hand in hand with a service, by its name or its address; an unknown one is told", async () => {
  const service = await db.selectFrom("directory.service").select("id").executeTakeFirstOrThrow();
  const form = { ...told, revisione: await revision() };
  const wrong = await post(`${own}/racconto`, { ...form, insieme: "Non c’è" });
  expect(wrong.status).toBe(422);
  expect((await post(`${own}/racconto`, { ...form, insieme: "consegna di FARMACI" })).status).toBe(303);
  expect(await text(`/reti/${network}`)).toContain(`/servizi/${service.id}`);
  expect(await text(own)).toContain(`/servizi/${service.id}`);
});

test("who would like to join writes to who runs it, whose contact nobody reads; sent twice it is one", async () => {
  const { modulo } = await formOf(story, `/reti/${network}/partecipa`);
  const fields = { modulo, nome: "Ugo", contatto: "ugo@example.org", messaggio: "Ho una bici" };
  const before = (await letters()).length;
  for (const _ of [1, 2]) expect((await post(`/reti/${network}/partecipa`, fields)).status).toBe(303);
  const rows = await db.selectFrom("labs.network_request").selectAll().execute();
  expect(rows).toHaveLength(1);
  const after = (await letters()).slice(before);
  expect(after.map(({ to_address }) => to_address)).toEqual(["nora@example.org"]);
  expect(after[0]?.text).not.toContain("ugo@example.org");
  expect(await text(own)).toContain("ugo@example.org");
  expect(await text(`/reti/${network}`)).not.toContain("ugo");

  const wrong = await post(`/reti/${network}/partecipa`, { ...fields, contatto: "boh" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("Ho una bici");

  expect((await post(`${own}/richieste/${rows[0]!.id}`)).status).toBe(303);
  expect(await text(own)).toContain("Risposto");
});

test("it grows as they count themselves, and its story is on its page; no day to come", async () => {
  for (const [giorno, persone] of [
    ["2026-10-15", "6"],
    ["2026-12-01", "14"],
  ] as const) {
    expect((await post(`${own}/numeri`, { giorno, persone })).status).toBe(303);
  }
  expect((await post(`${own}/numeri`, { giorno: "2027-01-01", persone: "20" })).status).toBe(422);
  await post(`${own}/storia`, { giorno: "2026-11-02", fatto: "Il fornaio ci presta la bici grande." });
  const page = await text(`/reti/${network}`);
  expect(page).toContain("14 persone, contate il 1 dicembre 2026");
  expect(page).toContain("Il fornaio ci presta la bici grande.");
  expect(page).toContain("chart");
  expect(await text(`/laboratori/${lab}/reti`)).toContain("14 persone ne fanno parte");
});

test("its dates are those of the lab's activities that it chose", async () => {
  const activityId = await story.activity({ name: "Giro delle borse" });
  expect((await post(`${own}/appuntamenti`, { attivita: activityId })).status).toBe(303);
  expect(await text(`/reti/${network}`)).toContain("Giro delle borse");
  const ties = await db.selectFrom("labs.tie").selectAll().execute();
  expect(ties.map(({ network_id }) => network_id)).toEqual([network]);
});

test("another person gets a link of their own; taken away, it opens nothing", async () => {
  const given = await post(`${own}/chi`, { chi: "Ivo" });
  const other = linkIn(await given.text());
  expect((await get(other)).status).toBe(200);
  const ivo = await db
    .selectFrom("labs.network_keeper")
    .select("id")
    .where("called", "=", "Ivo")
    .executeTakeFirstOrThrow();
  const renewed = linkIn(await (await facilitator.post(`${kept()}/chi/${ivo.id}/link`)).text());
  expect((await get(other)).status).toBe(404);
  expect((await get(renewed)).status).toBe(200);
  await post(`${own}/chi/${ivo.id}/rimozione`);
  expect((await get(renewed)).status).toBe(404);
});

test("paused it is found no more and its page says so; it starts again, and it ends", async () => {
  await post(`${own}/stato`, { passo: "pause", perche: "Fa freddo" });
  expect(await text("/servizi?q=spesa+bici")).not.toContain("Spesa in bici");
  expect((await get(`/risorse/${network}`)).status).toBe(404);
  expect(await text(`/reti/${network}`)).toContain("in pausa");
  expect((await post(`${own}/stato`, { passo: "publish" })).status).toBe(409);
  const { modulo } = { modulo: "x" };
  expect((await post(`/reti/${network}/partecipa`, { modulo, nome: "A", contatto: "a@b.it" })).status).toBe(
    422,
  );

  await post(`${own}/stato`, { passo: "resume" });
  expect(await text("/servizi?q=spesa+bici")).toContain("Spesa in bici");
  expect((await get(`/risorse/${network}`)).status).toBe(200);

  await facilitator.post(`${kept()}/stato`, { passo: "end", perche: "Ora c’è un servizio" });
  expect(await text("/servizi?q=spesa+bici")).not.toContain("Spesa in bici");
  const page = await text(`/reti/${network}`);
  expect(page).toContain("Ora c’è un servizio");
  expect(page).toContain("si è conclusa il 9 dicembre 2026");
});

test("names go: of who asked a month after the answer, of who ran it a month after the end", async () => {
  const later = story.house.now().add({ hours: 24 * 32 });
  expect(networksJobs(db, () => later).map(({ name }) => name)).toEqual(["labs.forget-network-people"]);
  expect(await forgetNetworkPeople(db, later)).toBe(2);
  const [asked] = await db.selectFrom("labs.network_request").selectAll().execute();
  expect(asked).toMatchObject({ called: null, contact: null, told: null });
  expect(await db.selectFrom("labs.network_keeper").selectAll().execute()).toEqual([]);
  expect((await get(own)).status).toBe(404);
});
