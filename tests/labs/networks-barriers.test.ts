// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages of networks and practices that a visitor does not walk: of who runs a network, and of who keeps the lab.
import { join } from "node:path";

import { expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { keeper } from "../../src/foundation/actor.ts";
import { idFrom } from "../../src/foundation/uuid.ts";
import { giveLink } from "../../src/modules/labs/networks/network-people.actions.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { desktop, listen, openBrowser, phone } from "../browser.ts";
import { demonstratedDatabase } from "../demonstrated-database.ts";
import { signIn } from "../people.ts";
import { openStory, storyNow } from "../story.ts";
import { walkPages } from "../walk-pages.ts";

const dist = join(import.meta.dirname, "../../dist");
const story = await openStory(await demonstratedDatabase(storyNow));
const { db } = story.house;
const house = { ...story.house, assets: openAssets(dist), assetsFolder: join(dist, "assets") };
const site = await listen(createApp(house));
const browser = await openBrowser();
const lab = idFrom("demonstration-lab", "in-scala");
const network = idFrom("demonstration-network", "spesa-in-bici");
const practice = idFrom("demonstration-practice", "spesa-in-bici");
const facilitator = await signIn(story, { roles: [{ role: "lab-contact", of: lab }] });
const writer = { site: "Prova", baseUrl: "http://localhost" };
const token = await giveLink(
  db,
  { as: "lab", actor: keeper },
  { id: network, called: "Nora", email: null, language: "it", writer },
  storyNow,
);
const kept = `/redazione/laboratori/${lab}`;

const paths = [
  `/laboratori/${lab}/reti`,
  `/reti/${network}`,
  `/reti/${network}/partecipa`,
  `/reti/mia/${token}`,
  `/risorse/${network}`,
  "/servizi?q=spesa&vicino=Pavia",
  "/pratiche?q=spesa",
  `/pratiche/${practice}`,
  `/pratiche/${practice}/copiata`,
  `${kept}/reti`,
  `${kept}/reti/${network}`,
  `${kept}/pratiche`,
  `${kept}/pratiche/nuova`,
  `${kept}/pratiche/${practice}`,
];

test.each([
  ["phone of 360 px, Italian", { ...phone, viewport: { width: 360, height: 740 } }, ""],
  ["desktop of 1280 px, English", desktop, "/en"],
])(
  "no page of networks and practices has a barrier nor scrolls sideways: %s",
  { timeout: 180_000 },
  async (_, device, prefix) => {
    const walk = { browser, site, cookies: facilitator.cookies, device, prefix };
    expect(await walkPages(walk, paths)).toEqual([]);
  },
);
