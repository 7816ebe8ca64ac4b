// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { keeper as keeperHere } from "../../src/foundation/actor.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { importPackages } from "../../src/modules/directory/import/package-import.api.ts";
import { signIn } from "../people.ts";
import { recordsOf } from "../records.ts";
import { openStory, storyNow } from "../story.ts";

const story = await openStory();
const { db } = story.house;
const records = recordsOf(db);
const district = newId();
await db.insertInto("territories.district").values({ id: district, code: "d", name: "Ambito" }).execute();
const rent = await records.service({ name: "Aiuto affitto", says: { categories: ["casa"] } });
const both = await records.service({ name: "Agenzia casa", says: { categories: ["casa", "abitare"] } });
await records.service({ name: "Bollette", says: { categories: ["soldi"] } });
await records.found();
const before = await attributes();

const keeper = await signIn(story, { roles: [{ role: "district", of: district }] });

async function term(code: string) {
  return db.selectFrom("directory.taxonomy_term").selectAll().where("code", "=", code).executeTakeFirst();
}

async function attributes() {
  const rows = await db
    .selectFrom("directory.attribute as x")
    .innerJoin("directory.taxonomy_term as t", "t.id", "x.taxonomy_term_id")
    .select(["x.id", "x.link_id", "t.code"])
    .orderBy("x.id")
    .execute();
  return rows;
}

async function idOf(code: string): Promise<string> {
  return (await term(code))!.id;
}

test("a renamed term is found by its new name at once, and keeps its code", async () => {
  const path = `/redazione/temi/${await idOf("soldi")}`;
  const answer = await keeper.post(path, { nome: "Aiuti economici", inglese: "Money" });
  expect(answer.status).toBe(303);
  expect(await (await story.get("/servizi?q=economici")).text()).toContain("Bollette");
  expect(await (await story.get("/en/servizi?categoria=soldi")).text()).toContain("Money");
});

test("a term is added under another, moved to the top and ordered; its records are filed under both", async () => {
  const casa = await idOf("casa");
  const added = await keeper.post("/redazione/temi?vocabolario=categories", {
    nome: "Case popolari",
    sotto: casa,
  });
  expect(added.status).toBe(303);
  expect(await term("case-popolari")).toMatchObject({ parent_id: casa });

  const own = await idOf("case-popolari");
  const page = await (await keeper.get("/redazione/temi")).text();
  expect(page).toContain("casa › Case popolari");
  expect((await keeper.post(`/redazione/temi/${casa}`, { nome: "Casa", sotto: own })).status).toBe(422);
  await keeper.post(`/redazione/temi/${own}`, { nome: "Case popolari" });
  expect(await term("case-popolari")).toMatchObject({ parent_id: null });
  await keeper.post(`/redazione/temi/${own}/ordine`, { verso: "su" });
  expect((await term("case-popolari"))!.position).toBeLessThan(
    Math.max(
      ...(await db.selectFrom("directory.taxonomy_term").select("position").execute()).map((t) => t.position),
    ),
  );
});

test("a merge loses no record, tells beforehand what it does, and can be taken apart again", async () => {
  const [casa, abitare] = [await idOf("casa"), await idOf("abitare")];
  const preview = await (await keeper.get(`/redazione/temi/${casa}?in=${abitare}`)).text();
  expect(preview).toContain("Una scheda cambia voce.");
  expect(preview).toContain("Una scheda aveva già tutte e due le voci.");

  const merged = await keeper.post(`/redazione/temi/${casa}/unione`, { in: abitare, sinonimo: "1" });
  expect(merged.status).toBe(303);
  expect(await term("casa")).toBeUndefined();
  const listed = await (await story.get("/servizi?categoria=abitare")).text();
  for (const name of ["Aiuto affitto", "Agenzia casa"]) expect(listed).toContain(name);
  // A link that was kept or printed leads there too, with all that it asked.
  for (const [old, today] of [
    ["/servizi?categoria=casa&gratis=1", "/servizi?categoria=abitare&gratis=1"],
    ["/en/servizi?categoria=casa&vista=mappa", "/en/servizi?categoria=abitare&vista=mappa"],
  ] as const) {
    const answer = await story.get(old);
    expect([old, answer.status, answer.headers.get("Location")]).toEqual([old, 302, today]);
  }
  expect(await db.selectFrom("directory.synonym").selectAll().execute()).toEqual([
    { term: "casa", means: ["abitare"] },
  ]);
  const history = await db
    .selectFrom("directory.revision")
    .select("act")
    .where("record_id", "=", rent)
    .orderBy("number")
    .execute();
  expect(history.map(({ act }) => act)).toEqual(["found", "changed"]);

  // What still says the old term, a file or the shipped vocabulary, means the one it became.
  const { id: taxonomy } = await db.selectFrom("directory.taxonomy").select("id").executeTakeFirstOrThrow();
  const old = {
    taxonomies: [{ id: taxonomy, key: "categories", name: "Temi" }],
    taxonomy_terms: [{ id: casa, taxonomy_id: taxonomy, code: "casa", name: "Casa" }],
    services: [{ id: rent, name: "Aiuto affitto", categories: ["casa"] }],
  };
  const { problems } = await importPackages(db, keeperHere, [{ name: "old.json", value: old }], {}, storyNow);
  expect(problems).toEqual([]);
  expect(await term("casa")).toBeUndefined();
  expect((await attributes()).filter(({ link_id }) => link_id === rent)).toMatchObject([{ code: "abitare" }]);

  const { id: merge } = await db.selectFrom("directory.term_merge").select("id").executeTakeFirstOrThrow();
  expect(await (await keeper.get("/redazione/temi")).text()).toContain("«casa» unita a «abitare» (2 schede)");
  expect((await keeper.post(`/redazione/temi/unioni/${merge}/separa`)).status).toBe(303);
  expect(await attributes()).toEqual(before);
  expect(await (await story.get("/servizi?categoria=casa")).text()).toContain("Agenzia casa");
  expect((await keeper.post(`/redazione/temi/unioni/${merge}/separa`)).status).toBe(404);
  expect(both).toBeTruthy();
});

test("a term in use stays; an unused one goes; a wrong name is told", async () => {
  const casa = await idOf("casa");
  expect((await keeper.post(`/redazione/temi/${casa}/togli`)).status).toBe(409);
  expect(await (await keeper.get(`/redazione/temi/${casa}`)).text()).toContain("la usano 2 schede");
  const unused = await idOf("case-popolari");
  expect((await keeper.post(`/redazione/temi/${unused}/togli`)).status).toBe(303);
  expect(await term("case-popolari")).toBeUndefined();

  const wrong = await keeper.post("/redazione/temi", { inglese: "x" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("Scrivi il nome della voce.");
});

test("editors and strangers have no hand in the taxonomy", async () => {
  const editor = await signIn(story, { roles: [{ role: "editor", of: district }] });
  expect((await editor.get("/redazione/temi")).status).toBe(403);
  expect((await editor.post("/redazione/temi", { nome: "Mio" })).status).toBe(403);
  expect((await story.post("/redazione/temi", { nome: "Mio" })).status).toBe(403);
  expect((await keeper.get(`/redazione/temi/${newId()}`)).status).toBe(404);
});
