// SPDX-License-Identifier: AGPL-3.0-or-later
import { parse } from "csv-parse/sync";
import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";

import { asWritten, harmless } from "../../src/modules/directory/opendata/csv.ts";
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

const story = await openStory({ baseUrl: "https://trama.example.org" });
const { get } = story;
const make = recordsOf(story.house.db);

await make.area({ code: "018110", name: "Pavia", longitude: 9.16, latitude: 45.19, within: ["018", "03"] });
await make.area({
  code: "018001",
  name: "Alagna",
  boundary: JSON.stringify({
    type: "Polygon",
    coordinates: [
      [
        [8, 45],
        [9, 45],
        [9, 46],
        [8, 45],
      ],
    ],
  }),
  source: "© ISTAT, CC BY 4.0",
});
await make.area({
  code: "018002",
  name: "Albaredo",
  longitude: 9.2,
  latitude: 45.1,
  boundary: JSON.stringify({
    type: "Polygon",
    coordinates: [
      [
        [8, 45],
        [9, 45],
        [9, 46],
        [8, 45],
      ],
    ],
  }),
});
const organization = await make.organization({ name: "Cooperativa «Il Ponte», Onlus" });
const address = {
  address_1: "via Scala 9",
  city: "Pavia",
  state_province: "PV",
  postal_code: "27100",
  country: "IT",
  address_type: "physical",
};
const place = await make.place({
  name: "Spazio Ponte",
  organization_id: organization,
  area_code: "018110",
  longitude: 9.155,
  latitude: 45.186,
  addresses: JSON.stringify([address]),
  hours: "lunedì–venerdì 9–12.30",
});
const formula = '=HYPERLINK("http://evil.example","premi")';
const service = await make.service({
  name: "Aiuto compiti",
  description: 'Prima riga\nseconda, con «virgolette" e ; altro',
  organization_id: organization,
  at: [place],
  serves: ["018110"],
  says: { categories: ["minori"], targets: ["bambini", "famiglie"] },
  is_free: true,
  minimum_age: 6,
  phones: JSON.stringify([{ number: "+39 0382 1234" }, { number: "0382 99" }]),
  required_documents: JSON.stringify([{ document: "Tessera" }]),
  outcome_description: "Un posto",
});
await make.service({ name: formula, is_free: false });
await make.service({ name: "Chiuso da tempo", status: "defunct" });
await make.asset({ name: "Bosco", kind: "natural-resources", longitude: 9.1, latitude: 45.2 });
await make.found();

type Line = Record<string, string>;
async function lines(path: string): Promise<Line[]> {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  return parse(await answer.text(), { columns: true, relax_quotes: false });
}

test("a table has one line for each thing that can be found, whole, in RFC 4180", async () => {
  const answer = await get("/opendata/servizi.csv");
  expect(answer.headers.get("Content-Type")).toBe("text/csv; header=present; charset=utf-8");
  expect(answer.headers.get("Content-Disposition")).toContain("servizi.csv");
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(answer.headers.get("Link")).toContain('rel="license"');
  const text = await answer.text();
  expect(text.split("\r\n")[0]).toMatch(/^id,name,alternate_name,/);
  expect(text).not.toContain("Chiuso da tempo");

  const known = (await lines("/opendata/servizi.csv")).find(({ id }) => id === service)!;
  expect(known).toMatchObject({
    name: "Aiuto compiti",
    description: 'Prima riga\nseconda, con «virgolette" e ; altro',
    organization: "Cooperativa «Il Ponte», Onlus",
    organization_id: organization,
    categories: "minori",
    targets: "bambini; famiglie",
    is_free: "true",
    minimum_age: "6",
    phones: "+39 0382 1234; 0382 99",
    location_ids: place,
    addresses: "via Scala 9, 27100 Pavia",
    service_area_codes: "018110",
    service_areas: "Pavia",
    longitude: "9.155",
    opening_hours: expect.stringContaining("9–12.30"),
    url: `https://trama.example.org/servizi/${service}`,
  });
});

test("a text that a spreadsheet would run does not run, and can be had back", async () => {
  const names = (await lines("/opendata/servizi.csv")).map(({ name }) => name!);
  expect(names).toContain(`'${formula}`);
  expect(names.map(asWritten)).toContain(formula);
});

test("every text comes back as it was written, and none that is written begins like a formula", () => {
  const signs = constantFrom("=", "+", "-", "@", "'", "\t", " ", "＝", "1", "a", "(", ".");
  const text = oneof(
    string(),
    array(signs, { maxLength: 6 }).map((some) => some.join("")),
  );
  assert(
    property(text, (original) => {
      const written = harmless(original);
      expect(asWritten(written)).toBe(original);
      expect(written).not.toMatch(/^\s*[=@＝＋－＠]/);
      expect(written).not.toMatch(/^\s*[+-].*[a-z=@"|!]/i);
    }),
  );
});

test("the columns of a table say what they hold, as CSV on the Web reads them", async () => {
  const link = (await get("/opendata/servizi.csv?q=compiti")).headers.get("Link")!;
  const described = /<https:\/\/trama\.example\.org([^>]*)>; rel="describedby"/.exec(link)![1]!;
  expect(described).toBe("/opendata/servizi.csv-metadata.json?q=compiti");
  const answer = await get(described);
  expect(answer.headers.get("Content-Type")).toContain("application/csvm+json");
  const metadata = await answer.json();
  expect(metadata["@context"][0]).toBe("http://www.w3.org/ns/csvw");
  expect(metadata.url).toBe("servizi.csv?q=compiti");
  expect(metadata["dc:license"]).toEqual({ "@id": "https://creativecommons.org/licenses/by/4.0/" });
  const header = (await (await get("/opendata/servizi.csv")).text()).split("\r\n")[0]!;
  expect(metadata.tableSchema.columns.map(({ name }: { name: string }) => name).join()).toBe(header);
  expect(metadata.tableSchema.primaryKey).toEqual(["id"]);
});

test("GeoJSON has the same things, its licence, and no point for what has none", async () => {
  const answer = await get("/opendata/servizi.geojson");
  expect(answer.headers.get("Content-Type")).toContain("application/geo+json");
  const collection = await answer.json();
  expect(collection).toMatchObject({
    type: "FeatureCollection",
    license: "https://creativecommons.org/licenses/by/4.0/",
    attribution: "Ambito di prova",
  });
  expect(collection.features).toHaveLength(2);
  const [placed, unplaced] = collection.features.toSorted((one: { geometry: unknown }) =>
    one.geometry ? -1 : 1,
  );
  expect(placed.geometry).toEqual({ type: "Point", coordinates: [9.155, 45.186] });
  expect(placed.properties).toMatchObject({ targets: ["bambini", "famiglie"], is_free: true });
  expect(unplaced.geometry).toBeNull();
  expect(unplaced.properties.name).toBe(formula);
});

test("a view is the page of results as a file: same filters, same order", async () => {
  expect((await lines("/opendata/servizi.csv?q=compiti")).map(({ id }) => id)).toEqual([service]);
  expect(await lines("/opendata/servizi.csv?q=compiti&gratis=1&vicino=Pavia&entro=5")).toHaveLength(1);
  expect(await lines("/opendata/servizi.csv?categoria=nessuna")).toHaveLength(0);
  expect((await (await get("/opendata/luoghi.geojson?q=ponte")).json()).truncated).toBe(false);
  expect(await lines("/opendata/servizi.csv?aperto=ora")).toHaveLength(1);

  const page = await (await get("/servizi?q=compiti&vicino=Atlantide&pagina=1&vista=mappa")).text();
  expect(page).toContain('href="/opendata/servizi.csv?q=compiti"');
  expect(page).toContain('href="/opendata/servizi.geojson?q=compiti"');
});

test.each([
  ["/opendata/servizi.csv?colore=rosso", "colore"],
  ["/opendata/servizi.csv?eta=molti", "eta"],
  ["/opendata/servizi.geojson?pagina=2", "pagina"],
  ["/opendata/servizi.csv?entro=5", "entro"],
  ["/opendata/servizi.csv?vicino=Pavia&entro=3", "entro"],
  ["/opendata/luoghi.csv?q=a&q=b", "q"],
  ["/opendata/luoghi.csv-metadata.json?x=1", "x"],
  ["/opendata/zone.csv?q=a", "q"],
])("what makes no sense is refused with its name: %s", async (path, name) => {
  const answer = await get(path);
  expect(answer.status).toBe(400);
  expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
  const { parameters } = await answer.json();
  expect(parameters.map((one: { name: string }) => one.name)).toContain(name);
});

test.each(["/opendata/servizi.csv?q=%00", "/opendata/nulla.csv", "/en/opendata/servizi.geojson?q=%ff"])(
  "whatever is wrong is said to programs as to programs: %s",
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
  },
);

test("a place that nobody knows is said, not left out", async () => {
  const answer = await get("/opendata/servizi.csv?vicino=Atlantide");
  expect(answer.status).toBe(400);
  expect((await answer.json()).detail).toContain("Atlantide");
});

test("who has a copy is told that nothing changed, until something does", async () => {
  const first = await get("/opendata/luoghi.csv");
  const tag = first.headers.get("ETag")!;
  expect((await get("/opendata/luoghi.csv", { "If-None-Match": tag })).status).toBe(304);
  const since = first.headers.get("Last-Modified")!;
  expect((await get("/opendata/luoghi.csv", { "If-Modified-Since": since })).status).toBe(304);
  await make.place({ name: "Altro luogo" });
  await make.found();
  const again = await get("/opendata/luoghi.csv", { "If-None-Match": tag });
  expect(again.status).toBe(200);
  expect((await lines("/opendata/luoghi.csv")).map(({ name }) => name)).toContain("Altro luogo");
});

test("surveyed boundaries come only with whose they are", async () => {
  const { features } = await (await get("/opendata/zone.geojson")).json();
  const types = Object.fromEntries(
    features.map((one: { id: string; geometry: { type: string } | null }) => [one.id, one.geometry?.type]),
  );
  expect(types).toEqual({ "018001": "Polygon", "018002": "Point", "018110": "Point" });
  expect((await lines("/opendata/zone.csv"))[0]).toMatchObject({
    code: "018001",
    source: "© ISTAT, CC BY 4.0",
  });
});

test("every dataset of the page can be taken, in every format it names", async () => {
  const page = await (await get("/opendata")).text();
  const files = [...page.matchAll(/href="(\/opendata\/[^"]+)"/g)].map(([, path]) => path!);
  expect(files.length).toBeGreaterThan(20);
  for (const file of new Set(files)) expect([file, (await get(file)).status]).toEqual([file, 200]);
  expect(await (await get("/en/opendata")).text()).toContain("Open data");
});

test("a whole dataset is read in steps, however long it is", async () => {
  for (let at = 0; at < 600; at += 1) await make.organization({ name: `Gruppo ${at}` });
  const all = await lines("/opendata/organizzazioni.csv");
  expect(all).toHaveLength(601);
  expect(new Set(all.map(({ id }) => id)).size).toBe(601);
  const compressed = await get("/opendata/organizzazioni.csv", { "Accept-Encoding": "gzip" });
  expect(compressed.headers.get("Content-Encoding")).toBe("gzip");
  expect(story.faults).toEqual([]);
});
