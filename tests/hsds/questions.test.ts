// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";
import { collectionNames, page, problemShape, type Page } from "./schemas.ts";

const story = await openStory();
const { db } = story.house;
const records = recordsOf(db);

await records.area({ code: "018110", name: "Pavia", longitude: 9.15, latitude: 45.18 });
const here = { area_code: "018110", longitude: 9.15, latitude: 45.18 };
const address = (postal_code: string) =>
  JSON.stringify([
    { address_1: "via Prova 1", city: "Pavia", state_province: "PV", postal_code, country: "IT" },
  ]);
const centre = await records.place({ name: "Centro", ...here, addresses: address("27100") });
const far = await records.place({
  name: "Lontano",
  area_code: "018110",
  longitude: 9.25,
  latitude: 45.18,
  addresses: address("27100"),
});
const cooperative = await records.organization({ name: "Cooperativa di prova" });
const club = await records.service({
  name: "Doposcuola",
  organization_id: cooperative,
  at: [centre],
  minimum_age: 6,
  maximum_age: 11,
  hours: "lunedì 15:00-18:00",
  says: { categories: ["scuola"], targets: ["bambini"] },
});
const meals = await records.service({
  name: "Mensa della sera",
  at: [centre, far],
  serves: ["018110"],
  hours: "venerdì 19:00-21:00",
  says: { categories: ["cibo"] },
});
const ended = await records.service({ name: "Doposcuola di una volta", status: "inactive" });
await records.synonym("compiti", "doposcuola");
await records.found();
await db
  .updateTable("directory.service")
  .set({ last_modified: "2026-12-10T08:00:00.123456Z" })
  .where("id", "=", meals)
  .execute();
const { id: school, taxonomy_id: categories } = await db
  .selectFrom("directory.taxonomy_term")
  .select(["id", "taxonomy_id"])
  .where("code", "=", "scuola")
  .executeTakeFirstOrThrow();
const homework = newId();
await db
  .insertInto("directory.taxonomy_term")
  .values({ id: homework, taxonomy_id: categories, parent_id: school, code: "compiti", name: "Compiti" })
  .execute();

const ask = (path: string) => story.app.request(`/hsds/${path}`);
const search = (collection: string, body: BodyInit, headers = { "Content-Type": "application/json" }) =>
  story.app.request(`/hsds/${collection}`, { method: "POST", body, headers });
async function listed(path: string): Promise<Page> {
  const answer = await ask(path);
  expect(answer.status, path).toBe(200);
  return page.parse(await answer.json());
}
async function names(path: string): Promise<unknown[]> {
  const { contents } = await listed(path);
  return contents.map(({ name, service }) => name ?? (service as { name: string }).name).toSorted();
}
async function refused(answer: Response, status = 400) {
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  return problemShape.parse(await answer.json());
}

test("each parameter narrows what is found, and together they add up", async () => {
  expect(await names("services")).toEqual(["Doposcuola", "Doposcuola di una volta", "Mensa della sera"]);
  expect(await names("services?search=compiti")).toEqual(["Doposcuola"]);
  expect(await names("services?search=dopscuola")).toEqual(["Doposcuola"]);
  expect(await names(`services?taxonomy_term_id=${school}`)).toEqual(["Doposcuola"]);
  expect(await names(`services?taxonomy_id=${categories}`)).toEqual(["Doposcuola", "Mensa della sera"]);
  expect(await names(`services?organization_id=${cooperative}`)).toEqual(["Doposcuola"]);
  expect(await names("services?minimum_age=12")).toEqual(["Doposcuola di una volta", "Mensa della sera"]);
  expect(await names("services?minimum_age=5&maximum_age=7&search=doposcuola")).toEqual(["Doposcuola"]);
  expect(await names(`services?organization_id=${cooperative}&search=mensa`)).toEqual([]);
  expect(await names(`services?organization_id=${newId()}`)).toEqual([]);
  expect(await names("organizations?search=cooperativa")).toEqual(["Cooperativa di prova"]);
  expect(await names("taxonomy_terms?top_only=true&search=compiti")).toEqual([]);
  expect(await names(`taxonomy_terms?parent_id=${school}`)).toEqual(["Compiti"]);
  expect(await names("taxonomies?search=categories")).toEqual(["categories"]);
});

test("days and hours are those of the doors, in the seven days that begin today", async () => {
  expect(await names("services?day=MO")).toEqual(["Doposcuola"]);
  expect(await names("services?day=TU")).toEqual([]);
  expect(await names("services?day=FR&start_time=20:00")).toEqual(["Mensa della sera"]);
  expect(await names("services?day=FR&end_time=18:30")).toEqual([]);
  expect(await names("services?start_time=16:00&end_time=20:00")).toEqual(["Doposcuola", "Mensa della sera"]);
  expect((await listed("service_at_locations?day=FR")).total_items).toBe(2);
});

test("a postcode finds what serves its people, and with metres what is near its middle", async () => {
  // The middle of the two places with this postcode is some four kilometres from each.
  expect(await names("service_at_locations?postcode=27100&proximity=3000")).toEqual([]);
  expect(await names("service_at_locations?postcode=27100&proximity=5000")).toEqual([
    "Doposcuola",
    "Mensa della sera",
    "Mensa della sera",
  ]);
  expect(await names("service_at_locations?postcode=27100")).toContain("Doposcuola");
  expect(await names("service_at_locations?postcode=99999")).toEqual([]);
});

test("modified_after gives what changed on or after it", async () => {
  expect(await names("services?modified_after=2026-12-10")).toEqual(["Mensa della sera"]);
  expect(await names("services?modified_after=2026-12-10T09:00:00%2B01:00")).toEqual(["Mensa della sera"]);
  expect(await names("services?modified_after=2026-12-10T09:00:00")).toEqual(["Mensa della sera"]);
  expect(await names("services?modified_after=2026-12-10T08:00:01Z")).toEqual([]);
  const { contents } = await listed("services?modified_after=2026-12-10&minimal=true");
  const [{ last_modified: last }] = contents as [{ last_modified: string }];
  expect(last).toBe("2026-12-10T08:00:00.123456Z");
  expect(await names(`services?modified_after=${last}`)).toEqual(["Mensa della sera"]);
});

test("pages say where they are, never repeat nor lose a record, and end", async () => {
  const seen: unknown[] = [];
  for (const number of [1, 2, 3]) {
    const answer = await listed(`services?per_page=1&page=${number}`);
    expect(answer).toMatchObject({
      total_items: 3,
      total_pages: 3,
      page_number: number,
      size: 1,
      first_page: number === 1,
      last_page: number === 3,
      empty: false,
    });
    seen.push(answer.contents[0]!["id"]);
  }
  expect(seen).toEqual([club, meals, ended].toSorted());
  expect(await listed("services?per_page=1&page=4")).toMatchObject({ size: 0, empty: true, last_page: true });
  expect(await listed("services?page=1000000")).toMatchObject({ empty: true, total_items: 3 });
});

test("a private search finds the same, with its criteria in the body", async () => {
  const answer = await search("services", JSON.stringify({ search: "compiti", minimum_age: 5, full: true }));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const { contents } = page.parse(await answer.json());
  expect(contents).toMatchObject([
    { name: "Doposcuola", service_at_locations: [{ location: { name: "Centro" } }] },
  ]);
  for (const collection of collectionNames) expect((await search(collection, "{}")).status).toBe(200);
  const lines = await search("services", JSON.stringify({ format: "ndjson", search: "mensa" }));
  expect((await lines.text()).trim().split("\n")).toHaveLength(1);
});

test.each([
  ["services?pippo=1", "pippo"],
  ["services?page=0", "page"],
  ["services?page=-3", "page"],
  ["services?page=due", "page"],
  ["services?page=1000001", "page"],
  ["services?page=99999999999999999999999", "page"],
  ["services?page=1.5", "page"],
  ["services?per_page=201", "per_page"],
  ["services?per_page=-1", "per_page"],
  ["services?per_page=10001&minimal=true", "per_page"],
  ["services?modified_after=ieri", "modified_after"],
  ["services?modified_after=2026-02-30", "modified_after"],
  ["services?modified_after=0001-01-01", "modified_after"],
  ["services?modified_after=2026-01-01T10:00:00+99:00", "modified_after"],
  ["services?minimal=forse", "minimal"],
  ["services?format=xml", "format"],
  ["services?taxonomy_term_id=casa", "taxonomy_term_id"],
  ["services?organization_id[]=1", "organization_id[]"],
  ["services?page=1&page=2", "page"],
  [`services?search=${"a".repeat(201)}`, "search"],
  ["services?minimum_age=40&maximum_age=30", "maximum_age"],
  ["services?minimum_age=-1", "minimum_age"],
  ["services?day=lunedi", "day"],
  ["services?start_time=25:00", "start_time"],
  ["services?start_time=18:00&end_time=09:00", "end_time"],
  ["services?postcode=27100", "postcode"],
  ["service_at_locations?proximity=1000", "proximity"],
  ["service_at_locations?postcode=%27%3B--", "postcode"],
  ["organizations?day=MO", "day"],
  ["taxonomies?modified_after=2026-01-01", "modified_after"],
  ["taxonomy_terms?parent_id=1", "parent_id"],
  ["dump.ndjson?since=2026-01-01", "since"],
  ["services/018f0000-0000-7000-8000-000000000000?full=true", "full"],
])("%s is refused, and the answer names the parameter", async (path, parameter) => {
  const { parameters, detail } = await refused(await ask(path));
  expect(parameters!.map(({ name }) => name)).toContain(parameter);
  expect(detail).toContain(parameter);
});

test("all that is wrong is told at once, in the language of the address", async () => {
  const answer = await story.app.request("/en/hsds/services?page=0&colour=red&per_page=900");
  const { parameters } = await refused(answer);
  expect(parameters!.map(({ name }) => name)).toEqual(["page", "colour", "per_page"]);
  expect(parameters![1]!.reason).toMatch(/^does not exist/);
});

test("what is not there is 404, whatever was asked for", async () => {
  for (const collection of collectionNames) {
    for (const id of [newId(), "1", "casa", "%27", `${newId()}x`]) {
      await refused(await ask(`${collection}/${id}`), 404);
    }
  }
  for (const path of ["locations", "services/x/y", "profile/hsds-it/1.0/nothing.json", "profile/hsds-it/9"]) {
    expect((await ask(path)).status).toBe(404);
  }
});

test("bodies that make no sense are refused", async () => {
  for (const body of ["", "{", "[]", "null", "1", '"a"', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])]) {
    await refused(await search("services", body));
  }
  await refused(await search("services", "{}", { "Content-Type": "text/plain" }));
  await refused(
    await search("services", "search=casa", { "Content-Type": "application/x-www-form-urlencoded" }),
  );
  await refused(await search("services?search=casa", "{}"));
  for (const body of [
    '{"search":["casa"]}',
    '{"search":{"$ne":1}}',
    '{"page":[1]}',
    '{"__proto__":{"page":1}}',
    '{"constructor":1}',
    '{"page":1e99}',
  ]) {
    expect((await refused(await search("services", body))).parameters).toHaveLength(1);
  }
});

test("nothing that is sent makes a fault", async () => {
  const strange = [
    "%00",
    "\u0000",
    "'; drop table",
    "a & | ! ( ) :*",
    "\\",
    "🏠".repeat(50),
    "\u202e",
    "%",
    "_",
    "“”",
  ];
  for (const text of strange) {
    for (const collection of collectionNames) {
      const answer = await search(collection, JSON.stringify({ search: text }));
      expect(answer.status, text).toBe(200);
      const get = await ask(`${collection}?search=${encodeURIComponent(text)}`);
      expect([200, 400]).toContain(get.status);
    }
  }
  for (const path of ["services?search=%ff%fe", "services?search=%", "services/%00", "services?search=%00"]) {
    expect([400, 404]).toContain((await ask(path)).status);
  }
  expect((await story.app.request("/hsds/services", { method: "DELETE" })).status).toBe(405);
  expect(story.faults).toEqual([]);
});

test("of a private search nothing is written down", async () => {
  await search("services", JSON.stringify({ search: "violenzadomestica" }));
  expect(await db.selectFrom("directory.unanswered_search").selectAll().execute()).toEqual([]);
});
