// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from "node:fs";

import { sql } from "kysely";
import { chromium, type Browser } from "playwright-core";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../src/foundation/database/database.ts";
import { printTable } from "./figures.ts";
import { makePeople, signInAdministrator } from "./people.ts";

type Weighed = { total: number; script: number; requests: number; elsewhere: number };

/** What a browser that has nothing yet transfers to show each public page, and the form of a service to who writes it. */
export async function weighPages(db: Database, baseUrl: string, now: Temporal.Instant): Promise<void> {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
    existsSync,
  );
  if (!executablePath) {
    console.log("\nPages were not weighed: there is no Chromium.");
    return;
  }
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: [
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
  const rows: string[][] = [];
  const paths = await publicPaths(db);
  const [somebody] = await makePeople(db, 1, now);
  const session = await signInAdministrator(db, somebody!.id, now);
  const written = paths.find((path) => /^\/servizi\/[0-9a-f]/.test(path));
  const visits = [
    ...paths.map((path) => ({ path, cookie: "" })),
    { path: "/redazione/servizi", cookie: session },
    { path: `/redazione${written}`, cookie: session },
  ];
  for (const { path, cookie } of visits) {
    const { total, script, requests, elsewhere } = await weigh(browser, baseUrl, path, cookie);
    rows.push([
      path.replace(/[0-9a-f-]{36}/, "…"),
      kilobytes(total),
      kilobytes(script),
      String(requests),
      String(elsewhere),
    ]);
  }
  await browser.close();
  printTable(
    "First view: kilobytes transferred",
    ["page", "all", "script", "requests", "to third parties"],
    rows,
  );
}

async function publicPaths(db: Database): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    (select '/servizi/' || id as path from directory.service limit 1)
    union all (select '/luoghi/' || id from directory.location where address_visibility = 'full' limit 1)
    union all (select '/organizzazioni/' || id from directory.organization limit 1)
    union all (select '/risorse/' || id from directory.asset limit 1)`.execute(db);
  return [
    "/",
    "/en/",
    "/servizi",
    "/servizi?q=doposcuola&vicino=Pavia",
    "/servizi?q=doposcuola&vicino=Pavia&vista=mappa",
    "/luoghi",
    "/organizzazioni",
    "/risorse",
    "/territorio",
    ...rows.map(({ path }) => path),
  ];
}

/** `cookie`: "name=value" of a session, or nothing for a visitor. */
async function weigh(browser: Browser, baseUrl: string, path: string, cookie: string): Promise<Weighed> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const [name, value] = [cookie.slice(0, cookie.indexOf("=")), cookie.slice(cookie.indexOf("=") + 1)];
  if (cookie !== "") await context.addCookies([{ name, value, url: baseUrl }]);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  const kinds = new Map<string, string>();
  const weighed: Weighed = { total: 0, script: 0, requests: 0, elsewhere: 0 };
  devtools.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    kinds.set(requestId, type ?? "");
    if (/^https?:/.test(request.url) && !request.url.startsWith(`${baseUrl}/`)) weighed.elsewhere++;
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    weighed.total += encodedDataLength;
    weighed.requests++;
    if (kinds.get(requestId) === "Script") weighed.script += encodedDataLength;
  });
  await page.goto(baseUrl + path, { waitUntil: "networkidle" });
  await context.close();
  return weighed;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
