// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";

import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll } from "vitest";

import type { Env } from "../src/web/house.ts";
import { lookingFor, type Looked } from "./barriers-in-page.ts";

/** Where Debian, Ubuntu and Fedora put it; CHROMIUM says where else. Without windows it starts and draws in half the time. */
const places = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

const quiet = [
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // A page lives a second here: to make its scripts fast costs more than they take.
  "--js-flags=--no-maglev --no-turbofan",
];

/** One for all test files of this process: starting Chromium costs more than most pages. */
let kept: Promise<Browser> | undefined;

/**
 * The system's Chromium. Whatever a test file opens in it is closed when the file ends. `more` are switches of its own:
 * then it is another one, of this file alone. Throws, saying how to get one, where there is none.
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  if (more.length > 0) {
    const browser = await launch(more);
    afterAll(() => browser.close());
    return browser;
  }
  const running = await kept?.catch(() => undefined);
  kept = running?.isConnected() ? kept : launch([]);
  const browser = await kept!;
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  return browser;
}

async function launch(more: readonly string[]): Promise<Browser> {
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath)
    throw new Error("No Chromium: apt-get install chromium, or say where it is in CHROMIUM");

  return chromium.launch({ executablePath, chromiumSandbox: false, args: [...quiet, ...more] });
}

/** Listens on a free port; gives the address without final slash. Stops when the test file ends. */
export async function listen(app: Pick<Hono<Env>, "fetch">): Promise<string> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  afterAll(() => new Promise((stopped) => server.close(stopped)));
  await new Promise<void>((ready) => (server.listening ? ready() : server.once("listening", ready)));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 760 },
  hasTouch: true,
  isMobile: true,
};
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Colours of texts that axe found good, in any page of this process. */
const goodColours = new Set<string>();

/**
 * What axe finds against WCAG 2.2 AA, one line each: rule, element, why. Nothing found is an empty list. Its frames are
 * ours and looked at with it.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  // A page that is looked at twice reads the tool once.
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(axe);
  const { barriers, good } = await page.evaluate<Looked>(lookingFor({ tags, known: [...goodColours] }));
  for (const colours of good) goodColours.add(colours);
  return barriers.map(({ id, html, why }) => `${id}: ${html} (${why})`);
}
