// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages that keep the directory, over the demonstration, for everybody: axe, a phone, the keyboard's frames.
import { join } from "node:path";

import { expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { listen, openBrowser } from "../browser.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { signIn } from "../people.ts";
import { openStory, storyNow } from "../story.ts";
import { walkPages, walks } from "../walk-pages.ts";

const dist = join(import.meta.dirname, "../../dist");
const story = await openStory(await demonstratedDatabase(storyNow));
const { db } = story.house;
const house = { ...story.house, assets: openAssets(dist), assetsFolder: join(dist, "assets") };
const site = await listen(createApp(house));
const browser = await openBrowser();
const keeper = await signIn(story, { roles: [{ role: "administrator" }] });

for (const words of ["dentista gratis", "toelettatura cani"]) {
  await story.get(`/servizi?q=${encodeURIComponent(words)}`);
}
const csv = "nome,descrizione,età minima\nPrima,Una cosa,6\n,Senza nome,\nTerza,Altra,tanti";
const upload = await keeper.post("/redazione/carica", { file: new File([csv], "servizi.csv") });
const { id: term } = await db
  .selectFrom("directory.taxonomy_term")
  .select("id")
  .where("code", "=", "casa")
  .executeTakeFirstOrThrow();
const { id: other } = await db
  .selectFrom("directory.taxonomy_term")
  .select("id")
  .where("code", "=", "soldi")
  .executeTakeFirstOrThrow();

const paths = [
  "/redazione",
  "/redazione/insieme?tipo=servizi&tutte=1",
  "/redazione/parole?prova=badante",
  "/redazione/temi",
  `/redazione/temi/${term}?in=${other}`,
  "/redazione/carica",
  upload.headers.get("Location")!,
  "/redazione/territorio?q=pav",
];

test.each(walks)(
  "no page has a barrier nor scrolls sideways: %s",
  { timeout: 90_000 },
  async (_, device, prefix) => {
    const walk = { browser, site, cookies: keeper.cookies, device, prefix };
    expect(await walkPages(walk, paths)).toEqual([]);
  },
);
