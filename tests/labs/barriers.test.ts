// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages of labs over the demonstration, for everybody: axe, a narrow phone in Italian, a desktop in English.
import { join } from "node:path";

import { expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { idFrom } from "../../src/foundation/uuid.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { desktop, listen, openBrowser, phone } from "../browser.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { signIn } from "../people.ts";
import { openStory, storyNow } from "../story.ts";
import { walkPages } from "../walk-pages.ts";

const dist = join(import.meta.dirname, "../../dist");
const story = await openStory(await demonstratedDatabase(storyNow));
const house = { ...story.house, assets: openAssets(dist), assetsFolder: join(dist, "assets") };
const site = await listen(createApp(house));
const browser = await openBrowser();
const lab = idFrom("demonstration-lab", "crosione");
const facilitator = await signIn(story, { roles: [{ role: "lab-contact", of: lab }] });
const kept = `/redazione/laboratori/${lab}`;

const paths = [
  "/laboratori",
  `/laboratori/${lab}`,
  `/laboratori/${idFrom("demonstration-lab", "travaco")}`,
  `/agenda?lab=${lab}`,
  "/redazione/laboratori",
  kept,
  `${kept}/modifica`,
  `${kept}/luoghi`,
  `${kept}/insieme`,
  `${kept}/attivita`,
  `${kept}/punti`,
  `${kept}/fotografie`,
];

test.each([
  ["phone of 360 px, Italian", { ...phone, viewport: { width: 360, height: 740 } }, ""],
  ["desktop of 1280 px, English", desktop, "/en"],
])(
  "no page of labs has a barrier nor scrolls sideways: %s",
  { timeout: 120_000 },
  async (_, device, prefix) => {
    const walk = { browser, site, cookies: facilitator.cookies, device, prefix };
    expect(await walkPages(walk, paths)).toEqual([]);
  },
);

test("without a script the facilitator opens the lab, says that an activity is led by citizens, and a stranger reads the home", async () => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  await context.addCookies([...facilitator.cookies].map(([name, value]) => ({ name, value, url: site })));
  const page = await context.newPage();
  await page.goto(`${site}/io`);
  await page.getByRole("link", { name: /Vai alla sua pagina di lavoro/ }).click();
  await page.getByRole("heading", { level: 1, name: "Crosione" }).waitFor();
  await page.getByRole("link", { name: "Le attività" }).click();
  await page.getByLabel("Chi conduce").first().selectOption({ label: "I cittadini da soli" });
  await page.getByRole("button", { name: "Salva tutto" }).click();
  await page.getByText("Salvato.").waitFor();
  await context.close();

  const visitor = await browser.newContext({ ...phone, javaScriptEnabled: false });
  const reader = await visitor.newPage();
  await reader.goto(site);
  await reader
    .getByRole("navigation", { name: "Menu principale" })
    .getByRole("link", { name: "Laboratori" })
    .click();
  await reader.getByRole("link", { name: "Crosione" }).click();
  await reader.getByRole("heading", { name: "Dove siamo" }).waitFor();
  await visitor.close();
});
