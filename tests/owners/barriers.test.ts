// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages of claims and of duplicates, for everybody: axe, a phone, no page that scrolls sideways.
import { join } from "node:path";

import { expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { barriersOn, desktop, listen, openBrowser, phone } from "../browser.ts";
import { browserOf, type Browser } from "../cookies.ts";
import { worldOfMerges } from "../duplicates/merging.ts";
import { signIn } from "../people.ts";
import { note } from "./claims.ts";

const dist = join(import.meta.dirname, "../../dist");
const world = await worldOfMerges();
const { story, db, make, editor, office, ours } = world;
const house = { ...story.house, assets: openAssets(dist), assetsFolder: join(dist, "assets") };
const site = await listen(createApp(house));
const browser = await openBrowser();

const { first, second } = await world.twoServices();
const merged = await world.twoServices();
const pair = `/redazione/doppioni/servizi/${first}/${second}`;
const other = `/redazione/doppioni/servizi/${merged.first}/${merged.second}`;
const done = await editor.post(`${other}/unione`, await world.compare(editor, other));
const organization = await make.organization({
  name: "Associazione di promozione sociale per l’invecchiamento attivo del Pavese ODV",
  website: "https://www.invecchiamento-attivo.example",
  phones: JSON.stringify([{ number: "0382 123456" }]),
  ...ours,
});
await make.service({ name: "Trasporto", organization_id: organization, ...ours });
const claimant = await signIn(story, { name: "Ada Rossi" });
const proven = await signIn(story, { email: "bea@invecchiamento-attivo.example" });
const contact = await signIn(story, { roles: [{ role: "organization-contact", of: organization }] });
const stranger = await signIn(story);
await claimant.post(`/rivendica/${organization}`, { nota: note });
const { id: claim } = await db.selectFrom("directory.claim").select("id").executeTakeFirstOrThrow();
await office.post(`/redazione/richieste/${claim}/codice`);
await world.compareAll();

const pages: [Browser, string][] = [
  [browserOf(story), `/rivendica/${organization}`],
  [stranger, `/rivendica/${organization}`],
  [proven, `/rivendica/${organization}`],
  [claimant, `/rivendica/${organization}`],
  [contact, `/rivendica/${organization}?fatto=granted`],
  [contact, "/redazione"],
  [claimant, "/io"],
  [office, "/redazione/richieste"],
  [office, `/redazione/richieste/${claim}`],
  [editor, "/redazione/doppioni"],
  [editor, "/redazione/doppioni?vista=unite"],
  [editor, "/redazione/doppioni?vista=distinte"],
  [editor, pair],
  [editor, done.headers.get("Location")!],
  [office, "/redazione?conta=da-ricontrollare"],
];

test.each([
  ["phone, Italian", phone, ""],
  ["desktop, English", desktop, "/en"],
])("no page has a barrier nor scrolls sideways: %s", { timeout: 120_000 }, async (_, device, prefix) => {
  const found: string[] = [];
  for (const [index, [{ cookies }, path]] of pages.entries()) {
    const context = await browser.newContext(device);
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: site })));
    const page = await context.newPage();
    const answer = await page.goto(site + prefix + path);
    if (answer?.status() !== 200) found.push(`${path}: ${answer?.status() ?? "no answer"}`);
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    if (width[0]! > width[1]!) found.push(`${path}: ${width.join(" > ")}`);
    found.push(...(await barriersOn(page)).map((barrier) => `${path}: ${barrier}`));
    const shots = process.env["TRAMA_SHOTS"];
    const name = `${prefix.slice(1)}${index}${path.split("?")[0]!.replaceAll("/", "_")}`;
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
    await context.close();
  }
  expect(found).toEqual([]);
});
