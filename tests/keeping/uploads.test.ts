// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { signIn, type SignedInBrowser } from "../people.ts";
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

const story = await openStory();
const { db } = story.house;
const records = recordsOf(db);
const [pavese, lodigiano] = [newId(), newId()];
await db
  .insertInto("territories.district")
  .values([
    { id: pavese, code: "pavese", name: "Ambito Pavese" },
    { id: lodigiano, code: "lodigiano", name: "Ambito Lodigiano" },
  ])
  .execute();
const district = await signIn(story, { roles: [{ role: "district", of: pavese }] });

/** Loads a file as a browser would and waits until it was read. Gives the address of its page. */
async function load(browser: SignedInBrowser, name: string, content: string | Buffer): Promise<string> {
  const answer = await browser.post("/redazione/carica", {
    file: new File([new Uint8Array(Buffer.from(content))], name),
  });
  expect(answer.status).toBe(303);
  return settled(browser, answer.headers.get("Location")!);
}

async function settled(browser: SignedInBrowser, path: string): Promise<string> {
  await expect
    .poll(async () => (await browser.get(path)).headers.has("Refresh"), { timeout: 20_000 })
    .toBe(false);
  return path;
}

const services = [
  "nome,descrizione,età minima,colore",
  "Doposcuola,Compiti insieme,6,rosso",
  ",Senza nome,,blu",
  "Mensa,Pasti caldi,,verde",
  "Corso,Troppe celle,,giallo,in più",
].join("\n");

test("a CSV with two wrong rows is previewed row by row, loaded, and its report kept", async () => {
  const path = await load(district, "servizi.csv", services);
  const preview = await (await district.get(path)).text();
  expect(preview).toContain("2 righe restano fuori");
  expect(preview).toContain("Servizi");
  expect(await db.selectFrom("directory.service").select("id").execute()).toEqual([]);

  expect((await district.post(`${path}/conferma`)).status).toBe(303);
  await settled(district, path);
  const report = await (await district.get(path)).text();
  expect(report).toContain("Caricato: si trova già.");
  expect(await (await story.get("/servizi?q=doposcuola")).text()).toContain("Doposcuola");

  const kept = await db.selectFrom("directory.upload").select(["state", "content"]).execute();
  expect(kept).toEqual([{ state: "loaded", content: null }]);
  // Loading what is loaded is refused, and the file is no longer there to be read.
  expect((await district.post(`${path}/conferma`)).status).toBe(409);
  const trace = await db.selectFrom("foundation.activity").select(["actor", "verb"]).execute();
  expect(trace).toContainEqual({ actor: `person:${district.personId}`, verb: "directory.imported" });
});

test("columns are proposed, changed by hand and read again", async () => {
  const path = await load(district, "servizi.csv", "nome,colore\nDoposcuola bis,Compiti colorati");
  const page = await (await district.get(path)).text();
  expect(page).toContain("Colonna «colore»");

  const colonna = ["nome", "colore"];
  const campo = ["services.name", "services.description"];
  expect((await district.post(`${path}/colonne`, { righe: "services", colonna, campo })).status).toBe(303);
  await settled(district, path);
  await district.post(`${path}/conferma`);
  await settled(district, path);
  const service = await db
    .selectFrom("directory.service")
    .select("description")
    .where("name", "=", "Doposcuola bis")
    .executeTakeFirst();
  expect(service?.description).toBe("Compiti colorati");
});

test("rows may be said to be something else", async () => {
  const path = await load(district, "elenco-servizi.csv", "nome,indirizzo\nSala civica,Via Roma 1");
  await district.post(`${path}/colonne`, {
    righe: "organizations",
    colonna: ["nome", "indirizzo"],
    campo: ["-", "-"],
  });
  await settled(district, path);
  expect(await (await district.get(path)).text()).toContain("Organizzazioni");
});

test("a CSV that tells nothing of its rows asks what they are, and is read so", async () => {
  const path = await load(district, "elenco.csv", "nome,cosa\nBocciofila dei Tre Ponti,Bocce e carte");
  const page = await (await district.get(path)).text();
  expect(page).toContain("Che cosa c’è in questo file?");
  expect(page).not.toContain(">Carica</button>");
  expect((await district.post(`${path}/colonne`, { righe: "qualcosa" })).status).toBe(400);

  expect((await district.post(`${path}/colonne`, { righe: "organizations" })).status).toBe(303);
  await settled(district, path);
  const read = await (await district.get(path)).text();
  expect(read).not.toContain("Che cosa c’è in questo file?");
  expect(read).toContain("Colonna «cosa»");
  await district.post(`${path}/conferma`);
  await settled(district, path);
  const made = await db
    .selectFrom("directory.organization")
    .select("name")
    .where("name", "=", "Bocciofila dei Tre Ponti")
    .execute();
  expect(made).toHaveLength(1);
});

test("files that are not what they say are told in plain words, and cannot be loaded", async () => {
  for (const [name, content, said] of [
    ["servizi.csv", Buffer.from("PK\u0003\u0004 foglio"), "foglio di calcolo"],
    ["dati.json", "{ niente", "JSON non è valido"],
    [
      "foto.csv",
      Buffer.from("ffd8ffe000104a46494600010100000100010000ffdb004300080606070605", "hex"),
      "non è un file di testo",
    ],
    ["vuoto.csv", "", "vuoto"],
  ] as const) {
    const path = await load(district, name, content);
    const page = await (await district.get(path)).text();
    expect(page, name).toContain(said);
    expect(page, name).not.toContain(">Carica</button>");
    expect((await district.post(`${path}/lascia`)).status).toBe(303);
  }
  expect((await district.post("/redazione/carica", { file: "" })).status).toBe(422);
});

test("records of another district are left as they are, and told", async () => {
  const id = await records.organization({ name: "Mensa di Lodi", territory_id: lodigiano });
  const file = JSON.stringify({ organizations: [{ id, name: "Rinominata", description: "x" }] });
  const path = await load(district, "enti.json", file);
  expect(await (await district.get(path)).text()).toContain("è di un altro distretto");
  await district.post(`${path}/conferma`);
  const still = await db
    .selectFrom("directory.organization")
    .select("name")
    .where("id", "=", id)
    .executeTakeFirst();
  expect(still?.name).toBe("Mensa di Lodi");
});

test("a file beyond the limit is refused, here and nowhere else beyond the usual one", async () => {
  const twoMegabytes = new File([new Uint8Array(2 * 1024 * 1024)], "grande.csv");
  expect((await district.post("/redazione/carica", { file: twoMegabytes })).status).toBe(303);
  expect((await district.post("/redazione/parole", { file: twoMegabytes })).status).toBe(413);
  const tooMuch = new File([new Uint8Array(22 * 1024 * 1024)], "enorme.csv");
  expect((await district.post("/redazione/carica", { file: tooMuch })).status).toBe(413);
});

test("editors, strangers and other districts see none of it", async () => {
  const path = await load(district, "servizi.csv", "nome\nSegreto");
  const other = await signIn(story, { roles: [{ role: "district", of: lodigiano }] });
  expect((await other.get(path)).status).toBe(404);
  expect((await other.post(`${path}/conferma`)).status).toBe(404);
  const editor = await signIn(story, { roles: [{ role: "editor", of: pavese }] });
  expect((await editor.get("/redazione/carica")).status).toBe(403);
  const administrator = await signIn(story, { roles: [{ role: "administrator" }] });
  expect((await administrator.get(path)).status).toBe(200);
});

test("whose boundaries are is asked before they are loaded, and again of a file loaded without saying it", async () => {
  const ring = [9.1, 9.2, 9.2, 9.1, 9.1].map((x, index) => [x, [45, 45, 45.1, 45.1, 45][index]]);
  const boundaries = JSON.stringify({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { istat: "018110", name: "Pavia" },
        geometry: { type: "Polygon", coordinates: [ring] },
      },
    ],
  });
  const administrator = await signIn(story, { roles: [{ role: "administrator" }] });
  const silent = await load(administrator, "comuni.geojson", boundaries);
  expect(await (await administrator.get(silent)).text()).toContain("Di chi sono i confini?");
  await administrator.post(`${silent}/conferma`, { fonte: " " });
  await settled(administrator, silent);
  expect(await (await administrator.get(silent)).text()).toContain("carica di nuovo lo stesso file");

  const again = await load(administrator, "comuni.geojson", boundaries);
  await administrator.post(`${again}/conferma`, { fonte: "© ISTAT, CC BY 4.0" });
  await settled(administrator, again);
  expect(await (await administrator.get(again)).text()).not.toContain("Di chi sono i confini?");
  expect(await (await story.get("/territorio")).text()).toContain("Fonte dei confini: © ISTAT, CC BY 4.0.");
});
