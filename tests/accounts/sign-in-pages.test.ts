// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";

import type { Page } from "playwright-core";
import { beforeAll, expect, test, vi } from "vitest";

import { createApp } from "../../src/app.ts";
import { keeper } from "../../src/foundation/actor.ts";
import { giveMembership } from "../../src/modules/accounts/memberships/membership.actions.ts";
import { welcomePerson } from "../../src/modules/accounts/person.actions.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { barriersOn, desktop, listen, openBrowser, phone } from "../browser.ts";
import { someAddress } from "../people.ts";
import { openStory, storyNow } from "../story.ts";

vi.setConfig({ testTimeout: 120_000 });

const dist = join(import.meta.dirname, "../../dist");
const { house } = await openStory();
const { db } = house;
const browser = await openBrowser();
let site: string;

beforeAll(async () => {
  site = await listen(createApp({ ...house, assets: openAssets(dist), assetsFolder: join(dist, "assets") }));
});

async function administrator(): Promise<string> {
  const email = someAddress();
  const { id: personId } = await welcomePerson(db, keeper, { email, now: storyNow });
  const of = { kind: "installation", id: null } as const;
  await giveMembership(db, keeper, { personId, role: "administrator", of, givenBy: null, now: storyNow });
  return email;
}

async function linkTo(email: string): Promise<string> {
  const { text } = await db
    .selectFrom("foundation.mail")
    .select("text")
    .where("to_address", "=", email)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  return site + /http:\/\/localhost(\S+)/.exec(text)![1]!;
}

async function look(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const barriers = await barriersOn(page);
  const at = new URL(page.url()).pathname;
  return [
    ...(width > 0 ? [`${at} scrolls sideways by ${width}`] : []),
    ...barriers.map((one) => `${at} ${one}`),
  ];
}

test.each([
  ["phone", { ...phone, viewport: { width: 320, height: 640 } }],
  ["desktop", desktop],
])("in by a link, lock, in again, out; no page has a barrier: %s", async (_, device) => {
  const email = await administrator();
  const context = await browser.newContext(device);
  const page = await context.newPage();
  const found: string[] = [];
  const say = (name: string) => page.getByRole("button", { name, exact: true }).click();

  await page.goto(`${site}/entra?torna=/posta`);
  found.push(...(await look(page)));
  await page.getByLabel("Il tuo indirizzo e-mail").fill("ada");
  await say("Mandami il link");
  expect(await page.getByLabel("Il tuo indirizzo e-mail").inputValue()).toBe("ada");
  found.push(...(await look(page)));
  await page.getByLabel("Il tuo indirizzo e-mail").fill(email);
  await say("Mandami il link");
  await page.waitForURL(`${site}/entra/inviato`);
  found.push(...(await look(page)));

  const other = await (await browser.newContext(device)).newPage();
  await other.goto(await linkTo(email));
  found.push(...(await look(other)));
  expect(await other.locator("h1").innerText()).toBe("Questo link è di un altro browser");

  await page.goto(await linkTo(email));
  found.push(...(await look(page)));
  await page.locator("main").getByRole("button", { name: "Entra" }).click();
  await page.waitForURL(`${site}/posta`);
  found.push(...(await look(page)));
  expect(await page.locator("main").innerText()).toContain(email);

  await page.evaluate(() => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/blocca";
    form.innerHTML = '<input name="torna" value="/posta">';
    document.body.append(form);
    form.submit();
  });
  await page.getByRole("heading", { name: "Schermo bloccato" }).waitFor();
  found.push(...(await look(page)));
  await page.goBack();
  expect(await page.content()).not.toContain(email);
  await page.goto(`${site}/entra?torna=/posta`);
  await say("Mandami un link per riprendere");
  await page.waitForURL(`${site}/entra/inviato`);
  await page.goto(await linkTo(email));
  await page.locator("main").getByRole("button", { name: "Entra" }).click();
  await page.waitForURL(`${site}/posta`);

  await page.getByRole("banner").getByRole("button", { name: "Esci" }).click();
  await page.waitForURL(`${site}/esci`);
  found.push(...(await look(page)));
  await page.goBack();
  expect(page.url()).toContain("/entra");
  expect(found).toEqual([]);
});
