// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";

import { AxeBuilder } from "@axe-core/playwright";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll } from "vitest";

import type { Env } from "../src/web/house.ts";

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
];

/**
 * The system's Chromium, closed when the test file ends; `more` are switches of its own. Throws, saying how to get one,
 * where there is none.
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath)
    throw new Error("No Chromium: apt-get install chromium, or say where it is in CHROMIUM");

  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: [...quiet, ...more],
  });
  afterAll(() => browser.close());
  return browser;
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

/** What axe finds against WCAG 2.2 AA, one line each: rule, element, why. Nothing found is an empty list. */
export async function barriersOn(page: Page): Promise<string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  // "Legacy" is without a second page for frames of strangers: we have no frames. What passes need not be described.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} (${node.failureSummary ?? ""})`),
  );
}
