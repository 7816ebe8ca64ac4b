// SPDX-License-Identifier: AGPL-3.0-or-later
// The search in the page of somebody else, whose policy lets nothing in but our script and what it reads.
import { Hono } from "hono";
import { expect, test, vi } from "vitest";

import type { Env } from "../../src/web/house.ts";
import { barriersOn, listen } from "../browser.ts";
import { openInstallation } from "../journeys/installation.ts";

// A whole page takes axe seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const installation = await openInstallation();
const ours = installation.address;

const policy = `default-src 'none'; script-src ${ours}; connect-src ${ours}; style-src ${ours}`;
const bodies: Record<string, string> = {
  element: `<trama-cerca data-tipo="servizi" data-colore="#ffee00"><a href="${ours}/servizi">Cerca aiuto</a></trama-cerca>
    <script async src="${ours}/incorpora/trama.js"></script>`,
  script: `<script src="${ours}/incorpora/trama.js" data-tipo="luoghi" data-q="biblioteca" data-inglese="1"></script>`,
  away: `<trama-cerca><a href="${ours}/servizi">Cerca aiuto</a></trama-cerca><script src="${ours}/nulla.js"></script>`,
};
const framing = `<iframe src="${ours}/incorpora/cerca" title="Ricerca" width="320" height="600"></iframe>`;

const host = new Hono<Env>();
const page = (body: string) =>
  `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Comune</title></head><body><main><h1>Comune</h1>${body}</main></body></html>`;
for (const [name, body] of Object.entries(bodies)) {
  host.get(`/${name}`, (c) => c.html(page(body), 200, { "Content-Security-Policy": policy }));
}
host.get("/frame", (c) =>
  c.html(page(framing), 200, { "Content-Security-Policy": `default-src 'none'; frame-src ${ours}` }),
);
const theirs = await listen(host);

async function open(path: string, width: number, javaScriptEnabled = true) {
  const context = await installation.browser.newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled,
  });
  const opened = await context.newPage();
  const troubles: string[] = [];
  opened.on("pageerror", (error) => void troubles.push(error.message));
  opened.on("console", (line) => void (line.type() === "error" && troubles.push(line.text())));
  await opened.goto(theirs + path);
  return { context, page: opened, troubles };
}

test.each([320, 1280])(
  "inside a strict policy it searches, and everybody can use it, at %i px",
  async (width) => {
    const { context, page: there, troubles } = await open("/element", width);
    const box = there.getByRole("search", { name: /Cerca in/ });
    await box.getByLabel("Di cosa hai bisogno?").fill("badante");
    await there.keyboard.press("Enter");
    await there
      .getByRole("status")
      .filter({ hasText: /servizi/ })
      .waitFor();
    const first = there.getByRole("list", { name: "Risultati" }).getByRole("link").first();
    expect(await first.getAttribute("href")).toMatch(new RegExp(`^${ours}/servizi/`));
    expect(await there.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // Yellow cannot be read on white: it was darkened.
    const colour = await box
      .getByRole("button")
      .evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(colour).not.toBe("rgb(255, 238, 0)");
    expect(colour).not.toBe("rgba(0, 0, 0, 0)");
    expect(await barriersOn(there)).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  },
);

test("the script alone is enough, with its options, and speaks English", async () => {
  const { context, page: there, troubles } = await open("/script", 320);
  await there.getByRole("status").filter({ hasText: /place/ }).waitFor();
  expect(await there.getByLabel("What place are you looking for?").inputValue()).toBe("biblioteca");
  expect(await barriersOn(there)).toEqual([]);
  expect(troubles).toEqual([]);
  await context.close();
});

test("without JavaScript, or without our script, the link is there", async () => {
  for (const path of ["/element", "/away"]) {
    const { context, page: there } = await open(path, 320, path === "/away");
    expect(await there.getByRole("link", { name: "Cerca aiuto" }).isVisible()).toBe(true);
    await context.close();
  }
});

test("the frame searches without JavaScript, and results leave it", async () => {
  const { context, page: there } = await open("/frame", 360, false);
  const frame = there.frameLocator("iframe");
  await frame.getByLabel("Di cosa hai bisogno?").fill("badante");
  await frame.getByRole("button", { name: "Cerca" }).click();
  await frame.getByRole("status").waitFor();
  await frame.getByRole("article").getByRole("link").first().click();
  await there.waitForURL(new RegExp(`^${ours}/servizi/`));
  await context.close();
});

test("everybody can use the frame, and the page that explains it", async () => {
  for (const [path, width] of [
    ["/incorpora/cerca?q=badante&vicino=Pavia", 320],
    ["/incorpora", 360],
    ["/opendata", 360],
  ] as const) {
    const context = await installation.browser.newContext({ viewport: { width, height: 800 } });
    const there = await context.newPage();
    await there.goto(ours + path);
    await there.waitForLoadState("networkidle");
    expect(await barriersOn(there)).toEqual([]);
    expect(await there.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await context.close();
  }
});
