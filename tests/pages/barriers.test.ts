// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";

import { beforeAll, expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { tokenOf } from "../../src/modules/directory/pinboard/pin.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { barriersOn, desktop, listen, openBrowser, phone } from "../browser.ts";
import { smallWorld } from "./world.ts";

const dist = join(import.meta.dirname, "../../dist");
const { house, service, protection, lab, office, association, room } = await smallWorld();
const browser = await openBrowser();
const tokens = tokenOf({ kind: "service", id: service }) + "," + tokenOf({ kind: "place", id: lab });
let site: string;

beforeAll(async () => {
  site = await listen(createApp({ ...house, assets: openAssets(dist), assetsFolder: join(dist, "assets") }));
});

const paths = [
  "/",
  `/servizi/${service}`,
  `/servizi/${protection}`,
  `/luoghi/${lab}`,
  `/luoghi/${office}`,
  `/organizzazioni/${association}`,
  `/risorse/${room}`,
  `/bacheca?schede=${tokens}`,
  `/bacheca/stampa?schede=${tokens}&grande=1`,
  "/bacheca",
  "/territorio",
  "/note",
];

test.each([
  ["phone, Italian", phone, ""],
  ["desktop, English", desktop, "/en"],
])(
  "no page has a barrier nor scrolls sideways: %s",
  async (_, device, prefix) => {
    const context = await browser.newContext({
      ...device,
      ...(prefix === "" && { viewport: { width: 320, height: 640 } }),
    });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(site + (path === "/" && prefix ? prefix : prefix + path));
      found.push(...(await barriersOn(page)).map((barrier) => `${path} ${barrier}`));
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
        found.push(`${path} is too wide`);
    }
    await context.close();
    expect(found).toEqual([]);
  },
  120_000,
);

test("without a script one pins, opens the board and prepares the sheet with a note", async () => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site}/servizi/${service}`);
  await page.getByRole("button", { name: "Tieni in bacheca" }).click();
  await page.getByRole("button", { name: "Togli dalla bacheca" }).waitFor();
  await page.goto(`${site}/bacheca`);
  await page.getByLabel("Una nota da stampare sul foglio").fill("Chiedi di Anna");
  await page.getByLabel("A caratteri grandi").check();
  await page.getByRole("button", { name: "Prepara il foglio" }).click();
  expect(await page.locator(".handout-large").innerText()).toContain("Chiedi di Anna");
  expect(page.url()).not.toContain("Anna");

  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".it-header-navbar-wrapper").isVisible()).toBe(false);
  expect(await page.getByText("0382 555 666").first().isVisible()).toBe(true);
  await context.close();
});
