// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages of who keeps the agenda and the spaces, over the demonstration: axe, a narrow phone, both languages.
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

const { id: space } = await db
  .selectFrom("spaces.space")
  .select("id")
  .where("status", "=", "open")
  .orderBy("id")
  .limit(1)
  .executeTakeFirstOrThrow();
const { activity_id: activity, id: date } = await db
  .selectFrom("calendar.occurrence as o")
  .innerJoin("calendar.activity as a", "a.id", "o.activity_id")
  .select(["o.activity_id", "o.id"])
  .where("a.registration_kind", "=", "per-date")
  .where("o.starts_at", ">", storyNow)
  .orderBy("o.starts_at")
  .limit(1)
  .executeTakeFirstOrThrow();
const { location_id: place } = await db
  .selectFrom("calendar.activity")
  .select("location_id")
  .where("location_id", "is not", null)
  .limit(1)
  .executeTakeFirstOrThrow();

const paths = [
  "/redazione/agenda",
  "/redazione/agenda/nuova",
  `/redazione/agenda/${activity}`,
  `/redazione/agenda/${activity}/modifica`,
  `/redazione/agenda/${activity}/date/${date}`,
  `/redazione/agenda/${activity}/iscritti`,
  `/redazione/agenda/${activity}/iscritti/nuova`,
  `/redazione/agenda/${activity}/presenze`,
  `/redazione/agenda/${activity}/presenze/${date}`,
  `/redazione/agenda/${activity}/presenze/${date}/foglio`,
  "/redazione/agenda/calendari",
  "/redazione/agenda/da-chiamare",
  "/redazione/agenda/proposte",
  `/redazione/agenda/aspetto/${place}`,
  "/redazione/spazi",
  "/redazione/spazi/nuovo",
  `/redazione/spazi/${space}`,
  `/redazione/spazi/${space}/scheda`,
  `/redazione/spazi/${space}/stagioni/nuova`,
  "/redazione/recupero",
];

test.each(walks)(
  "no page has a barrier nor scrolls sideways: %s",
  { timeout: 180_000 },
  async (_, device, prefix) => {
    const walk = { browser, site, cookies: keeper.cookies, device, prefix };
    expect(await walkPages(walk, paths)).toEqual([]);
  },
);
