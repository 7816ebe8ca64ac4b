// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages that keep the directory true, over the demonstration: axe, a phone, one screen for a call, single keys.
import { join } from "node:path";

import { expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { mailDueAsks } from "../../src/modules/directory/assurance/ask-mail.actions.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { barriersOn, desktop, listen, openBrowser, phone } from "../browser.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { signIn } from "../people.ts";
import { openStory, storyNow } from "../story.ts";
import { linkIn } from "./campaign-world.ts";

const dist = join(import.meta.dirname, "../../dist");
const story = await openStory(await demonstratedDatabase(storyNow));
const { db } = story.house;
const house = {
  ...story.house,
  assets: openAssets(dist),
  assetsFolder: join(dist, "assets"),
  later: async () => undefined,
};
const site = await listen(createApp(house));
const browser = await openBrowser();
const keeper = await signIn(story, { roles: [{ role: "administrator" }] });

const begun = await keeper.post("/redazione/verifiche/campagne", { stagione: "natale", tipo: "servizi" });
await mailDueAsks(db, storyNow, { atMost: 5 });
const letter = await db.selectFrom("foundation.mail").select("text").limit(1).executeTakeFirstOrThrow();
const paths = [
  "/redazione/verifiche",
  "/redazione/verifiche?tipo=luoghi&parte=orari",
  "/redazione/verifiche/durata",
  "/redazione/verifiche/telefonate",
  "/redazione/verifiche/foglio?tipo=luoghi",
  "/redazione/verifiche/campagne?prova=1&tipo=organizzazioni&quali=tutte",
  begun.headers.get("Location")!.split("?")[0]!,
  linkIn(letter.text),
];

const devices = [
  ["phone, Italian", { ...phone, viewport: { width: 360, height: 740 } }, ""],
  ["desktop, English", { ...desktop, viewport: { width: 1280, height: 720 } }, "/en"],
] as const;

async function signedIn(device: (typeof devices)[number][1]) {
  const context = await browser.newContext(device);
  await context.addCookies([...keeper.cookies].map(([name, value]) => ({ name, value, url: site })));
  return context;
}

test.each(devices)(
  "no page has a barrier nor scrolls sideways: %s",
  { timeout: 240_000 },
  async (_, device, prefix) => {
    const context = await signedIn(device);
    const page = await context.newPage();
    const found: string[] = [];
    const look = async (path: string) => {
      found.push(...(await barriersOn(page)).map((barrier) => `${path}: ${barrier}`));
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (isWide) found.push(`${path}: scrolls sideways`);
      const shots = process.env["TRAMA_SHOTS"];
      const name = path.split("?")[0]!.replaceAll("/", "_").slice(0, 60);
      const { width } = device.viewport;
      const height = await page.evaluate(() => Math.min(1700, document.documentElement.scrollHeight));
      const clip = { x: 0, y: 0, width, height };
      if (shots)
        await page.screenshot({ path: `${shots}/${prefix.slice(1)}${name}.png`, fullPage: true, clip });
    };
    for (const path of paths) {
      const answer = await page.goto(site + prefix + path);
      if (answer?.status() !== 200) found.push(`${path}: ${answer?.status() ?? "no answer"}`);
      await look(path);
    }
    await page.goto(`${site}${prefix}/redazione/verifiche/telefonate?tipo=luoghi`);
    await page.locator("main form button").first().click();
    await look("/telefonata");
    await page.locator("summary[data-key]").click();
    await look("/telefonata-correzione");
    await page.locator("summary[data-key]").click();
    await page.locator('[data-key="5"]').click();
    await context.close();
    expect(found).toEqual([]);
  },
);

test(
  "a call fits one screen, and keys alone take one from record to record",
  { timeout: 60_000 },
  async () => {
    const context = await signedIn(devices[1][1]);
    const page = await context.newPage();
    await page.goto(`${site}/redazione/verifiche/telefonate?tipo=luoghi`);
    await page.locator("main form button").first().click();
    const first = await page.locator("h1").textContent();
    const bottom = () => page.locator("main").evaluate((element) => element.getBoundingClientRect().bottom);
    expect(await bottom()).toBeLessThanOrEqual(720);

    await page.keyboard.press("4");
    await page.waitForURL(/prima=salta/);
    const second = await page.locator("h1").textContent();
    expect(second).not.toBe(first);
    await page.keyboard.press("6");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toMatch(/TEXTAREA|INPUT/);
    expect(await bottom()).toBeLessThanOrEqual(720);
    // While somebody types, a key is a letter.
    await page.keyboard.press("1");
    expect(await page.locator("h1").textContent()).toBe(second);
    await page.locator("summary[data-key]").click();
    await page.locator("#tasti-rapidi").uncheck();
    await page.keyboard.press("1");
    expect(await page.locator("h1").textContent()).toBe(second);
    await page.locator("#tasti-rapidi").check();
    await page.keyboard.press("1");
    await page.waitForURL(/prima=giusto/);
    await page.keyboard.press("5");
    await page.waitForURL(/prima=smetti/);
    await context.close();
  },
);
