// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Hono } from "hono";
import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { listen, openBrowser, phone } from "../../tests/browser.ts";
import { buildIslands } from "../../tools/build/islands.ts";
import { MyPosition, PrintButton } from "../modules/directory/search/map-position.view.tsx";
import type { Frame } from "../ui/frame.ts";
import type { Env } from "../web/house.ts";
import { staticFiles } from "../web/static-files.ts";

const browser = await openBrowser();
const folder = mkdtempSync(join(tmpdir(), "trama-position-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const frame: Frame = {
  language: "it",
  assets: { url: (name) => `/assets/${name}` },
  path: "/",
  baseUrl: "",
  site: { name: "Prova", isDemonstration: false },
  navigation: [],
  pinned: 0,
};

let site: string;
beforeAll(async () => {
  const built = await buildIslands(folder);
  const app = new Hono<Env>();
  app.use("/assets/*", staticFiles(folder));
  app.get("/", (c) => {
    const scripts = ["my-position.js", "print-page.js"].map(
      (name) => `<script type="module" src="${built[name]}"></script>`,
    );
    return c.html(`<!doctype html><html lang="it"><title>Prova</title>${scripts.join("")}<main><h1>Prova</h1><form>
      <label for="campo-vicino">Dove?</label><input id="campo-vicino" name="vicino" value="${c.req.query("vicino") ?? ""}">
      ${MyPosition({ frame, field: "campo-vicino" })}<button>Cerca</button></form>${PrintButton({ frame })}</main></html>`);
  });
  site = await listen(app);
}, 60_000);

async function open(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ ...phone, ...options });
  const page = await context.newPage();
  await page.goto(site);
  return { context, page };
}

test("a position is asked only when wanted, rounded, and searched from", async () => {
  const { page } = await open({
    permissions: ["geolocation"],
    geolocation: { latitude: 45.18604, longitude: 9.15517 },
  });
  expect(await page.getByLabel("Dove?").inputValue()).toBe("");
  await page.getByRole("button", { name: "Usa la mia posizione" }).click();
  await page.waitForURL(/vicino=/);
  expect(new URL(page.url()).searchParams.get("vicino")).toBe("45.185,9.155");
});

test("who does not give the position is told what to do instead", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "Usa la mia posizione" }).click();
  await page.getByText("Scrivi il comune o il quartiere nel campo.").first().waitFor();
  expect(await page.getByRole("status").innerText()).toContain("non dà la posizione");
});

test("a place is remembered when asked, offered but never filled in, and forgotten with one tap", async () => {
  const { page } = await open();
  await page.getByLabel("Dove?").fill("Vallone, Pavia");
  await page.getByRole("button", { name: "Ricorda il posto" }).click();

  await page.goto(site);
  expect(await page.getByLabel("Dove?").inputValue()).toBe("");
  await page.getByRole("button", { name: "Usa il posto ricordato: Vallone, Pavia" }).click();
  await page.waitForURL(/vicino=Vallone/);

  await page.getByRole("button", { name: "Dimentica il posto" }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.goto(site);
  expect(await page.getByRole("button", { name: "Usa il posto ricordato" }).count()).toBe(0);
});

test("the print button prints", async () => {
  const { page } = await open();
  await page.evaluate(() => {
    globalThis.print = () => void (document.title = "stampata");
  });
  await page.getByRole("button", { name: "Stampa" }).click();
  expect(await page.title()).toBe("stampata");
});

test("without scripts none of these buttons is there", async () => {
  const { page } = await open({ javaScriptEnabled: false });
  expect(await page.getByRole("button").allInnerTexts()).toEqual(["Cerca"]);
});
