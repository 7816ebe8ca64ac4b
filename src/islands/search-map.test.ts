// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { FeatureCollection } from "geojson";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { barriersOn, desktop, listen, openBrowser, phone } from "../../tests/browser.ts";
import { openStory } from "../../tests/story.ts";
import { buildAssets } from "../../tools/build/assets.ts";
import { createApp } from "../app.ts";
import { inTransaction } from "../foundation/database/transaction.ts";
import { newId } from "../foundation/uuid.ts";
import { refreshFindings } from "../modules/directory/search/finding.actions.ts";
import { saveAreas } from "../modules/territories/area.actions.ts";
import { readFeature } from "../modules/territories/boundary-feature.ts";
import { openAssets } from "../ui/assets.ts";

const { house } = await openStory();
const browser = await openBrowser();
const dist = mkdtempSync(join(tmpdir(), "trama-map-"));
afterAll(() => rmSync(dist, { recursive: true, force: true }));

let site: string;
beforeAll(async () => {
  await buildAssets(dist);
  await inTransaction(house.db, async (tx) => {
    const file: FeatureCollection = JSON.parse(readFileSync("demo/areas.geojson", "utf8"));
    const areas = file.features.map((feature) => readFeature(feature));
    await saveAreas(
      tx,
      areas.flatMap((read) => ("areas" in read ? read.areas : [])),
    );
    await tx.insertInto("directory.location").values(locations()).execute();
    await refreshFindings(tx, { now: house.now() });
  });
  site = await listen(createApp({ ...house, assets: openAssets(dist), assetsFolder: join(dist, "assets") }));
}, 120_000);

/** Three at one address, one with markup in its name, and forty on a spiral around Pavia. */
function locations() {
  const together = ["Sportello lavoro", "Sportello casa", '<b>Sportello</b> & "donne"'];
  const spiral = Array.from({ length: 40 }, (_, at) => ({
    name: `Luogo ${at + 1}`,
    longitude: 9.16 + Math.cos(at) * 0.004 * at,
    latitude: 45.19 + Math.sin(at) * 0.003 * at,
  }));
  const places = [...together.map((name) => ({ name, longitude: 9.3, latitude: 45.3 })), ...spiral];
  const rest = { location_type: "physical", area_code: "018110", last_modified: "2026-12-01T00:00:00Z" };
  return places.map((place) => Object.assign(place, rest, { id: newId() }));
}

async function open(path: string, options: BrowserContextOptions = desktop) {
  const context = await browser.newContext({ locale: "it-IT", reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const strangers: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => void (request.url().startsWith(site) || strangers.push(request.url())));
  page.on("pageerror", (error) => void faults.push(error.message));
  page.on("console", (line) => void (line.type() === "error" && faults.push(line.text())));
  await page.goto(site + path);
  return { context, page, strangers, faults };
}

async function openMap(path: string, options?: BrowserContextOptions) {
  const opened = await open(path, options);
  await opened.page.locator(".trama-map-marker").first().waitFor();
  return opened;
}

async function focusedName(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
}

test("a person with a keyboard opens a cluster, moves by arrows, opens a card, closes it, follows its link", async () => {
  const { page, strangers, faults } = await openMap("/luoghi?q=luogo&vista=mappa");
  await page.locator(".trama-map-ground").focus();
  await page.keyboard.press("Tab");
  expect(await focusedName(page)).toMatch(/\d+ risultati vicini tra loro|Luogo \d+/);

  // Into the clusters until the focus is on one place.
  for (let press = 0; press < 12 && !(await focusedName(page))?.startsWith("Luogo"); press++) {
    await page.keyboard.press((await focusedName(page))?.includes("risultati") ? "Enter" : "ArrowRight");
  }
  expect(await focusedName(page)).toMatch(/^Luogo \d+, Pavia$/);
  await page.keyboard.press("Enter");
  const card = page.getByRole("dialog");
  expect(await card.innerText()).toMatch(/Luogo \d+\s+Pavia/);

  await page.keyboard.press("Escape");
  expect(await card.isVisible()).toBe(false);
  expect(await focusedName(page)).toMatch(/^Luogo/);

  await page.keyboard.press("Enter");
  const href = await card.getByRole("link").getAttribute("href");
  expect(href).toMatch(/^\/luoghi\/[0-9a-f-]{36}$/);
  await page.keyboard.press("Enter");
  await page.waitForURL(site + href);
  expect(strangers).toEqual([]);
  expect(faults.filter((fault) => !fault.includes("404"))).toEqual([]);
});

test("while the map moves to a cluster the focus is not lost", async () => {
  const { page } = await openMap("/luoghi?q=luogo&vista=mappa", {
    ...desktop,
    reducedMotion: "no-preference",
  });
  const cluster = page.getByRole("button", { name: /risultati vicini/ }).first();
  await cluster.focus();
  const before = await focusedName(page);
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    (name) => ![null, name].includes(document.activeElement?.getAttribute("aria-label") ?? null),
    before,
  );
  expect(await focusedName(page)).toMatch(/risultati vicini|Luogo/);
});

test("results at one address open together, and names are text, never markup", async () => {
  const { page } = await openMap("/luoghi?q=sportello&vista=mappa");
  await page.getByRole("button", { name: "3 risultati vicini tra loro" }).click();
  const card = page.getByRole("dialog", { name: "3 risultati in questo punto" });
  expect(await card.getByRole("link").allInnerTexts()).toContain('<b>Sportello</b> & "donne"');
});

test("the card closes by its button and by a press on the ground", async () => {
  const { page } = await openMap("/luoghi?q=sportello&vista=mappa");
  const marker = page.getByRole("button", { name: "3 risultati vicini tra loro" });
  await marker.click();
  await page.getByRole("button", { name: "Chiudi" }).click();
  expect(await page.getByRole("dialog").isVisible()).toBe(false);
  await marker.click();
  await page.locator(".trama-map-ground").click({ position: { x: 40, y: 200 } });
  expect(await page.getByRole("dialog").isVisible()).toBe(false);
});

test("a place in the list lights its marker, and a marker its place in the list", async () => {
  const { page } = await openMap("/luoghi?q=sportello&vista=mappa");
  await page.getByRole("link", { name: "Sportello casa" }).hover();
  expect(await page.locator(".trama-map-marker.trama-lit").count()).toBe(1);
  await page.locator(".trama-map-marker").first().focus();
  expect(await page.locator("li.trama-lit").count()).toBe(3);
});

test("search here is an ordinary link to the same search around the middle of the map", async () => {
  const { page } = await openMap("/luoghi?q=luogo&vista=mappa");
  const here = page.getByRole("link", { name: "Cerca qui" });
  expect(await here.getAttribute("href")).toMatch(/^\/luoghi\?.*vicino=45\.\d\d[05],9\.\d\d[05]/);
  await here.click();
  await page.waitForURL(/vicino=/);
  await page.locator(".trama-map-you").waitFor();
});

test("it says how many are shown and whose the boundaries are, and names the towns", async () => {
  const { page } = await openMap("/en/luoghi?vista=mappa");
  expect(await page.locator("trama-map [role=status]").innerText()).toBe("43 results on the map.");
  expect(await page.locator(".trama-map-note").innerText()).toContain(
    "Schematic boundaries of the demonstration",
  );
  expect(await page.locator(".trama-map-name").count()).toBeGreaterThan(2);
});

test("without scripts the page says where everything is", async () => {
  const { page } = await open("/luoghi?q=sportello&vista=mappa", { ...desktop, javaScriptEnabled: false });
  expect(await page.locator("trama-map").innerText()).toContain("La mappa ha bisogno di JavaScript");
  expect(await page.getByRole("link", { name: "Sportello casa" }).count()).toBe(1);
});

test("when the map cannot be had it says so, and can be tried again", async () => {
  const { page } = await open("/luoghi?q=luogo");
  await page.route("**/confini.json", (route) => route.abort());
  await page.goto(`${site}/luoghi?q=luogo&vista=mappa`);
  await page.getByRole("alert").waitFor();
  await page.unroute("**/confini.json");
  await page.getByRole("button", { name: "Riprova" }).click();
  await page.locator(".trama-map-marker").first().waitFor();
});

test.for<[string, BrowserContextOptions]>([
  ["by day", desktop],
  ["by night", { ...desktop, colorScheme: "dark" }],
  ["at 320 pixels", { ...phone, viewport: { width: 320, height: 640 } }],
])("axe finds no barrier %s, with a card open", { timeout: 60_000 }, async ([, options]) => {
  const { page } = await openMap("/luoghi?q=sportello&vista=mappa", options);
  await page.locator(".trama-map-marker").first().click();
  expect(await barriersOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

/** Bytes of script on the way. */
async function scriptBytes(path: string): Promise<number> {
  const { page } = await open(path);
  await page.waitForLoadState("networkidle");
  return page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith(".js"))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
}

test("the list needs little script, and the whole map little more", async () => {
  expect(await scriptBytes("/luoghi?q=luogo")).toBeLessThan(30_000);
  expect(await scriptBytes("/luoghi?q=luogo&vista=mappa")).toBeLessThan(300_000);
});
