// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { suggested, type Signs } from "../../src/modules/labs/phases/phase.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, district, lab, facilitator, stranger, held, came } = story;
const phases = `/redazione/laboratori/${lab}/fasi`;

const textOf = async (answer: Response) => (await answer.text()).replaceAll(/\s+/g, " ");

const nothing: Signs = {
  first: { value: 0, of: 0 },
  returning: { value: 0, of: 0 },
  ideas: { value: 0 },
  points: { value: 0 },
  leading: { value: 0 },
  citizenLed: { value: 0, of: 0 },
  networks: { value: 0 },
  recentDates: { value: 4 },
  olderDates: { value: 9 },
};

test("signs become a proposal by a rule that is written on the page", () => {
  expect(suggested(nothing)).toBe("hook-up");
  expect(suggested({ ...nothing, recentDates: { value: 0 } })).toBe("resting");
  expect(suggested({ ...nothing, recentDates: { value: 0 }, olderDates: { value: 0 } })).toBeUndefined();
  const returning = { value: 3, of: 6 };
  expect(suggested({ ...nothing, returning })).toBe("hook-up");
  expect(suggested({ ...nothing, returning, points: { value: 1 } })).toBe("activation");
  expect(suggested({ ...nothing, returning, networks: { value: 1 } })).toBe("activation");
  expect(suggested({ ...nothing, leading: { value: 2 }, networks: { value: 1 } })).toBe("upkeep");
  // Too few to speak of a share.
  expect(suggested({ ...nothing, returning: { value: 2, of: 3 }, points: { value: 1 } })).toBe("hook-up");
});

async function say(fields: Record<string, string>) {
  return facilitator.post(phases, { detto: newId(), ...fields });
}

test("who keeps the lab confirms what the signs say; the public page tells it only when they want", async () => {
  const date = await held("2026-12-02T17:00");
  await came(date, { heads: 12, firstTime: 8 });
  const html = await textOf(await facilitator.get(phases));
  expect(html).toContain("I segni dicono: Aggancio. Siete d’accordo?");
  expect(html).toContain("8 su 12");
  expect((await stranger.get(phases)).status).toBe(403);

  const detto = newId();
  await facilitator.post(phases, { detto, fase: "hook-up" });
  await facilitator.post(phases, { detto, fase: "hook-up" });
  const said = await textOf(await facilitator.get(phases));
  expect(said).toContain("Aggancio, dal 9 dicembre 2026.");
  expect(said.match(/d’accordo con i segni/g)).toHaveLength(1);
  expect(await textOf(await story.get(`/laboratori/${lab}`))).not.toContain("Siamo all’inizio");
  await facilitator.post(`${phases}/pubblica`, { detto, pubblica: "1" });
  expect(await textOf(await story.get(`/laboratori/${lab}`))).toContain("Siamo all’inizio");
});

test("who disagrees says why, and the signs of the day stay beside it", async () => {
  const answer = await say({ fase: "upkeep" });
  expect(answer.status).toBe(422);
  expect(await textOf(answer)).toContain("I segni dicono altro: scrivi in una riga perché.");
  expect((await say({ fase: "upkeep", nota: "Da giugno apre il gruppo del pane." })).status).toBe(303);
  const html = await textOf(await facilitator.get(phases));
  expect(html).toContain("i segni dicevano: Aggancio");
  expect(html).toContain("Alla prima volta in assoluto: 8 su 12");
  // The latest word is not public: nothing is told.
  expect(await textOf(await story.get(`/laboratori/${lab}`))).not.toContain("A che punto siamo");
});

test("a lab steps back, and rests; days to come are refused", async () => {
  expect(
    (await say({ fase: "activation", nota: "È rimasto un gruppo solo.", dal: "2026-12-08" })).status,
  ).toBe(303);
  expect((await say({ fase: "resting", nota: "Pausa.", dal: "2027-01-01" })).status).toBe(422);
  expect((await say({ fase: "resting", nota: "Pausa.", pubblica: "1" })).status).toBe(303);
  expect(await textOf(await story.get(`/laboratori/${lab}`))).toContain("Ci riposiamo.");
  const html = await textOf(await facilitator.get(phases));
  expect(html.indexOf("Pausa.")).toBeLessThan(html.indexOf("È rimasto un gruppo solo."));
});

test("signs are read from what happened: who returns, leads, brings an idea, proposes a point, is born", async () => {
  const first = await held("2026-11-04T17:00");
  const second = await held("2026-11-11T17:00");
  for (const name of ["Ada", "Bice", "Ciro", "Dina", "Elio"]) {
    const persona = newId();
    const at = (id: string) => `/redazione/laboratori/${lab}/presenze/${id}`;
    await facilitator.post(`${at(first.occurrenceId)}/nomi`, { persona, nome: name, lingua: "it" });
    if (name > "C") continue;
    await facilitator.post(`${at(second.occurrenceId)}/presenti`, { persona, qui: "1" });
    await facilitator.post(`${at(second.occurrenceId)}/di-piu`, { persona, guida: "1", idea: "1" });
  }
  await db
    .insertInto("labs.network")
    .values({
      territory_id: district,
      lab_id: lab,
      id: newId(),
      name: "Pane e compagnia",
      born_on: "2026-11-20",
      created_at: story.house.now(),
      last_modified: story.house.now(),
    })
    .execute();
  const html = await textOf(await facilitator.get(phases));
  expect(html).toContain("2 su 5");
  expect(html).toContain("I segni dicono: Manutenzione.");
});
