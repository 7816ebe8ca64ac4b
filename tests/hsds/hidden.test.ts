// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { recordsOf } from "../records.ts";
import { openStory, storyNow } from "../story.ts";
import { collectionNames, record } from "./schemas.ts";

const { app, house } = await openStory();
const { db } = house;
const records = recordsOf(db);

await records.area({ code: "018110", name: "Pavia", longitude: 9.15, latitude: 45.18 });
await db
  .insertInto("territories.area")
  .values({ code: "018110-vallone", kind: "neighbourhood", name: "Vallone", within: ["018110"] })
  .execute();
const organization = await records.organization({ name: "Cooperativa" });

/** A place of which every field says where it is. */
function telling(word: string) {
  return {
    organization_id: organization,
    area_code: "018110-vallone",
    longitude: 9.1234567,
    latitude: 45.1234567,
    alternate_name: `${word} nome`,
    description: `${word} descrizione`,
    transportation: `${word} autobus`,
    url: `https://${word}.example/`,
    external_identifier: `${word} catasto`,
    addresses: JSON.stringify([
      {
        id: newId(),
        address_1: `via ${word} 7`,
        address_2: word,
        city: "Pavia",
        region: word,
        state_province: "PV",
        postal_code: "27199",
        country: "IT",
        address_type: "physical",
      },
    ]),
    phones: JSON.stringify([{ number: "0382 998877", description: word }]),
    contacts: JSON.stringify([{ title: word, email: `${word}@example.org` }]),
    accessibility: JSON.stringify([{ description: `${word} scala` }]),
    extra: JSON.stringify({ funding: [{ source: word }], translations: { en: { description: word } } }),
  };
}

const hidden = await records.place({
  name: "Nascosta",
  address_visibility: "hidden",
  ...telling("segretissima"),
});
const area = await records.place({
  name: "Casa di zona",
  address_visibility: "area",
  ...telling("soloZona"),
});
const open = await records.place({ name: "Aperta", ...telling("apertissima") });
const service = await records.service({
  name: "Accoglienza",
  organization_id: organization,
  at: [hidden, area, open],
});
await db
  .updateTable("directory.service_at_location")
  .set(({ ref }) => ({
    description: ref("location_id").$castTo<string>(),
    phones: JSON.stringify([{ number: "0382 112233" }]),
  }))
  .execute();
// What the places were before is nobody's either.
for (const [id, visibility] of [
  [hidden, "hidden"],
  [area, "area"],
  [open, "hidden"],
] as const) {
  const content = { description: "segretissima di prima", address_visibility: visibility };
  const changed = { record_id: id, kind: "location", changed_at: storyNow };
  await db
    .insertInto("directory.revision")
    .values([
      { ...changed, number: 1, act: "found", content: JSON.stringify(content) },
      {
        ...changed,
        number: 2,
        act: "changed",
        content: JSON.stringify({
          ...content,
          description: "poi",
          address_visibility: id === open ? "full" : visibility,
        }),
      },
    ])
    .execute();
}
await records.found();
const placements = await db
  .selectFrom("directory.service_at_location")
  .select(["id", "location_id"])
  .execute();
const placementAt = (place: string) => placements.find(({ location_id }) => location_id === place)!.id;

const ask = (path: string) => app.request(`/hsds${path}`);
const textOf = async (path: string) => (await ask(path)).text();
const everything = [
  "/dump.ndjson",
  `/services/${service}`,
  `/organizations/${organization}?full_service=true`,
  `/service_at_locations/${placementAt(area)}`,
  ...collectionNames.flatMap((collection) => [
    `/${collection}`,
    `/${collection}?format=ndjson`,
    `/${collection}?search=segretissima`,
  ]),
  ...["services", "organizations", "service_at_locations"].flatMap((collection) => [
    `/${collection}?full=true`,
    `/${collection}?minimal=true`,
  ]),
  "/organizations?full_service=true",
  "/service_at_locations?postcode=27199",
  "/service_at_locations?postcode=27199&proximity=100000",
];

test("of a hidden place nothing is anywhere: not its words, not its identifiers, not its number among the others", async () => {
  for (const path of everything) {
    const text = await textOf(path);
    expect(text, path).not.toMatch(/segretissima|Nascosta/);
    expect(text, path).not.toContain(hidden);
    expect(text, path).not.toContain(placementAt(hidden));
  }
  expect((await ask(`/service_at_locations/${placementAt(hidden)}`)).status).toBe(404);
  expect(await (await ask("/service_at_locations")).json()).toMatchObject({ total_items: 2 });
});

test("of a place shown by area there is the municipality, and nothing that would tell more", async () => {
  for (const path of everything)
    expect(await textOf(path), path).not.toMatch(/soloZona|"0382 112233".{0,400}Casa di zona/);
  const { location, ...placement } = record.parse(
    await (await ask(`/service_at_locations/${placementAt(area)}`)).json(),
  );
  expect(location).toEqual({
    id: area,
    location_type: "physical",
    organization_id: organization,
    name: "Casa di zona",
    addresses: [
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        address_1: "",
        city: "Pavia",
        state_province: "PV",
        postal_code: "",
        country: "IT",
        address_type: "physical",
      },
    ],
    address_visibility: "area",
    area_code: "018110",
    last_modified: expect.any(String) as string,
  });
  expect(placement).not.toHaveProperty("phones");
  expect(placement).not.toHaveProperty("description");
  expect(await textOf(`/service_at_locations/${placementAt(open)}`)).toMatch(
    /via apertissima 7.*|0382 112233/,
  );
});

test("what was changed while a place was hidden is not told when it is open", async () => {
  expect(await textOf("/dump.ndjson")).not.toMatch(/di prima/);
});

async function tombstones() {
  const lines = (await textOf("/dump.ndjson"))
    .trim()
    .split("\n")
    .map((line) => record.parse(JSON.parse(line)));
  return new Map(lines.flatMap((line) => ("deleted_at" in line ? [[line["id"], line["type"]]] : [])));
}

test("a place that becomes hidden leaves tombstones, and takes them back when it is shown again", async () => {
  expect((await tombstones()).size).toBe(0);
  await db
    .updateTable("directory.location")
    .set({ address_visibility: "hidden" })
    .where("id", "=", open)
    .execute();
  expect(await tombstones()).toEqual(
    new Map([
      [open, "location"],
      [placementAt(open), "service_at_location"],
    ]),
  );
  expect((await ask(`/service_at_locations/${placementAt(open)}`)).status).toBe(404);
  await db
    .updateTable("directory.location")
    .set({ address_visibility: "full" })
    .where("id", "=", open)
    .execute();
  expect((await tombstones()).size).toBe(0);
});

test("a service that moves to a hidden place is gone from where it was, and nothing says where it is", async () => {
  const moved = placementAt(open);
  const elsewhere = await records.place({ name: "Altra nascosta", address_visibility: "hidden" });
  const move = (location_id: string) =>
    db.updateTable("directory.service_at_location").set({ location_id }).where("id", "=", moved).execute();
  await move(elsewhere);
  expect(await tombstones()).toEqual(new Map([[moved, "service_at_location"]]));
  expect(await textOf("/dump.ndjson")).not.toContain(elsewhere);
  await move(open);
  expect((await tombstones()).size).toBe(0);
});

test("what was merged says into what, unless that is hidden", async () => {
  const [gone, survivor] = [await records.place({ name: "Doppia" }), await records.place({ name: "Vera" })];
  await db.deleteFrom("directory.location").where("id", "=", gone).execute();
  await db
    .insertInto("directory.merge")
    .values({
      id: newId(),
      kind: "location",
      gone_id: gone,
      survivor_id: survivor,
      gone: "{}",
      survivor_before: "{}",
      survivor_after: "{}",
      merged_at: storyNow,
    })
    .execute();
  expect(await textOf("/dump.ndjson")).toMatch(new RegExp(`"id":"${gone}".*"replaced_by":"${survivor}"`));
  await db
    .updateTable("directory.location")
    .set({ address_visibility: "hidden" })
    .where("id", "=", survivor)
    .execute();
  expect(await textOf("/dump.ndjson")).not.toContain("replaced_by");
  await sql`delete from directory.tombstone`.execute(db);
});

test("what is deleted leaves a tombstone; what was never shown leaves none", async () => {
  await db.deleteFrom("directory.location").where("id", "=", hidden).execute();
  expect((await tombstones()).size).toBe(0);

  await db.deleteFrom("directory.location").where("id", "=", area).execute();
  expect(await tombstones()).toEqual(
    new Map([
      [area, "location"],
      [placementAt(area), "service_at_location"],
    ]),
  );

  await db.deleteFrom("directory.service").where("id", "=", service).execute();
  await db.deleteFrom("directory.organization").where("id", "=", organization).execute();
  const gone = await tombstones();
  expect(gone.get(service)).toBe("service");
  expect(gone.get(placementAt(open))).toBe("service_at_location");
  expect(gone.get(organization)).toBe("organization");

  await records.organization({ id: organization, name: "Tornata" });
  expect((await tombstones()).has(organization)).toBe(false);
});

test("terms that go leave a tombstone, also with their taxonomy", async () => {
  const [taxonomy, term] = [newId(), newId()];
  await db.insertInto("directory.taxonomy").values({ id: taxonomy, key: "prova", name: "Prova" }).execute();
  await db
    .insertInto("directory.taxonomy_term")
    .values({ id: term, taxonomy_id: taxonomy, code: "a", name: "A" })
    .execute();
  await db.deleteFrom("directory.taxonomy").where("id", "=", taxonomy).execute();
  const gone = await tombstones();
  expect([gone.get(taxonomy), gone.get(term)]).toEqual(["taxonomy", "taxonomy_term"]);
});

test("the dump since a moment has what changed and what went since then", async () => {
  const later = await textOf("/dump.ndjson?modified_after=2199-01-01");
  expect(later).not.toMatch(/"type":"(service|location|organization)"|deleted_at/);
  const before = await textOf("/dump.ndjson?modified_after=2020-01-01");
  expect(before).toBe(await textOf("/dump.ndjson"));
});
