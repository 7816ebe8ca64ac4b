// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages of the diary and of who follows, over the demonstration: axe, a narrow phone in Italian, a desktop in English.
import { join } from "node:path";

import { expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { newId, idFrom } from "../../src/foundation/uuid.ts";
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
const facilitator = await signIn(story, { roles: [{ role: "lab-contact", of: lab }], name: "Lia" });
const kept = `/redazione/laboratori/${lab}`;

const note = newId();
const written = {
  nota: note,
  giorno: "2026-12-08",
  testo: "Il portico era pieno.",
  chi_legge: "team",
  domanda: "tie",
};
await facilitator.post(`${kept}/diario`, {
  ...written,
  riflessione: "Due vicine.",
  chi: ["elders"],
  etichette: "caffè",
});
await facilitator.post(`${kept}/diario/${note}`, {
  ...written,
  testo: "Il portico era strapieno.",
  revisione: "1",
});
await facilitator.post(`/laboratori/${lab}/segui`);
await facilitator.post(`${kept}/seguito/inviti`, {
  invito: newId(),
  testo: "Sabato si riparano biciclette, vieni?",
});

const paths = [
  `/laboratori?interesse=meeting&so=repair&vicino=Pavia`,
  `/laboratori?so=drive&vicino=Atlantide`,
  `/laboratori/${lab}/diario`,
  `/laboratori/${lab}/segui`,
  "/segui",
  "/segui/posta",
  "/segui/addio",
  "/io/diario",
  "/io/seguo",
  `${kept}/diario?q=caffè`,
  `${kept}/diario/${note}`,
  `${kept}/diario/stampa`,
  `${kept}/seguito`,
  `${kept}/diario`,
];

test.each([
  ["phone of 360 px, Italian", { ...phone, viewport: { width: 360, height: 740 } }, ""],
  ["desktop of 1280 px, English", desktop, "/en"],
])(
  "no page of the diary and of following has a barrier nor scrolls sideways: %s",
  { timeout: 120_000 },
  async (_, device, prefix) => {
    const walk = { browser, site, cookies: facilitator.cookies, device, prefix };
    expect(await walkPages(walk, paths)).toEqual([]);
  },
);

test("what is typed on a phone is a draft by itself, found again after the page was lost", async () => {
  const context = await browser.newContext(phone);
  await context.addCookies([...facilitator.cookies].map(([name, value]) => ({ name, value, url: site })));
  const page = await context.newPage();
  await page.goto(`${site}${kept}/diario`);
  await page.getByLabel("Com’è andata?").fill("Una frase a metà");
  await page.getByText("Bozza salvata.").waitFor();
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(`${site}${kept}/diario`);
  expect(await again.getByLabel("Com’è andata?").inputValue()).toBe("Una frase a metà");
  await again.getByRole("button", { name: "Un’altra domanda" }).click();
  expect(await again.getByLabel("Com’è andata?").inputValue()).toBe("Una frase a metà");
  await again.getByLabel("Tutti").check();
  await again.getByRole("button", { name: "Scrivi nel diario" }).click();
  await again.getByText("È nel diario.").waitFor();
  await again.goto(`${site}/laboratori/${lab}/diario`);
  await again.getByText("Una frase a metà").waitFor();
  await context.close();
});
