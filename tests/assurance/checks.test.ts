// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { inTransaction } from "../../src/foundation/database/transaction.ts";
import { assure, uniteAssurance } from "../../src/modules/directory/assurance/assurance.actions.ts";
import { listAssurance } from "../../src/modules/directory/assurance/assurance.queries.ts";
import type { EditableKind } from "../../src/modules/directory/editing/editable.ts";
import { importPackages } from "../../src/modules/directory/import/package-import.api.ts";
import { editingWorld, publish } from "../editing/writing.ts";
import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";

const { story, db, make, district, association } = await editingWorld();
const today = Temporal.PlainDate.from("2026-12-09");

async function checksOf(kind: EditableKind, id: string) {
  const groups = (await listAssurance(db, [{ kind, id }], today)).get(id) ?? [];
  return Object.fromEntries(
    groups.map(({ group, assuredOn, method }) => [group, [assuredOn?.toString() ?? null, method]]),
  );
}

async function dateOf(id: string) {
  const row = await db
    .selectFrom("directory.service")
    .select("assured_date")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.assured_date;
}

test("a check of one group leaves the others as old as they were, and the record as fresh as its latest", async () => {
  const id = await make.service({ name: "Ascolto", assured_date: "2026-01-20" });
  await make.found();
  await inTransaction(db, (tx) =>
    assure(tx, keeper, { kind: "service", id, groups: ["hours"], method: "call" }, storyNow),
  );
  expect(await checksOf("service", id)).toEqual({
    hours: ["2026-12-09", "call"],
    contacts: ["2026-01-20", "import"],
    eligibility: ["2026-01-20", "import"],
    cost: ["2026-01-20", "import"],
    address: ["2026-01-20", "import"],
  });
  expect(await dateOf(id)).toBe("2026-12-09");
  const found = await db
    .selectFrom("directory.finding")
    .select("assured_date")
    .where("thing_id", "=", id)
    .execute();
  expect(found).toEqual([{ assured_date: "2026-12-09" }]);
  const traces = await db.selectFrom("foundation.activity").selectAll().where("thing_id", "=", id).execute();
  expect(traces.map(({ verb, details }) => [verb, details])).toEqual([
    ["service.assured", { groups: ["hours"], method: "call" }],
  ]);
});

test("of a record that nobody ever checked, a group is checked and the others are not", async () => {
  const id = await make.service({ name: "Mai visto" });
  await inTransaction(db, (tx) =>
    assure(tx, keeper, { kind: "service", id, groups: ["cost"], method: "visit" }, storyNow),
  );
  const checks = await checksOf("service", id);
  expect(checks["cost"]).toEqual(["2026-12-09", "visit"]);
  expect(checks["hours"]).toEqual([null, null]);
});

test("publishing checks what it changed, for the organization as its owner; undoing takes it back", async () => {
  const { contact, organization } = await association("Verifiche");
  const id = await make.service({
    name: "Merenda",
    organization_id: organization,
    territory_id: district,
    assured_date: "2026-02-01",
    hours: "lun 15-18",
  });
  const path = `/redazione/servizi/${id}`;
  await publish(contact, path, { hours: "mar 15-18", description: "Nuova." });
  expect(await checksOf("service", id)).toMatchObject({
    hours: ["2026-12-09", "owner"],
    contacts: ["2026-02-01", "import"],
  });
  const page = await (await story.get(`/servizi/${id}`)).text();
  expect(page).toContain("Orari verificati il 9 dicembre 2026, da chi se ne occupa.");
  expect(page).toContain("Contatti verificati il 1º febbraio 2026.");

  await contact.post(`${path}/ripristino`, { versione: "1", su: "2" });
  expect(await checksOf("service", id)).toMatchObject({ hours: ["2026-02-01", "import"] });
  expect(await dateOf(id)).toBe("2026-02-01");
});

test("a new record is checked whole by whom writes it", async () => {
  const editor = await signIn(story, { roles: [{ role: "editor", of: district }] });
  const begun = await editor.get("/redazione/organizzazioni/nuova");
  const fresh = begun.headers.get("location")!;
  const { published } = await publish(editor, fresh, { name: "Appena nata" });
  expect(published.status).toBe(303);
  const id = fresh.split("?")[0]!.split("/").at(-1)!;
  expect(await checksOf("organization", id)).toEqual({ contacts: ["2026-12-09", "office"] });
});

test("checking a record is no conflict for who is writing it, and what they publish does not take the check back", async () => {
  const { contact, organization } = await association("In due");
  const id = await make.service({ name: "Coro", organization_id: organization, assured_date: "2026-02-01" });
  const path = `/redazione/servizi/${id}`;
  await publish(contact, path, { description: "Prima." });
  await inTransaction(db, (tx) =>
    assure(tx, keeper, { kind: "service", id, groups: ["cost"], method: "call" }, storyNow),
  );
  const { published } = await publish(contact, path, { description: "Seconda." });
  expect(published.headers.get("location")).toContain("fatto=published");
  expect((await checksOf("service", id))["cost"]).toEqual(["2026-12-09", "call"]);
  const revisions = await db
    .selectFrom("directory.revision")
    .select("act")
    .where("record_id", "=", id)
    .orderBy("number")
    .execute();
  expect(revisions.map(({ act }) => act)).toEqual(["found", "changed", "changed"]);
});

const service = (id: string, assured_date: string | undefined, name = "Dal file") => [
  { name: "servizi.json", value: { services: [{ id, name, ...(assured_date && { assured_date }) }] } },
];

test("a file makes records fresher, never older, and twice it changes nothing", async () => {
  const id = await make.service({ name: "Dal file", assured_date: "2026-03-01" });
  await inTransaction(db, (tx) =>
    assure(tx, keeper, { kind: "service", id, groups: ["hours"], method: "call" }, storyNow),
  );

  const load = (date?: string) => importPackages(db, keeper, service(id, date), {}, storyNow);
  expect((await load("2025-01-01")).counts.services).toMatchObject({ unchanged: 1 });
  expect((await load()).counts.services).toMatchObject({ unchanged: 1 });
  expect(await dateOf(id)).toBe("2026-12-09");

  await load("2026-10-01");
  const checks = {
    hours: ["2026-12-09", "call"],
    contacts: ["2026-10-01", "import"],
    cost: ["2026-10-01", "import"],
  };
  expect(await checksOf("service", id)).toMatchObject(checks);
  expect((await load("2026-10-01")).counts.services).toMatchObject({ unchanged: 1 });
  expect(await checksOf("service", id)).toMatchObject(checks);

  const fresh = await make.service({ name: "Nuovo", assured_date: "2026-03-01" });
  const again = () => importPackages(db, keeper, service(fresh, "2026-11-11", "Nuovo"), {}, storyNow);
  expect((await again()).counts.services).toMatchObject({ changed: 1 });
  expect((await again()).counts.services).toMatchObject({ unchanged: 1 });
  expect(await checksOf("service", fresh)).toMatchObject({ hours: ["2026-11-11", "import"] });
});

test("of two records that become one, each group is as fresh as the fresher", async () => {
  const survivor = await make.service({ name: "Uno", assured_date: "2026-05-05" });
  const gone = await make.service({ name: "Uno", assured_date: "2026-06-06" });
  await inTransaction(db, async (tx) => {
    await assure(tx, keeper, { kind: "service", id: survivor, groups: ["hours"], method: "visit" }, storyNow);
    await uniteAssurance(tx, { kind: "service", survivor, gone });
  });
  expect(await checksOf("service", survivor)).toMatchObject({
    hours: ["2026-12-09", "visit"],
    cost: ["2026-06-06", "import"],
  });
});

test("checked together from the list, every group is checked today, also of a record of which one was", async () => {
  const editor = await signIn(story, { roles: [{ role: "editor", of: district }] });
  const id = await make.service({
    name: "Tutta insieme",
    territory_id: district,
    assured_date: "2026-02-01",
  });
  await inTransaction(db, (tx) =>
    assure(tx, keeper, { kind: "service", id, groups: ["hours"], method: "call" }, storyNow),
  );
  const preview = await editor.post("/redazione/insieme/anteprima", { scheda: [id], verificate: "1" });
  const html = await preview.text();
  expect(html).toContain("febbraio 2026 → 9 dicembre 2026");
  const seen = /name="visto" value="([^"]*)"/.exec(html)![1]!;
  const done = await editor.post("/redazione/insieme", { scheda: [id], verificate: "1", visto: seen });
  expect(done.status).toBe(303);
  expect(await checksOf("service", id)).toMatchObject({ cost: ["2026-12-09", "office"] });
});
