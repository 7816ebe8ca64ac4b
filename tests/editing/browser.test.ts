// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";

import type { Hono } from "hono";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test, vi } from "vitest";

import { createApp } from "../../src/app.ts";
import { installedFolder } from "../../src/foundation/installed.ts";
import { siteOf } from "../../src/site.ts";
import { openAssets } from "../../src/ui/assets.ts";
import type { Env, House } from "../../src/web/house.ts";
import { barriersOn, desktop, listen, openBrowser, phone } from "../browser.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { db } = await demonstratedDatabase(storyNow);
const dist = join(installedFolder(), "dist");
let app: Hono<Env>;
const address = await listen({ fetch: (request, env) => app.fetch(request, env) });
const house: House = {
  db,
  now: () => storyNow,
  baseUrl: address,
  assets: openAssets(dist),
  assetsFolder: join(dist, "assets"),
  site: siteOf(db),
};
const often = { requests: 1_000_000, withinSeconds: 1 };
app = createApp(house, { limits: { reading: often, changing: often } });
const browser = await openBrowser();
const service = "/redazione/servizi/1d0917f5-7725-53ff-be7c-cf2f70a8c94a";
const place = "/redazione/luoghi/1c90e669-7fa5-5186-8f6c-92b42dab8250";

/** A page of somebody who administers, and what its scripts complained about. */
async function pageOf(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> {
  const { cookies } = await signIn({ app, house }, { roles: [{ role: "administrator" }], name: "Ada" });
  const context = await browser.newContext(options);
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: address })));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  return { page, complaints };
}

test.each([
  ["phone", phone],
  ["desktop", desktop],
])("the pages of writing have no barriers, and none is wider than the screen: %s", async (_name, options) => {
  const { page, complaints } = await pageOf(options);
  const addresses = [
    "/redazione/servizi",
    service,
    `${service}?passo=dove-e-quando`,
    place,
    "/redazione/organizzazioni/nuova",
    "/redazione/risorse/nuova",
    `${service}/ritiro`,
  ];
  for (const path of addresses) {
    await page.goto(address + path);
    // Closed folds hide their barriers.
    await page.evaluate(() =>
      document.querySelectorAll("details.terms").forEach((fold) => fold.setAttribute("open", "")),
    );
    expect({ path, barriers: await barriersOn(page) }).toEqual({ path, barriers: [] });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ path, wider: wider > 0 }).toEqual({ path, wider: false });
  }
  await page.goto(address + service);
  await page.getByLabel("Altro nome", { exact: true }).fill("Un altro nome");
  await page.getByRole("button", { name: "Controlla e pubblica" }).click();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole("button", { name: "Pubblica" }).click();
  expect(await barriersOn(page)).toEqual([]);
  expect(await page.getByRole("status").first().textContent()).toContain("Pubblicata");
  await page.getByRole("button", { name: "Annulla questa modifica" }).click();
  expect(complaints).toEqual([]);
});

test("a draft is saved as one types, and hours are explained at once", async () => {
  const { page, complaints } = await pageOf(desktop);
  await page.goto(address + service);
  await page.locator("#campo-hours").fill("lun-ven 9-12.30; chiuso in agosto");
  await page.getByText("Bozza salvata.").waitFor();
  expect(await page.locator('[data-understood="hours"]').textContent()).toContain("chiuso in agosto");
  await page.reload();
  expect(await page.locator("#campo-hours").inputValue()).toBe("lun-ven 9-12.30; chiuso in agosto");
  expect(complaints).toEqual([]);
});

test("another row is added in place, and saved with the others", async () => {
  const { page, complaints } = await pageOf(phone);
  await page.goto(`${address}${service}?passo=contatti`);
  const numbers = page.locator('[name^="phones."][name$=".number"]');
  const before = await numbers.count();
  await page.getByRole("button", { name: "Aggiungi una riga Telefoni" }).click();
  await page.getByRole("button", { name: "Aggiungi una riga Telefoni" }).click();
  expect(await numbers.count()).toBe(before + 2);
  await page.keyboard.type("0382 999");
  expect(await numbers.last().inputValue()).toBe("0382 999");
  expect(await barriersOn(page)).toEqual([]);
  await page.getByText("Bozza salvata.").waitFor();
  await page.reload();
  expect(await page.locator('[value="0382 999"]').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test("the point of a place is put on the map by touch and by keyboard", async () => {
  const { page, complaints } = await pageOf(desktop);
  await page.goto(address + place);
  const latitude = page.locator("#campo-latitude");
  await page.getByRole("button", { name: "Metti il punto sulla mappa" }).click();
  const mark = page.locator(".trama-place-mark");
  await mark.waitFor();
  expect(await barriersOn(page)).toEqual([]);
  const before = await latitude.inputValue();
  await page.locator("trama-place-on-map .trama-map-ground").click({ position: { x: 80, y: 60 } });
  const touched = await latitude.inputValue();
  expect(touched).not.toBe(before);
  await mark.focus();
  await page.keyboard.press("ArrowUp");
  expect(Number(await latitude.inputValue())).toBeGreaterThan(Number(touched));
  await page.getByText("Bozza salvata.").waitFor();
  expect(complaints).toEqual([]);
});

test("what is weighed on the first view stays light", async () => {
  const { page } = await pageOf(phone);
  let bytes = 0;
  page.on("response", async (response) => {
    const sizes = await response
      .request()
      .sizes()
      .catch(() => undefined);
    bytes += (sizes?.responseBodySize ?? 0) + (sizes?.responseHeadersSize ?? 0);
  });
  await page.goto(address + service, { waitUntil: "networkidle" });
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(150_000);
});
