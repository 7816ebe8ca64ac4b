// SPDX-License-Identifier: AGPL-3.0-or-later
// Files of a real size through the page, as a person chooses them: boundaries, HSDS JSON and ndjson of megabytes, and
// what is read while the work goes on.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sql } from "kysely";
import type { Page } from "playwright-core";
import { afterAll, expect, test, vi } from "vitest";

import { createApp } from "../../src/app.ts";
import { idFrom } from "../../src/foundation/uuid.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { barriersOn, listen, openBrowser, phone } from "../browser.ts";
import { signIn } from "../people.ts";
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const story = await openStory();
const { db } = story.house;
const dist = join(import.meta.dirname, "../../dist");
const often = { requests: 1_000_000, withinSeconds: 1 };
// Held, work begins only when the test lets it: what the page says in between does not depend on how fast it is.
let held: Promise<void> | undefined;
const soon = story.house.later!;
const later = async (name: string, data: Record<string, unknown>) => {
  if (held) void held.then(() => soon(name, data));
  else await soon(name, data);
};
const house = { ...story.house, later, assets: openAssets(dist), assetsFolder: join(dist, "assets") };
const site = await listen(createApp(house, { limits: { reading: often, changing: often } }));
const browser = await openBrowser();
const keeper = await signIn(story, { roles: [{ role: "administrator" }] });
const folder = mkdtempSync(join(tmpdir(), "trama-uploads-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function atTheUploads(): Promise<Page> {
  const context = await browser.newContext(phone);
  context.setDefaultTimeout(60_000);
  await context.addCookies([...keeper.cookies].map(([name, value]) => ({ name, value, url: site })));
  const page = await context.newPage();
  await page.goto(`${site}/redazione/carica`);
  return page;
}

/** Chooses a file and sends it; the page of the file is open when it answers. */
async function send(page: Page, name: string, content: string): Promise<number> {
  const path = join(folder, name);
  writeFileSync(path, content);
  await page.setInputFiles("#campo-file", path);
  await page.getByRole("button", { name: "Leggi il file" }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  return Buffer.byteLength(content);
}

const load = (page: Page) => page.getByRole("button", { name: "Carica", exact: true });

test("boundaries are chosen, looked at, loaded, and drawn", async () => {
  const squares = Array.from({ length: 300 }, (_, index) => {
    const [x, y] = [8 + (index % 20) / 10, 45 + Math.floor(index / 20) / 10];
    const line = Array.from({ length: 200 }, (_point, step) => [x + (0.09 * step) / 200, y]);
    return {
      type: "Feature",
      properties: {
        kind: "municipality",
        istat: `9${String(index).padStart(5, "0")}`,
        name: `Comune ${index}`,
      },
      geometry: { type: "Polygon", coordinates: [[...line, [x + 0.09, y + 0.09], [x, y + 0.09], line[0]]] },
    };
  });
  const page = await atTheUploads();
  const bytes = await send(
    page,
    "confini.geojson",
    JSON.stringify({ type: "FeatureCollection", features: squares }),
  );
  expect(bytes).toBeGreaterThan(1_000_000);
  await load(page).waitFor();
  await page.getByLabel("Di chi sono i confini?").fill("© Ente di prova, CC BY 4.0");
  expect(await barriersOn(page)).toEqual([]);
  await load(page).click();
  await page.getByText("Caricato: si trova già.").waitFor();

  await page.goto(`${site}/redazione/territorio?q=Comune+29`);
  expect(await page.locator("#tabella-zone").textContent()).toContain("rilevato");
  const areas = await db
    .selectFrom("territories.area")
    .select("source")
    .where("kind", "=", "municipality")
    .execute();
  expect(areas).toHaveLength(300);
  expect(new Set(areas.map(({ source }) => source))).toEqual(new Set(["© Ente di prova, CC BY 4.0"]));
  await page.context().close();
});

const services = 2_000;
const organization = idFrom("test", "ente");
const organizationOfLines = idFrom("test", "ente delle righe");
const serviceOf = (index: number, name: string, organization_id = organization) => ({
  id: idFrom("test", `${name} ${index}`),
  organization_id,
  name: `${name} ${index}`,
  status: "active",
  description: "Si parla, si ascolta, si accompagna agli uffici chi non sa da che parte cominciare. ".repeat(
    14,
  ),
  phones: [{ number: `0382 ${index}` }],
});

test("HSDS JSON of megabytes is read and written while the page tells how far it is", async () => {
  const page = await atTheUploads();
  const reading = Promise.withResolvers<void>();
  held = reading.promise;
  const data = {
    organizations: [{ id: organization, name: "Ente del file grande", description: "Per prova." }],
    services: Array.from({ length: services }, (_, index) => serviceOf(index, "Servizio grande")),
  };
  const bytes = await send(page, "grande.json", JSON.stringify(data));
  expect(bytes).toBeGreaterThan(2_500_000);
  // The page comes before the work is done, says so, and goes on by itself.
  const lead = page.locator(".lead");
  expect(await lead.textContent()).toContain("si sta leggendo");
  expect(await barriersOn(page)).toEqual([]);
  held = undefined;
  reading.resolve();
  await load(page).waitFor();
  expect(await lead.textContent()).toContain("da confermare");
  expect(await page.locator("#tabella-conti").textContent()).toContain(String(services));

  // Nobody may write what is searched for now: the records are written, and the work waits there.
  const written = Promise.withResolvers<void>();
  const holding = db.transaction().execute(async (tx) => {
    await sql`lock table directory.finding in exclusive mode`.execute(tx);
    await load(page).click();
    await written.promise;
  });
  await page.getByText("righe scritte.").waitFor();
  const far = page.locator("progress");
  await expect.poll(async () => Number(await far.getAttribute("value"))).toBeGreaterThan(0);
  expect(Number(await far.getAttribute("max"))).toBe(services + 1);
  expect(await barriersOn(page)).toEqual([]);
  written.resolve();
  await holding;
  await page.getByText("Caricato: si trova già.").waitFor();
  const { n } = await db
    .selectFrom("directory.service")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("name", "like", "Servizio grande%")
    .executeTakeFirstOrThrow();
  expect(n).toBe(services);
  await page.context().close();
});

test("ndjson of megabytes, one record a line, tells the broken line and loads the others", async () => {
  const page = await atTheUploads();
  await recordsOf(db).organization({ id: organizationOfLines, name: "Ente delle righe" });
  const lines = Array.from({ length: services }, (_, index) =>
    JSON.stringify(serviceOf(index, "Servizio a righe", organizationOfLines)),
  );
  lines[99] = '{"id": "spezzata';
  await send(page, "righe.ndjson", lines.join("\n"));
  await load(page).waitFor();
  expect(await page.locator("#tabella-righe").textContent()).toContain("100");
  expect(await page.getByText("Una riga resta fuori.").count()).toBe(1);
  await load(page).click();
  await page.getByText("Caricato: si trova già.").waitFor();
  const loaded = await db
    .selectFrom("directory.service")
    .select("id")
    .where("name", "like", "Servizio a righe%")
    .execute();
  expect(loaded).toHaveLength(services - 1);
  await page.context().close();
});

test("a CSV that tells nothing of its rows asks, in the page, what they are", async () => {
  const page = await atTheUploads();
  await send(page, "elenco.csv", "nome,cosa\nBocciofila,Bocce e carte");
  await page.getByRole("heading", { name: "Che cosa c’è in questo file?" }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByLabel("un’organizzazione").check();
  await page.getByRole("button", { name: "Leggi così" }).click();
  await load(page).click();
  await page.getByText("Caricato: si trova già.").waitFor();
  await page.context().close();
});
