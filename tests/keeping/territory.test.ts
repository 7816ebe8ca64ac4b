// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { getSetting } from "../../src/foundation/setting.ts";
import { idFrom, newId } from "../../src/foundation/uuid.ts";
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
await records.service({ name: "Finto", is_demonstration: true });
await records.service({ name: "Vero" });
await records.found();

const district = await signIn(story, { roles: [{ role: "district", of: pavese }] });
const administrator = await signIn(story, { roles: [{ role: "administrator" }] });
const path = "/redazione/territorio";

test("the name and the notice of the demonstration are set here", async () => {
  expect((await administrator.post(path, { nome: "Ambito di Pavia", dimostrazione: "1" })).status).toBe(303);
  expect(await getSetting(db, "installation.name")).toBe("Ambito di Pavia");
  expect(await getSetting(db, "installation.demonstration")).toBe(true);
  await administrator.post(path, { nome: "Ambito di Pavia" });
  expect(await getSetting(db, "installation.demonstration")).toBe(false);

  const wrong = await administrator.post(path, { nome: "x".repeat(201) });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("al massimo 200");
});

test("what the whole installation shows is for who administers it: a district changes itself", async () => {
  const page = await (await district.get(path)).text();
  expect(page).toContain("Il sito si chiama «Ambito di Pavia»");
  expect(page).not.toContain('name="nome"');
  expect(page).not.toContain("Togli le schede della dimostrazione");
  expect((await district.post(path, { nome: "Mio" })).status).toBe(403);
  expect((await district.post(`${path}/dimostrazione`, { sicuro: "1" })).status).toBe(403);
  expect(await getSetting(db, "installation.name")).toBe("Ambito di Pavia");
  expect(await db.selectFrom("directory.service").select("id").execute()).toHaveLength(2);
});

const feature = (properties: object) => ({
  type: "Feature",
  properties: { kind: "municipality", ...properties },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [9, 45],
        [9.1, 45],
        [9.1, 45.1],
        [9, 45.1],
        [9, 45],
      ],
    ],
  },
});

test("a district loads its boundaries, leaves those of others and begins no new one", async () => {
  const own = idFrom("district", "oltrepo");
  await db.insertInto("territories.district").values({ id: own, code: "oltrepo", name: "Oltrepò" }).execute();
  await records.area({ code: "098031", name: "Lodi", territory_id: lodigiano });
  const oltrepo = await signIn(story, { roles: [{ role: "district", of: own }] });
  const features = [
    feature({ istat: "018182", name: "Voghera", district: "oltrepo" }),
    feature({ istat: "098031", name: "Lodi rinominata" }),
    feature({ istat: "018999", name: "Nuova", district: "regno-nuovo" }),
  ];
  const file = new File([JSON.stringify({ type: "FeatureCollection", features })], "confini.geojson");
  const upload = (await oltrepo.post("/redazione/carica", { file })).headers.get("Location")!;
  const preview = await (await oltrepo.get(upload)).text();
  expect(preview).toContain("«Lodi rinominata» è di un altro distretto");
  expect(preview).toContain("«Nuova» è di un altro distretto, o ne comincia uno nuovo");
  expect((await oltrepo.post(`${upload}/conferma`)).status).toBe(303);
  await expect.poll(async () => (await oltrepo.get(upload)).text()).toContain("Caricato");

  const areas = await db
    .selectFrom("territories.area")
    .select(["name", "territory_id"])
    .orderBy("code")
    .execute();
  expect(areas).toContainEqual({ name: "Voghera", territory_id: own });
  expect(areas).toContainEqual({ name: "Lodi", territory_id: lodigiano });
  const districts = await db.selectFrom("territories.district").select("code").execute();
  expect(districts.map(({ code }) => code)).not.toContain("regno-nuovo");
});

test("the records of the demonstration go only when somebody is sure, and one’s own stay", async () => {
  expect(await (await administrator.get(path)).text()).toContain("1 schede sono della dimostrazione");
  expect((await administrator.post(`${path}/dimostrazione`)).status).toBe(422);
  expect((await administrator.post(`${path}/dimostrazione`, { sicuro: "1" })).status).toBe(303);
  const left = await db.selectFrom("directory.service").select("name").execute();
  expect(left).toEqual([{ name: "Vero" }]);
});

test("a district renames itself and no other; only an administrator adds one", async () => {
  expect((await district.post(`${path}/distretti/${pavese}`, { distretto: "Pavese" })).status).toBe(303);
  expect((await district.post(`${path}/distretti/${lodigiano}`, { distretto: "Mio" })).status).toBe(403);
  expect((await district.post(`${path}/distretti`, { distretto: "Nuovo" })).status).toBe(403);
  expect((await administrator.post(`${path}/distretti`, { distretto: "Alto Pavese" })).status).toBe(303);
  expect((await administrator.post(`${path}/distretti`, { distretto: "alto  pavese" })).status).toBe(422);
  expect(await (await administrator.get(path)).text()).toContain("Alto Pavese");
});

test("areas are listed with their boundaries, and found by name or code", async () => {
  await records.area({ code: "018110", name: "Pavia", territory_id: pavese, residents: 70_000 });
  const page = await (await district.get(`${path}?q=0181`)).text();
  expect(page).toContain("70.000");
  expect(page).toContain("manca");
  expect(await (await district.get(`${path}?q=niente`)).text()).toContain("Nessuna zona.");
});

test("editors and visitors set nothing", async () => {
  const editor = await signIn(story, { roles: [{ role: "editor", of: pavese }] });
  expect((await editor.get(path)).status).toBe(403);
  expect((await editor.post(`${path}/dimostrazione`, { sicuro: "1" })).status).toBe(403);
  expect((await story.post(path, { nome: "x" })).status).toBe(403);
});
