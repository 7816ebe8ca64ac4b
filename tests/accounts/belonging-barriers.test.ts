// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";

import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { barriersOn, desktop, listen, openBrowser, phone } from "../browser.ts";
import { signIn } from "../people.ts";
import { openStory } from "../story.ts";
import { invitationPathIn, twoDistricts } from "./belonging-world.ts";

const story = await openStory();
const dist = join(import.meta.dirname, "../../dist");
const site = await listen(
  createApp(
    { ...story.house, assets: openAssets(dist), assetsFolder: join(dist, "assets") },
    {
      limits: { reading: { requests: 1e6, withinSeconds: 1 }, changing: { requests: 1e6, withinSeconds: 1 } },
    },
  ),
);
const chromium = await openBrowser();

const { north, shelter } = await twoDistricts(story.house.db);
const longName = "Maria Antonietta Esposito-Wollstonecraft della Rovere ".repeat(2).trim();
const ada = await signIn(story, {
  roles: [
    { role: "administrator" },
    { role: "district", of: north },
    { role: "organization-contact", of: shelter, endsOn: "2027-06-30" },
  ],
  name: longName,
});
const bea = await signIn(story, { roles: [{ role: "editor", of: north }] });
const sent = await ada.post("/persone/inviti", { ruolo: "editor", di: north });
const ready = sent.headers.get("Location")!;
const invitation = invitationPathIn(await (await ada.get(ready)).text());
await ada.get(`/persone/${bea.personId}`);
const { id: membership } = await story.house.db
  .selectFrom("accounts.membership")
  .select("id")
  .where("person_id", "=", bea.personId)
  .executeTakeFirstOrThrow();

const pages = [
  "/registro",
  "/io",
  "/io/dati",
  "/io/cancella",
  "/io/indirizzo/" + "a".repeat(43),
  "/io/addio",
  "/persone",
  `/persone/${bea.personId}`,
  `/persone/ruoli/${membership}`,
  "/persone/invita",
  "/persone/invita?ruolo=organization-contact",
  ready,
  invitation,
  `/inviti/${"a".repeat(43)}`,
];

test.each([
  { width: "phone", device: phone, prefix: "" },
  { width: "desktop", device: desktop, prefix: "/en" },
])(
  "pages of belonging and of personal data have no barrier and do not overflow: $width $prefix",
  async ({ device, prefix }) => {
    const context = await chromium.newContext(device);
    await context.addCookies([...ada.cookies].map(([name, value]) => ({ name, value, url: site })));
    const page = await context.newPage();
    for (const path of pages) {
      await page.goto(site + prefix + path);
      expect([path, await barriersOn(page)]).toEqual([path, []]);
      const isWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect([path, isWide]).toEqual([path, false]);
      expect([path, await outOfSight(page)]).toEqual([path, []]);
    }
    await context.close();
  },
  120_000,
);

/** What can be pressed in a table and is reached only by moving the table sideways. */
async function outOfSight(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("table a, table button")]
      .filter((one) => one.getBoundingClientRect().right > innerWidth)
      .map((one) => one.textContent),
  );
}

test("a visitor with an invitation reads it without a barrier", async () => {
  const context = await chromium.newContext(phone);
  const page = await context.newPage();
  await page.goto(site + invitation);
  expect(await page.getByRole("button", { name: "Mandami il link" }).isVisible()).toBe(true);
  expect(await barriersOn(page)).toEqual([]);
  await context.close();
}, 60_000);
