// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

import { serve } from "@hono/node-server";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { barriersOn, desktop, openBrowser } from "../browser.ts";
import { signIn } from "../people.ts";
import { openStory } from "../story.ts";

const port = await freePort();
const baseUrl = `http://localhost:${port}`;
const story = await openStory({ baseUrl });
const dist = join(import.meta.dirname, "../../dist");
const app = createApp(
  { ...story.house, assets: openAssets(dist), assetsFolder: join(dist, "assets") },
  { limits: { reading: { requests: 1e6, withinSeconds: 1 }, changing: { requests: 1e6, withinSeconds: 1 } } },
);
const server = serve({ fetch: app.fetch, port, hostname: "localhost" });
afterAll(() => new Promise((stopped) => server.close(stopped)));
const chromium = await openBrowser();

/** Keys are bound to a name and to its port's page: both are known before the application is made. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, "localhost", ready));
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return free;
}

/** A page with a device that has a finger on its sensor. */
async function pageWithKeyring(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return page;
}

test("a passkey is made, signs in and leads back, and opens nothing once it is taken away", async () => {
  const ada = await signIn(story, { name: "Ada" });
  const context = await chromium.newContext(desktop);
  await context.addCookies([...ada.cookies].map(([name, value]) => ({ name, value, url: baseUrl })));
  const page = await pageWithKeyring(context);

  await page.goto(`${baseUrl}/io`);
  await page.getByLabel("Nome della passkey").fill("Computer di prova");
  await page.getByRole("button", { name: "Aggiungi una passkey" }).click();
  await page.waitForURL(/fatto=saved/);
  expect(await page.getByRole("rowheader", { name: "Computer di prova" }).count()).toBe(1);
  expect(await barriersOn(page)).toEqual([]);

  await context.clearCookies();
  await page.goto(`${baseUrl}/persone`);
  expect(new URL(page.url()).pathname).toBe("/entra");
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole("button", { name: "Entra con una passkey" }).click();
  await page.waitForURL(`${baseUrl}/persone`);
  const session = await story.house.db
    .selectFrom("accounts.session")
    .select("signed_in_by")
    .where("person_id", "=", ada.personId)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  expect(session.signed_in_by).toBe("passkey");

  await page.goto(`${baseUrl}/io`);
  await page.getByRole("button", { name: "Togli la passkey Computer di prova" }).click();
  await page.waitForURL(/\/io#passkey/);
  await context.clearCookies();
  await page.goto(`${baseUrl}/entra`);
  await page.getByRole("button", { name: "Entra con una passkey" }).click();
  await page.getByText("Non ha funzionato").waitFor();
  expect(new URL(page.url()).pathname).toBe("/entra");
  await context.close();
}, 60_000);

test("without scripts the link by e-mail is the way, and nothing of a passkey is shown", async () => {
  const context = await chromium.newContext({ ...desktop, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseUrl}/entra`);
  expect(await page.getByRole("button", { name: "Entra con una passkey" }).isVisible()).toBe(false);
  expect(await page.getByLabel("Indirizzo e-mail").isVisible()).toBe(true);
  await context.close();
}, 60_000);

const answer = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json", Accept: "application/json", ...headers },
  });

test("a made-up answer, one to nobody's question, and one without JSON are refused", async () => {
  const made = {
    id: "00000000-0000-7000-8000-000000000000",
    response: {
      id: "x",
      rawId: "x",
      type: "public-key",
      response: { clientDataJSON: "e30", authenticatorData: "AA", signature: "AA" },
    },
  };
  expect((await answer("/entra/passkey", made)).status).toBe(403);
  expect((await answer("/entra/passkey", { id: "1" })).status).toBe(400);
  expect((await answer("/entra/passkey", "{")).status).toBe(400);
  expect((await answer("/entra/passkey", made, { "Content-Type": "text/plain" })).status).toBe(403);
  expect((await answer("/io/passkey/domanda", {})).status).toBe(401);

  const asked = await answer("/entra/passkey/domanda", {});
  const cookie = asked.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const { id } = await asked.json();
  expect((await answer("/entra/passkey", { ...made, id }, { Cookie: cookie })).status).toBe(403);
});
