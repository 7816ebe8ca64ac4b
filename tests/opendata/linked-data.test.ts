// SPDX-License-Identifier: AGPL-3.0-or-later
import jsonld from "jsonld";
import { DataFactory, Parser, Store, type Quad } from "n3";
import { expect, test } from "vitest";

import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

const site = {
  name: "Ambito di prova",
  isDemonstration: false,
  publisher: { identifier: "c_g388", email: "dati@example.org" },
};
const base = "https://trama.example.org";
const story = await openStory({ baseUrl: base, site });
const { get } = story;
const make = recordsOf(story.house.db);

await make.area({ code: "018110", name: "Pavia", longitude: 9.16, latitude: 45.19, within: ["018"] });
await make.area({ code: "03", name: "Lombardia", kind: "region" });
const hard = 'Ascolto "amico"\\ e\n\taltro è • 😀';
const organization = await make.organization({ name: "Il Ponte" });
const address = JSON.stringify([
  {
    address_1: "via Scala 9",
    city: "Pavia",
    state_province: "PV",
    postal_code: "27100",
    country: "IT",
    address_type: "physical",
  },
]);
const place = await make.place({
  name: "Spazio Ponte",
  addresses: address,
  longitude: 9.15,
  latitude: 45.18,
  area_code: "018110",
  hours: "lunedì 9–12",
});
const service = await make.service({
  name: hard,
  description: hard,
  organization_id: organization,
  at: [place],
  serves: ["018110"],
  says: { categories: ["ascolto"], targets: ["adulti"] },
  is_free: true,
  languages: JSON.stringify([{ code: "it" }, { code: "uk" }, { name: "qualcosa" }]),
  url: "https://example.org/una pagina<script>",
  application_url: "https://example.org/chiedi?a=1&b=2",
  email: "ponte@example.org",
  phones: JSON.stringify([{ number: "0382 1" }]),
  required_documents: JSON.stringify([{ document: "Tessera sanitaria" }]),
  outcome_description: "Un colloquio",
});
const bare = await make.service({ name: "Senza niente" });
const ended = await make.service({ name: "Finito", status: "defunct" });
await make.found();

const prefixes: Record<string, string> = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcatapit: "http://dati.gov.it/onto/dcatapit#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  cpsv: "http://purl.org/vocab/cpsv#",
  cpsvapit: "https://w3id.org/italia/onto/CPSV/",
  cv: "http://data.europa.eu/m8g/",
  locn: "http://www.w3.org/ns/locn#",
};
const named = (short: string) => {
  const [prefix, name] = short.split(":") as [string, string];
  return DataFactory.namedNode(prefixes[prefix]! + name);
};
const isA = DataFactory.namedNode(`${prefixes["rdf"]}type`);

async function turtle(path: string): Promise<Quad[]> {
  const answer = await get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers.get("Content-Type")).toContain("text/turtle");
  return new Parser().parse(await answer.text());
}

async function jsonLd(path: string): Promise<Quad[]> {
  const answer = await get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  expect(answer.headers.get("Content-Type")).toContain("application/ld+json");
  const text = await jsonld.toRDF(await answer.json(), { format: "application/n-quads" });
  return new Parser().parse(String(text));
}

/** The same graph, whatever the names of its blank nodes. */
async function canonical(quads: Quad[]): Promise<string> {
  const lines = quads.map(
    ({ subject, predicate, object }) => [subject, predicate, object].map(spelled).join(" ") + " .",
  );
  // The types know only documents: given a format, it reads text.
  const text = lines.join("\n") as unknown as object;
  return String(await jsonld.canonize(text, { inputFormat: "application/n-quads" }));
}

function spelled(term: Quad["subject" | "object" | "predicate"]): string {
  if (term.termType === "NamedNode") return `<${term.value}>`;
  if (term.termType === "BlankNode") return `_:${term.value.replaceAll(/\W/g, "")}`;
  if (term.termType !== "Literal") throw new Error(`Not a term of ours: ${term.termType}`);
  const text = JSON.stringify(term.value);
  if (term.language) return `${text}@${term.language}`;
  return `${text}^^<${term.datatype.value}>`;
}

/** The things of a class that lack one of the properties that the profile calls mandatory. */
function lacking(store: Store, type: string, mandatory: readonly string[]): string[] {
  const things = store.getSubjects(isA, named(type), null);
  expect([type, things.length > 0]).toEqual([type, true]);
  return things.flatMap((thing) =>
    mandatory
      .filter((property) => store.countQuads(thing, named(property), null, null) === 0)
      .map((property) => `${thing.value} ${property}`),
  );
}

/** DCAT-AP_IT 1.1: what its guidelines call mandatory of each class. */
const mandatory: Record<string, readonly string[]> = {
  "dcatapit:Catalog": ["dct:title", "dct:description", "dct:publisher", "dct:modified", "dcat:dataset"],
  "dcatapit:Dataset": [
    "dct:identifier",
    "dct:title",
    "dct:description",
    "dct:modified",
    "dcat:theme",
    "dct:rightsHolder",
    "dct:accrualPeriodicity",
    "dcat:distribution",
  ],
  "dcatapit:Distribution": ["dct:format", "dcat:accessURL", "dct:license"],
  "dcatapit:Agent": ["dct:identifier", "foaf:name"],
  "dcatapit:Organization": ["vcard:fn", "vcard:hasEmail"],
  "dcatapit:LicenseDocument": ["dct:type", "foaf:name"],
  "dcatapit:Standard": ["dct:identifier"],
  "dct:Location": ["dct:identifier"],
};

test("the catalogue has all that DCAT-AP_IT calls mandatory", async () => {
  const store = new Store(await turtle("/opendata/catalog.ttl"));
  for (const [type, properties] of Object.entries(mandatory))
    expect(lacking(store, type, properties)).toEqual([]);
  // Each national class stands beside the European one.
  for (const [type, european] of Object.entries({
    Catalog: "dcat",
    Dataset: "dcat",
    Distribution: "dcat",
    Agent: "foaf",
  })) {
    const ours = store.getSubjects(isA, named(`dcatapit:${type}`), null).length;
    expect([type, store.getSubjects(isA, named(`${european}:${type}`), null).length]).toEqual([type, ours]);
  }
});

test("publisher, themes, frequency, licence and places are said by the identifiers of their lists", async () => {
  const quads = await turtle("/opendata/catalog.ttl");
  const objects = (property: string) =>
    new Set(
      quads.filter(({ predicate }) => predicate.equals(named(property))).map(({ object }) => object.value),
    );
  expect(objects("dct:identifier")).toContain("c_g388");
  expect(objects("vcard:hasEmail")).toEqual(new Set(["mailto:dati@example.org"]));
  expect(objects("dcat:theme")).toContain("http://publications.europa.eu/resource/authority/data-theme/SOCI");
  expect(objects("dct:accrualPeriodicity")).toEqual(
    new Set(["http://publications.europa.eu/resource/authority/frequency/CONT"]),
  );
  expect(objects("dct:license")).toEqual(
    new Set(["https://w3id.org/italia/controlled-vocabulary/licences/A21_CCBY40"]),
  );
  expect(objects("dct:isPartOf")).toEqual(
    new Set(["https://w3id.org/italia/controlled-vocabulary/territorial-classifications/provinces/018"]),
  );
  expect([...objects("dct:modified")][0]).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test("every file of the catalogue can be fetched where it says", async () => {
  const quads = await turtle("/opendata/catalog.ttl");
  const files = quads
    .filter(({ predicate }) => predicate.equals(named("dcat:downloadURL")))
    .map(({ object }) => object.value);
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    expect(file.startsWith(base)).toBe(true);
    expect([file, (await get(file.slice(base.length))).status]).toEqual([file, 200]);
  }
});

test.each(["/opendata/catalog", "/opendata/servizi"])(
  "%s says the same in Turtle and in JSON-LD",
  async (path) => {
    const [one, other] = [await turtle(`${path}.ttl`), await jsonLd(`${path}.jsonld`)];
    expect(await canonical(one)).toBe(await canonical(other));
  },
);

test("services have all that CPSV-AP calls mandatory, and say what they know", async () => {
  const store = new Store(await turtle("/opendata/servizi.ttl"));
  const asked = ["dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"];
  for (const type of ["cpsv:PublicService", "cpsvapit:PublicService"])
    expect(lacking(store, type, asked)).toEqual([]);
  expect(lacking(store, "cv:Channel", ["dct:identifier"])).toEqual([]);
  expect(lacking(store, "cv:Evidence", ["dct:identifier", "dct:title"])).toEqual([]);
  expect(lacking(store, "cpsv:Output", ["dct:identifier", "dct:title"])).toEqual([]);

  const thing = DataFactory.namedNode(`${base}/servizi/${service}`);
  const said = (property: string) => store.getObjects(thing, named(property), null).map(({ value }) => value);
  expect(said("dct:title")).toEqual([hard]);
  expect(said("cv:hasCompetentAuthority")).toEqual([`${base}/organizzazioni/${organization}`]);
  expect(said("dct:language")).toHaveLength(2);
  expect(said("cv:hasChannel")).toHaveLength(2);
  expect(store.getObjects(null, named("locn:fullAddress"), null).map(({ value }) => value)).toEqual([
    "via Scala 9, 27100 Pavia",
  ]);
  expect(store.getObjects(null, named("cv:contactPage"), null).map(({ value }) => value)).toContain(
    "https://example.org/una%20pagina%3Cscript%3E",
  );
  const bareThing = DataFactory.namedNode(`${base}/servizi/${bare}`);
  expect(store.getObjects(bareThing, named("cv:hasCompetentAuthority"), null)[0]?.value).toBe(
    `${base}/opendata#editore`,
  );
  expect(store.countQuads(DataFactory.namedNode(`${base}/servizi/${ended}`), null, null, null)).toBe(0);
});

test("one service has its own linked data, and its page says where", async () => {
  const quads = await jsonLd(`/opendata/servizi/${service}`);
  expect(
    quads.some(
      ({ subject, predicate }) =>
        subject.value === `${base}/servizi/${service}` && predicate.equals(named("dct:title")),
    ),
  ).toBe(true);
  const page = await (await get(`/servizi/${service}`)).text();
  expect(page).toContain(
    `<link rel="alternate" type="application/ld+json" href="${base}/opendata/servizi/${service}"/>`,
  );
  for (const gone of [ended, "00000000-0000-7000-8000-000000000000"]) {
    const answer = await get(`/opendata/servizi/${gone}`);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([404, "application/problem+json"]);
  }
  expect(story.faults).toEqual([]);
});
