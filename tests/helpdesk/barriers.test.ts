// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages of the help desk, with something in each of them: axe, a narrow phone, both languages.
import { join } from "node:path";

import { expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { listen, openBrowser } from "../browser.ts";
import { walkPages, walks } from "../walk-pages.ts";
import { contactForm } from "./contacts.ts";
import { openDeskStory } from "./desk-story.ts";
import { put } from "./figure-story.ts";

const story = await openDeskStory();
const { db, desks, operator, supervisor, town } = story;
const dist = join(import.meta.dirname, "../../dist");
const house = { ...story.house, assets: openAssets(dist), assetsFolder: join(dist, "assets") };
const site = await listen(createApp(house));
const browser = await openBrowser();

const form = contactForm(desks.first, { richiesta: "Cerca casa", bisogno: ["casa", "soldi"] });
await operator.post("/sportello/contatto", form);
const { id: need } = await db
  .selectFrom("helpdesk.need")
  .select("id")
  .where("contact_id", "=", form.id)
  .limit(1)
  .executeTakeFirstOrThrow();
const months = ["2026-09", "2026-10", "2026-11"];
for (const [index, month] of months.entries()) {
  for (let number = 0; number < 6 + index * 3; number += 1) {
    await put(db, desks.first, {
      happened_at: `${month}-1${number % 9}T10:00:00+01:00`,
      channel: number % 3 === 0 ? "phone" : "in-person",
      age_band: number % 2 === 0 ? "75+" : "35-49",
      area_code: town,
      first_time: number % 4 === 0,
      done: ["information"],
      needs: [
        number % 5 === 0
          ? { category_code: "soldi", unmet_since: `${month}-20T10:00:00+01:00`, unmet_reason: "no-record" }
          : { category_code: "casa", target_code: "anziani" },
      ],
    });
  }
}

const ofOperator = [
  "/sportello",
  "/sportello/contatto",
  "/sportello/contatti",
  `/sportello/contatti/${form.id}`,
  `/sportello/contatti/${form.id}/correzione`,
  "/sportello/bisogni",
  `/sportello/bisogni/${need}`,
  "/sportello/bisogni/scoperti",
  "/sportello/invii",
  `/sportello/invii/nuovo?bisogno=${need}`,
  "/sportello/ricontatti",
  `/sportello/ricontatti/nuovo?bisogno=${need}`,
  "/sportello/persone",
  "/sportello/persone/nuovo",
  "/sportello/turni",
  "/sportello/diario",
  "/sportello/monitoraggio",
  "/sportello/monitoraggio/elenco?di=contacts",
  "/sportello/monitoraggio/profili",
  "/sportello/monitoraggio/relazione/2026-11",
];
const ofSupervisor = [
  "/sportello",
  "/sportello/monitoraggio",
  "/sportello/monitoraggio/pubblica",
  "/sportello/monitoraggio/storico",
  "/sportello/punti",
  `/sportello/punti/${desks.first.id}`,
  `/sportello/punti/${desks.first.id}/modifica`,
];

test.each(walks)(
  "no page of the desk has a barrier nor scrolls sideways: %s",
  { timeout: 180_000 },
  async (_, device, prefix) => {
    const walk = { browser, site, device, prefix };
    const found = [
      ...(await walkPages({ ...walk, cookies: operator.cookies }, ofOperator)),
      ...(await walkPages({ ...walk, cookies: supervisor.cookies }, ofSupervisor)),
    ];
    expect(found).toEqual([]);
  },
);
