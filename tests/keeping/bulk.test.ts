// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { signIn } from "../people.ts";
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

const story = await openStory();
const { db } = story.house;
const records = recordsOf(db);
const [pavese, lodigiano] = [newId(), newId()];
await db
  .insertInto("territories.district")
  .values([
    { id: pavese, code: "pavese", name: "Ambito Pavese" },
    { id: lodigiano, code: "lodigiano", name: "Ambito Lodigiano" },
  ])
  .execute();
const school = await records.service({
  name: "Doposcuola",
  territory_id: pavese,
  says: { categories: ["scuola"], targets: ["minori"] },
});
const meals = await records.service({ name: "Pasti", territory_id: pavese, assured_date: "2026-12-09" });
const hall = await records.place({ name: "Sala civica", territory_id: pavese });
const elsewhere = await records.service({ name: "Mensa di Lodi", territory_id: lodigiano });
await records.found();
const minors = await termId("minori");

const editor = await signIn(story, { roles: [{ role: "editor", of: pavese }] });

async function termId(code: string): Promise<string> {
  const { id } = await db
    .selectFrom("directory.taxonomy_term")
    .select("id")
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
  return id;
}

/** The hidden fields of the form that confirms, as a browser would send them. */
function fieldsIn(page: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [, name, value] of page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)) {
    (fields[name!] ??= []).push(value!.replaceAll("&amp;", "&"));
  }
  return fields;
}

test("the list shows what somebody keeps, and its filters count together", async () => {
  const all = await (await editor.get("/redazione/insieme")).text();
  for (const name of ["Doposcuola", "Pasti", "Sala civica"]) expect(all).toContain(name);
  expect(all).not.toContain("Mensa di Lodi");

  const some = await (await editor.get("/redazione/insieme?tipo=servizi&verifica=mai&per=minori")).text();
  expect(some).toContain("Doposcuola");
  expect(some).toContain("Una scheda.");
  expect(some).not.toContain("Pasti");
  expect((await editor.get("/redazione/insieme?zona=%27&tipo=x&pagina=-4&q=%25")).status).toBe(200);
});

test("many records change together, exactly as the preview said, each with its history", async () => {
  const asked = { scheda: [school, meals, hall], aggiungi: minors, verificate: "1", elenco: "tipo=servizi" };
  const preview = await (await editor.post("/redazione/insieme/anteprima", asked)).text();
  expect(preview).toContain("Cambiano 3 schede su 3.");
  expect(preview).toContain("si aggiunge «minori»");
  expect(preview).toContain("verificata: mai → 9 dicembre 2026");

  const done = await editor.post("/redazione/insieme", fieldsIn(preview));
  expect(done.status).toBe(303);
  expect(done.headers.get("Location")).toBe("/redazione/insieme?tipo=servizi&fatte=3");
  expect(await (await story.get("/servizi?per=minori")).text()).toContain("Pasti");

  const revisions = await db
    .selectFrom("directory.revision")
    .select(["number", "act", "changed_by"])
    .where("record_id", "=", meals)
    .orderBy("number")
    .execute();
  expect(revisions).toEqual([
    { number: 1, act: "found", changed_by: null },
    { number: 2, act: "changed", changed_by: editor.personId },
  ]);
});

test("what changed since the preview stops the change, and the new preview is shown", async () => {
  const asked = { scheda: [school], stato: "inactive", elenco: "" };
  const preview = await (await editor.post("/redazione/insieme/anteprima", asked)).text();
  await db.updateTable("directory.service").set({ status: "defunct" }).where("id", "=", school).execute();

  const late = await editor.post("/redazione/insieme", fieldsIn(preview));
  expect(late.status).toBe(409);
  const again = await late.text();
  expect(again).toContain("Intanto qualcuno");
  expect(again).toContain("chiuso per sempre → non attivo");
  expect((await editor.post("/redazione/insieme", fieldsIn(again))).status).toBe(303);
  expect(await (await story.get("/servizi?q=doposcuola")).text()).not.toContain(`/servizi/${school}`);
});

test("services that would close together wait, each, for a second person", async () => {
  const asked = { scheda: [meals], stato: "inactive", elenco: "" };
  const preview = await (await editor.post("/redazione/insieme/anteprima", asked)).text();
  const done = await editor.post("/redazione/insieme", fieldsIn(preview));
  expect(done.headers.get("Location")).toBe("/redazione/insieme?fatte=0&chiusure=1");
  expect(await (await editor.get(done.headers.get("Location")!)).text()).toContain("seconda persona");
  const service = db.selectFrom("directory.service").select("status").where("id", "=", meals);
  expect(await service.executeTakeFirst()).toEqual({ status: "active" });
  expect(await (await story.get(`/servizi/${meals}`)).text()).toContain("Forse chiuso");
});

test("nobody changes, gives away or sees what is not theirs", async () => {
  const stolen = { scheda: [meals, elsewhere], verificate: "1" };
  const preview = await (await editor.post("/redazione/insieme/anteprima", stolen)).text();
  expect(preview).not.toContain("Mensa di Lodi");
  expect((await editor.post("/redazione/insieme", { ...stolen, visto: "x" })).status).toBe(404);

  const given = await editor.post("/redazione/insieme/anteprima", { scheda: [meals], distretto: lodigiano });
  expect(given.status).toBe(422);
  expect(await given.text()).toContain("Questa scelta non c’è più");

  const contact = await signIn(story, { roles: [{ role: "organization-contact", of: newId() }] });
  expect(await (await contact.get("/redazione/insieme")).text()).toContain("Nessuna scheda così.");
  expect((await contact.post("/redazione/insieme", stolen)).status).toBe(403);
});

test("ticking nothing and choosing nothing are told, and what was ticked stays ticked", async () => {
  const nothing = await editor.post("/redazione/insieme/anteprima", { verificate: "1" });
  expect(nothing.status).toBe(422);
  expect(await nothing.text()).toContain("Spunta almeno una scheda.");

  const undecided = await (await editor.post("/redazione/insieme/anteprima", { scheda: [meals] })).text();
  expect(undecided).toContain("Scegli almeno una cosa da cambiare.");
  expect(undecided).toMatch(new RegExp(`value="${meals}" checked`));
});
