// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages of who takes part, doors, phases and figures, over the demonstration: axe, a narrow phone in Italian, a
// desktop in English.
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
const { db } = story.house;
const house = { ...story.house, assets: openAssets(dist), assetsFolder: join(dist, "assets") };
const site = await listen(createApp(house));
const browser = await openBrowser();
const lab = idFrom("demonstration-lab", "crosione");
const facilitator = await signIn(story, { roles: [{ role: "lab-contact", of: lab }], name: "Lia" });
const kept = `/redazione/laboratori/${lab}`;

const { id: persona, occurrence_id: date } = await db
  .selectFrom("labs.participation")
  .select(["participant_id as id", "occurrence_id"])
  .where("lab_id", "=", lab)
  .orderBy("marked_at", "desc")
  .executeTakeFirstOrThrow();
// Somebody who is still to be asked whether it is the first time.
await db
  .updateTable("labs.participant")
  .set({ first_ever: null, first_ever_asked: false })
  .where("id", "=", persona)
  .execute();
const sheet = await (await facilitator.get(`${kept}/persone/${persona}`)).text();
const own = /\/partecipo\/[\w-]{43}/.exec(sheet)![0];

const paths = [
  `${kept}/presenze`,
  `${kept}/presenze/${date}`,
  `${kept}/presenze/${date}?fatto=1`,
  `${kept}/persone`,
  `${kept}/persone/${persona}`,
  `${kept}/porte`,
  `${kept}/fasi`,
  `${kept}/numeri`,
  `${kept}/numeri?dal=2010-01&al=2010-02`,
  `${kept}/numeri/incontri`,
  "/redazione/laboratori/numeri",
  "/laboratori/numeri",
  own,
];

test.each([
  ["phone of 360 px, Italian", { ...phone, viewport: { width: 360, height: 740 } }, ""],
  ["desktop of 1280 px, English", desktop, "/en"],
])(
  "no page of who takes part has a barrier nor scrolls sideways: %s",
  { timeout: 180_000 },
  async (_, device, prefix) => {
    const walk = { browser, site, cookies: facilitator.cookies, device, prefix };
    expect(await walkPages(walk, paths)).toEqual([]);
  },
);
