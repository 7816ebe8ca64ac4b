// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { lab, get, makeLab, activity, facilitator } = story;
const textOf = async (path: string, from: { get: typeof get } = story) => (await from.get(path)).text();

test("the list says what each lab is, where, and what comes next; the map says where", async () => {
  await activity({ name: "Tè delle cinque" });
  await makeLab({ name: "Bozza" }, { isDraft: true });
  const page = await textOf("/laboratori");
  expect(page).toContain("In Scala");
  expect(page).toContain("Doposcuola, lettura e tè.");
  expect(page).toContain("Prossimo appuntamento: Tè delle cinque, giovedì 10 dicembre, 17.00");
  expect(page).not.toContain("Bozza");
  const map = (await (await get("/laboratori/mappa.json")).json()) as { features: { properties: unknown }[] };
  expect(map.features).toMatchObject([
    { geometry: { coordinates: [9.15, 45.2] }, properties: { name: "In Scala", url: `/laboratori/${lab}` } },
  ]);
});

test("the home of a lab says what happens, how to get in, who is there, what to propose", async () => {
  const page = await textOf(`/laboratori/${lab}`);
  for (const said of [
    "Questa settimana",
    "Tè delle cinque",
    "Sali la rampa di via Scala 9.",
    "via Scala 9, 27100 Pavia",
    "Associazione In Scala",
    "Referente del gruppo",
    "Chiedi a chi è al tavolo.",
    "/volantino.pdf",
    "application/ld+json",
  ]) {
    expect(page).toContain(said);
  }
  expect(page).not.toContain("Lavora su questo laboratorio");
  expect(await textOf(`/laboratori/${lab}`, facilitator)).toContain("Lavora su questo laboratorio");
  const english = await textOf(`/en/laboratori/${lab}`);
  expect(english).toContain("Where we are");
});

test("nobody reads a draft, nor what is not there", async () => {
  const draft = await makeLab({ name: "Bozza" }, { isDraft: true });
  expect((await get(`/laboratori/${draft}`)).status).toBe(404);
  expect((await get("/laboratori/00000000-0000-7000-8000-000000000000")).status).toBe(404);
});

test("the agenda can be narrowed to a lab, also on the map and in a month", async () => {
  await activity({ name: "Al parco", locationId: null, placeName: "Parco" });
  const page = await textOf(`/agenda?lab=${lab}`);
  expect(page).toContain("Tè delle cinque");
  expect(page).not.toContain("Al parco");
  expect(page).toContain("Di quale laboratorio");
  const month = await textOf(`/agenda?lab=${lab}&vista=mese&quando=2026-12`);
  expect(month).toContain("Tè delle cinque");
  expect(month).not.toContain("Al parco");
  const map = await textOf(`/agenda/mappa.json?lab=${lab}`);
  expect(map).toContain("Tè delle cinque");
  const feed = await textOf(`/agenda/calendario.ics?lab=${lab}`);
  expect(feed).toContain("Tè delle cinque");
  expect(feed).not.toContain("Al parco");
  expect((await get("/agenda/calendario.ics?lab=00000000-0000-7000-8000-000000000000")).status).toBe(404);
  const programme = await textOf(`/agenda/programma.txt?lab=${lab}&mese=2026-12`);
  expect(programme).toContain("Tè delle cinque");
  expect(programme).not.toContain("Al parco");
  const nothing = await textOf("/agenda?lab=00000000-0000-7000-8000-000000000000");
  expect(nothing).not.toContain("Tè delle cinque");
});

test("the labs are on the home page, on the page of their place and of who makes them", async () => {
  expect(await textOf("/")).toContain(`/laboratori/${lab}`);
  const place = await textOf(`/luoghi/${story.place}`);
  expect(place).toContain("I laboratori che vivono qui");
  expect(place).toContain(`/laboratori/${lab}`);
  expect(await textOf(`/organizzazioni/${story.organization}`)).toContain("I laboratori di cui fa parte");
});
