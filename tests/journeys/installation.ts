// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";

import type { Hono } from "hono";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { Temporal } from "temporal-polyfill";

import { createApp } from "../../src/app.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { installedFolder } from "../../src/foundation/installed.ts";
import { siteOf } from "../../src/site.ts";
import { openAssets } from "../../src/ui/assets.ts";
import type { Env, House } from "../../src/web/house.ts";
import { listen, openBrowser } from "../browser.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { queueBeside } from "../queue.ts";

/** A Wednesday in winter, ten in the morning in Rome: most doors are open, no patron saint is near. */
export const wednesday = Temporal.Instant.from("2026-12-02T10:00:00+01:00");

/** Records of the demonstration, whose identifiers never change (decision 0007). */
export const known = {
  service: "/servizi/1d0917f5-7725-53ff-be7c-cf2f70a8c94a",
  place: "/luoghi/1c90e669-7fa5-5186-8f6c-92b42dab8250",
  organization: "/organizzazioni/c5abfd8f-98d9-51e7-bedd-2c8ab5ffa3dc",
  asset: "/risorse/41651de0-8c05-51c2-a856-28b794b29d6b",
};

export type Installation = {
  app: Hono<Env>;
  house: House;
  address: string;
  /** PostgreSQL URL, for commands beside the application. */
  connection: string;
  browser: Browser;
};

/**
 * The product over the demonstration, as a browser meets it: real files of `dist`, a real port, a clock that stands
 * still. At the top of a test file; everything stops at its end. `add` puts in more records before anybody asks;
 * `otherwise` says what of the house is not as usual.
 */
export async function openInstallation(
  add?: (db: Database) => Promise<void>,
  otherwise: (db: Database) => Partial<House> = () => ({}),
): Promise<Installation> {
  const dist = join(installedFolder(), "dist");
  const { db, connection } = await demonstratedDatabase(wednesday);
  await add?.(db);

  // Its own address is known only once somebody listens; no request comes before.
  let app: Hono<Env>;
  const address = await listen({ fetch: (request, env) => app.fetch(request, env) });
  const house: House = {
    db,
    now: () => wednesday,
    baseUrl: address,
    assets: openAssets(dist),
    assetsFolder: join(dist, "assets"),
    site: siteOf(db),
    later: queueBeside(db, () => wednesday).later,
    ...otherwise(db),
  };
  app = createApp(house, { limits: { reading: unlimited, changing: unlimited } });
  return { app, house, address, connection, browser: await openBrowser() };
}

// A test asks more in a second than people do in an hour.
const unlimited = { requests: 1_000_000, withinSeconds: 1 };

export type Visit = {
  context: BrowserContext;
  page: Page;
  /** What should never happen: errors in the console, refusals of the CSP among them, and requests to strangers. */
  troubles: string[];
  go: (path: string) => Promise<void>;
};

/** Somebody with a browser of their own. Close the context when they leave. */
export async function visit(
  { browser, address }: Installation,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: address,
    locale: "it-IT",
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:"))
      troubles.push(`asked a stranger: ${request.url()}`);
  });
  page.on("pageerror", (error) => void troubles.push(error.message));
  page.on("console", (line) => {
    if (line.type() === "error" || line.type() === "warning") troubles.push(`${page.url()}: ${line.text()}`);
  });
  return { context, page, troubles, go: async (path) => void (await page.goto(address + path)) };
}
