// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { listen, openBrowser, phone } from "../../tests/browser.ts";
import { buildIslands } from "../../tools/build/islands.ts";
import type { Env } from "../web/house.ts";
import { staticFiles } from "../web/static-files.ts";

const browser = await openBrowser();
const folder = mkdtempSync(join(tmpdir(), "trama-pin-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the server of the test knows: how many things are kept, how often it was asked, whether it can answer. */
let server = { kept: 0, posts: 0, isAway: false };
beforeEach(() => {
  server = { kept: 0, posts: 0, isAway: false };
});

let site: string;
beforeAll(async () => {
  const built = await buildIslands(folder);
  const app = new Hono<Env>();
  app.use("/assets/*", staticFiles(folder));
  app.get("/", (c) =>
    c.html(`<!doctype html><html lang="it"><title>Prova</title><script type="module" src="${built["pinboard.js"]}"></script>
      <a href="/bacheca">Bacheca: ${server.kept}</a>
      <trama-pin data-changes='#tieni a[href$="/bacheca"]'><form id="tieni" method="post" action="/bacheca">
      <input type="hidden" name="id" value="7"><button name="fai" value="${server.kept ? "togli" : "tieni"}">${server.kept ? "Togli" : "Tieni"}</button>
      </form></trama-pin>`),
  );
  app.post("/bacheca", async (c) => {
    server.posts++;
    const { id, fai } = await c.req.parseBody();
    if (server.isAway) return c.text("non ora", 503);
    if (id === "7") server.kept = fai === "tieni" ? 1 : 0;
    return c.redirect("/", 303);
  });
  site = await listen(app);
}, 60_000);

async function openPage() {
  const page = await (await browser.newContext(phone)).newPage();
  await page.goto(site);
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  return page;
}

test("a thing is kept and let go without leaving the page; the count and the button follow, the focus stays", async () => {
  const page = await openPage();
  await page.getByRole("button", { name: "Tieni" }).click();
  await page.getByRole("link", { name: "Bacheca: 1" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Togli");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Bacheca: 0" }).waitFor();
  expect(await page.evaluate(() => "isSamePage" in globalThis)).toBe(true);
  expect(server.posts).toBe(2);
});

test("when it cannot be done so, the form goes its ordinary way", async () => {
  const page = await openPage();
  server.isAway = true;
  await page.getByRole("button", { name: "Tieni" }).click();
  await page.getByText("non ora").waitFor();
  expect(new URL(page.url()).pathname).toBe("/bacheca");
});
