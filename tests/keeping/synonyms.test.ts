// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { signIn } from "../people.ts";
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

const story = await openStory();
const { db } = story.house;
const records = recordsOf(db);
const district = newId();
await db.insertInto("territories.district").values({ id: district, code: "d", name: "Ambito" }).execute();
await records.service({ name: "Assistenza domiciliare per anziani" });
await records.service({ name: "Corso di ballo" });
await records.found();

const editor = await signIn(story, { roles: [{ role: "editor", of: district }] });
const badante = { parola: "Badante", significa: "assistenza domiciliare", prova: "cerco badante" };

test("who searches in vain is counted, and the editor tries a synonym before saving it", async () => {
  expect(await (await story.get("/servizi?q=badante")).text()).toContain("badante");
  const words = await (await editor.get("/redazione/parole")).text();
  expect(words).toContain('href="/redazione/parole?prova=badante#prova"');

  const tried = await editor.post("/redazione/parole/prova", { ...badante, prova: "badante" });
  const page = await tried.text();
  expect(tried.status).toBe(200);
  expect(page).toContain("Assistenza domiciliare per anziani");
  expect(page).toContain("(nuovo)");
  // A trial leaves nothing behind.
  expect(await db.selectFrom("directory.synonym").selectAll().execute()).toEqual([]);
  expect(await (await story.get("/servizi?q=badante")).text()).not.toContain("Assistenza domiciliare");
});

test("a saved synonym is found at once, its page shows the new results, and the trace says who did it", async () => {
  const saved = await editor.post("/redazione/parole", { ...badante, prova: "badante" });
  expect(saved.status).toBe(303);
  const after = await (await editor.get(saved.headers.get("Location")!)).text();
  expect(after).toContain("Salvato");
  expect(after).toContain("Assistenza domiciliare per anziani");
  expect(await (await story.get("/servizi?q=badante")).text()).toContain("Assistenza domiciliare");

  const trace = await db.selectFrom("foundation.activity").select(["actor", "verb", "details"]).execute();
  expect(trace).toContainEqual({
    actor: `person:${editor.personId}`,
    verb: "synonym.added",
    details: { term: "badante", means: ["assistenza domiciliare"], before: [] },
  });
});

test("the dictionary learns the word: a typing error finds it", async () => {
  expect(await (await story.get("/servizi?q=badantte")).text()).toContain("Assistenza domiciliare");
});

test("what was typed wrong is told field by field, with the person's words", async () => {
  const answer = await editor.post("/redazione/parole", { parola: "uno due tre quattro", significa: " , " });
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain("al massimo tre parole");
  expect(page).toContain("almeno un’espressione");
  expect(page).toContain('value="uno due tre quattro"');
});

test("a removed synonym is gone at once; removing it twice is no mistake", async () => {
  for (const _ of [1, 2]) {
    expect((await editor.post("/redazione/parole/togli", { parola: "badante" })).status).toBe(303);
  }
  expect(await (await story.get("/servizi?q=badante")).text()).not.toContain("Assistenza domiciliare");
});

test("a contact of an organization has no hand in the words", async () => {
  const organization = await records.organization({ name: "Banco" });
  const contact = await signIn(story, { roles: [{ role: "organization-contact", of: organization }] });
  expect((await contact.get("/redazione/parole")).status).toBe(403);
  expect((await contact.post("/redazione/parole", badante)).status).toBe(403);
  expect((await story.post("/redazione/parole", badante)).status).toBe(403);
});
