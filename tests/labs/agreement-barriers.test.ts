// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages of agreements, exchanges and the agora over the demonstration: axe, a narrow phone in Italian, a desktop in
// English; and a draft that becomes a text to sign, without a script.
import { join } from "node:path";

import { expect, test, vi } from "vitest";

import { createApp } from "../../src/app.ts";
import { idFrom } from "../../src/foundation/uuid.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { desktop, listen, openBrowser, phone } from "../browser.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { signIn } from "../people.ts";
import { openStory, storyNow } from "../story.ts";
import { walkPages } from "../walk-pages.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const dist = join(import.meta.dirname, "../../dist");
const story = await openStory(await demonstratedDatabase(storyNow));
const house = { ...story.house, assets: openAssets(dist), assetsFolder: join(dist, "assets") };
const site = await listen(createApp(house));
const browser = await openBrowser();
const labOf = (key: string) => idFrom("demonstration-lab", key);
const agreementOf = (key: string) => idFrom("demonstration-agreement", key);
const facilitator = await signIn(story, {
  roles: [
    { role: "lab-contact", of: labOf("crosione") },
    { role: "lab-contact", of: labOf("in-scala") },
  ],
});

const paths = [
  "/patti",
  "/patti?finiti=1&tipo=commons",
  `/patti/${agreementOf("giardino-scala")}`,
  `/patti/${agreementOf("cortile-comes")}`,
  "/agora",
  "/agora/2026",
  "/redazione/patti",
  `/redazione/patti/${agreementOf("giardino-scala")}`,
  `/redazione/patti/${agreementOf("orto-crosione")}`,
  `/redazione/laboratori/${labOf("crosione")}/patti`,
  `/redazione/laboratori/${labOf("crosione")}/patti/nuovo`,
  `/redazione/laboratori/${labOf("crosione")}/scambi`,
  `/redazione/laboratori/${labOf("in-scala")}/anno`,
];

test.each([
  ["phone of 360 px, Italian", { ...phone, viewport: { width: 360, height: 740 } }, ""],
  ["desktop of 1280 px, English", desktop, "/en"],
])("no page has a barrier nor scrolls sideways: %s", async (_, device, prefix) => {
  expect(await walkPages({ browser, site, cookies: facilitator.cookies, device, prefix }, paths)).toEqual([]);
});

test("without a script, on a phone, a patto is written, promised and given to sign", async () => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  await context.addCookies([...facilitator.cookies].map(([name, value]) => ({ name, value, url: site })));
  const page = await context.newPage();
  await page.goto(`${site}/redazione/laboratori/${labOf("crosione")}/patti`);
  await page.getByRole("link", { name: "Scrivi un patto" }).click();
  await page.getByLabel("Come si chiama").fill("La panchina delle storie");
  await page.getByLabel("Di che cosa si occupa").fill("la panchina davanti al portone");
  await page.getByLabel("Che cosa ci promettiamo").fill("Chi si siede racconta.");
  await page.getByRole("button", { name: "Salva il testo" }).click();
  for (const name of ["Le signore del secondo piano", "Gruppo orto"]) {
    await page.getByLabel("Chi è").selectOption("group");
    await page.getByLabel("Nome", { exact: true }).fill(name);
    await page.getByRole("button", { name: "Aggiungi chi firma" }).click();
  }
  await page.getByLabel("Chi", { exact: true }).selectOption({ label: "Gruppo orto" });
  await page.getByLabel("Che cosa fa").fill("Porta i cuscini");
  await page.getByRole("button", { name: "Aggiungi un impegno" }).click();
  await page.getByText("Il testo è pronto: si firma").first().click();
  await page.getByRole("button", { name: "Il testo è pronto: si firma" }).click();
  await page.getByText("Mancano 2 firme.").waitFor();
  await context.close();
});
