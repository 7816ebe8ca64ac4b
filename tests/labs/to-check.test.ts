// SPDX-License-Identifier: AGPL-3.0-or-later
// What waits for who keeps a lab: minutes, decisions and agreements, each with where it is done.
import { expect, test } from "vitest";

import { openMinutesStory } from "../assemblies/minutes-story.ts";

const story = await openMinutesStory();
const { db, lab, facilitator, consulta } = story;
const page = async () => (await facilitator.get(`/redazione/laboratori/${lab}`)).text();

test("minutes to finish, decisions that are due and agreements to look at are on the lab's page", async () => {
  expect(await page()).not.toContain("Il verbale della riunione");
  const { path, items, meetingId } = await story.begun(["La porta"], "2026-11-20T10:00");
  const due = { ...story.decision("Riparare la porta"), chi: "Gruppo porte", entro: "2026-12-01" };
  expect((await facilitator.post(`${path}/punti/${items[0]}/decisioni`, due)).status).toBe(303);
  await db
    .updateTable("assemblies.meeting")
    .set({ status: "held", closed_at: story.house.now() })
    .where("id", "=", meetingId)
    .execute();
  const draft = await page();
  expect(draft).toContain("è una bozza: falla leggere");
  expect(draft).toContain(`href="/redazione/riunioni/${meetingId}/verbale"`);
  expect(draft).toContain("Una decisione è in scadenza o in ritardo");
  expect(draft).toContain(`href="/redazione/assemblee/${consulta}/decisioni"`);
  await facilitator.post(`${path}/lettura`);
  expect(await page()).toContain("aspetta l’approvazione");
});
