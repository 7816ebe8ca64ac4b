// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";

import { freshDatabase } from "../database.ts";
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

const { db } = await freshDatabase();
const { get, setNow } = await openStory({ db });
const records = recordsOf(db);

/** Titles of the results, in order; not of the desks that a page without results proposes. */
async function titles(path: string): Promise<string[]> {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  const html = await answer.text();
  return [...html.matchAll(/<h2 class="it-card-title"><a href="[^"]*">([^<]*)<\/a>/g)].map(
    ([, title]) => title!,
  );
}

async function page(path: string): Promise<string> {
  return (await (await get(path)).text()).replaceAll("&#39;", "'");
}

beforeAll(async () => {
  await records.area({
    code: "018110",
    name: "Pavia",
    longitude: 9.16,
    latitude: 45.19,
    patron_day: "12-09",
  });
  await records.area({
    code: "018110-vallone",
    name: "Vallone",
    kind: "neighbourhood",
    within: ["018110"],
    longitude: 9.17,
    latitude: 45.205,
  });
  await records.area({ code: "018041", name: "Cava Manara", longitude: 9.12, latitude: 45.13 });
  const desk = await records.place({
    name: "Sportello Centrale",
    area_code: "018110",
    longitude: 9.155,
    latitude: 45.187,
    says: { places: ["sportello"] },
    hours: "lun-ven 9-12.30",
    accessibility_facts: JSON.stringify({ wheelchair: "yes" }),
    addresses: JSON.stringify([
      {
        address_1: "via Prova 1",
        city: "Pavia",
        postal_code: "27100",
        state_province: "PV",
        country: "IT",
        address_type: "physical",
      },
    ]),
  });
  const library = await records.place({
    name: "Biblioteca del Vallone",
    area_code: "018110-vallone",
    longitude: 9.171,
    latitude: 45.206,
    hours: "mar, gio 14-18; sab 9-12",
  });
  const hall = await records.place({
    name: "Sala di Cava",
    area_code: "018041",
    longitude: 9.121,
    latitude: 45.131,
    description: "Una sala per le feste.",
  });
  await records.service({
    name: "Assistenza a casa per anziani",
    description: "Ti aiutiamo a trovare una assistente familiare. Città e dintorni.",
    at: [desk, library],
    serves: ["018110"],
    says: { categories: ["anziani"], targets: ["anziani"] },
    is_free: true,
    access_modes: ["home", "phone"],
    minimum_age: 65,
    languages: JSON.stringify([{ code: "it" }, { code: "uk" }]),
    assured_date: "2026-03-03",
  });
  await records.service({
    name: "Corso di italiano",
    description: "Lezioni gratuite la sera.",
    at: [library],
    hours: "mer 18-20",
    says: { categories: ["scuola"] },
    is_free: true,
  });
  await records.service({ name: "Pagamento delle bollette a rate", at: [hall], is_free: false });
  await records.service({ name: "Telefono amico", access_modes: ["phone"], hours: "24 ore su 24" });
  await records.asset({ name: "Fiume Ticino", kind: "natural-resources", longitude: 9.15, latitude: 45.18 });
  await records.synonym("badante", "assistente familiare");
  await records.found();
});

test("without a question everything is listed once, in alphabetical order", async () => {
  expect(await titles("/servizi")).toEqual([
    "Assistenza a casa per anziani",
    "Corso di italiano",
    "Pagamento delle bollette a rate",
    "Telefono amico",
  ]);
  expect(await titles("/risorse")).toEqual(["Fiume Ticino"]);
});

test("Italian words match in their forms, with or without accents", async () => {
  expect(await titles("/servizi?q=bolletta")).toEqual(["Pagamento delle bollette a rate"]);
  expect(await titles("/servizi?q=anziano")).toEqual(["Assistenza a casa per anziani"]);
  expect(await titles("/servizi?q=citta")).toEqual(["Assistenza a casa per anziani"]);
});

test("a synonym finds what records say otherwise, and the result says why", async () => {
  expect(await titles("/servizi?q=badante")).toEqual(["Assistenza a casa per anziani"]);
  expect(await page("/servizi?q=badante")).toContain(
    "parla di «assistente familiare», cioè «badante»".slice(1),
  );
});

test("a typing error is corrected, and the correction is said", async () => {
  expect(await titles("/servizi?q=bollete")).toEqual(["Pagamento delle bollette a rate"]);
  expect(await page("/servizi?q=bollete")).toContain("Abbiamo cercato «bollette» al posto di «bollete».");
  expect(await titles("/servizi?q=bandante")).toEqual(["Assistenza a casa per anziani"]);
});

test("words that no record has together still give those that have some", async () => {
  expect(await titles("/servizi?q=italiano+telefono")).toEqual(["Corso di italiano", "Telefono amico"]);
});

test("near a place, the nearest comes first with its distance; a thing at two places is at its nearer one", async () => {
  expect(await titles("/servizi?vicino=Vallone,+Pavia")).toEqual([
    "Assistenza a casa per anziani",
    "Corso di italiano",
    "Pagamento delle bollette a rate",
  ]);
  const html = await page("/servizi?q=assistenza&vicino=vallone");
  expect(html).toContain("Biblioteca del Vallone");
  expect(html).toMatch(/a 1\d0 m/);
  expect(await titles("/servizi?vicino=Vallone&entro=1")).toHaveLength(2);
});

test("of several things at one address, those called by the words come first", async () => {
  const at = [
    await records.place({ name: "Ufficio unico", area_code: "018041", longitude: 9.125, latitude: 45.125 }),
  ];
  await records.service({ name: "Abbonamento scontato", description: "Anche per chi paga la mensa.", at });
  await records.service({ name: "Mensa per tutti", at });
  await records.found();
  expect(await titles("/servizi?q=mensa&vicino=Cava+Manara")).toEqual([
    "Mensa per tutti",
    "Abbonamento scontato",
  ]);
  await db
    .deleteFrom("directory.service")
    .where("name", "in", ["Mensa per tutti", "Abbonamento scontato"])
    .execute();
  await db.deleteFrom("directory.location").where("name", "=", "Ufficio unico").execute();
  await records.found();
});

test("what comes home to the people of a place follows what is near it", async () => {
  await records.service({ name: "Pasti a domicilio", access_modes: ["home"], serves: ["018110"] });
  await records.found();
  expect(await titles("/servizi?q=pasti&vicino=Vallone")).toEqual(["Pasti a domicilio"]);
  expect((await titles("/servizi?vicino=Vallone")).at(-1)).toBe("Pasti a domicilio");
  expect(await titles("/servizi?q=pasti&vicino=Cava+Manara")).toEqual([]);
  await db.deleteFrom("directory.service").where("name", "=", "Pasti a domicilio").execute();
  await records.found();
});

test("an address shown by area only has no distance and no point on the map", async () => {
  const id = await records.place({
    name: "Casa riservata",
    area_code: "018110-vallone",
    longitude: 9.1777,
    latitude: 45.2111,
    address_visibility: "area",
    description: "In via del Segreto 7.",
    addresses: JSON.stringify([{ address_1: "via del Segreto 7", city: "Pavia" }]),
  });
  const hidden = await records.place({
    name: "Casa segreta",
    area_code: "018110",
    longitude: 9.1888,
    latitude: 45.2222,
    address_visibility: "hidden",
  });
  await records.asset({
    name: "Orto riservato",
    kind: "natural-resources",
    location_id: id,
    longitude: 9.1777,
    latitude: 45.2111,
  });
  await records.found();
  const html = await page("/luoghi?q=riservata&vicino=Vallone");
  expect(html).toContain("Casa riservata");
  expect(html).not.toMatch(/<span>a \d/);
  expect(await titles("/luoghi?q=segreta")).toEqual([]);
  expect(await titles("/luoghi?q=segreto")).toEqual([]);
  const everything = await Promise.all(
    [
      "/luoghi",
      "/luoghi?vicino=Pavia",
      "/luoghi/mappa.json",
      "/risorse/mappa.json",
      "/risorse?vicino=Pavia",
    ].map(page),
  );
  expect(everything.join()).not.toMatch(/9\.1777|45\.2111|9\.1888|45\.2222|[Ss]egret/);
  await db.deleteFrom("directory.asset").where("name", "=", "Orto riservato").execute();
  await db.deleteFrom("directory.location").where("id", "in", [id, hidden]).execute();
  await records.found();
});

test("a place can be a postal code, a known place or a position", async () => {
  expect((await titles("/luoghi?vicino=27100"))[0]).toBe("Sportello Centrale");
  expect((await titles("/luoghi?vicino=biblioteca+vallone"))[0]).toBe("Biblioteca del Vallone");
  expect((await titles("/luoghi?vicino=45.13,9.12"))[0]).toBe("Sala di Cava");
  expect(await page("/luoghi?vicino=Atlantide")).toContain(
    "Non conosciamo un luogo che si chiama «Atlantide»",
  );
});

test("what serves an area is apart from what is near it", async () => {
  expect(await titles("/servizi?serve=Vallone")).toEqual(["Assistenza a casa per anziani"]);
  expect(await titles("/servizi?serve=Cava+Manara")).toEqual([]);
});

test("open now, open on a day, and the patron saint", async () => {
  setNow(Temporal.Instant.from("2026-12-10T10:00:00+01:00"));
  expect(await titles("/luoghi?aperto=ora")).toEqual(["Sportello Centrale"]);
  setNow(Temporal.Instant.from("2026-12-09T10:00:00+01:00"));
  expect(await titles("/luoghi?aperto=ora")).toEqual([]);
  expect(await titles("/luoghi?giorno=sabato")).toEqual(["Biblioteca del Vallone"]);
  expect(await titles("/luoghi?giorno=giovedi&fascia=pomeriggio")).toEqual(["Biblioteca del Vallone"]);
  expect(await page("/luoghi?giorno=sabato")).toContain("sabato 12 dicembre");
});

test("free, age, language, accessible, how to reach it, for whom, topic", async () => {
  expect(await titles("/servizi?gratis=1")).toHaveLength(2);
  expect(await titles("/servizi?eta=40&gratis=1")).toEqual(["Corso di italiano"]);
  expect(await titles("/servizi?lingua=uk")).toEqual(["Assistenza a casa per anziani"]);
  expect(await titles("/luoghi?accessibile=1")).toEqual(["Sportello Centrale"]);
  expect(await titles("/servizi?modo=telefono")).toHaveLength(2);
  expect(await titles("/servizi?per=anziani")).toEqual(["Assistenza a casa per anziani"]);
  expect(await titles("/servizi?categoria=scuola")).toEqual(["Corso di italiano"]);
});

test("facets count what a further filter would leave", async () => {
  const html = await page("/servizi?gratis=1");
  expect(html).toMatch(/categoria=anziani[^>]*>\s*<span>anziani<\/span>\s*<span class="count">1</);
});

test("no result is no dead end: which filter to take off, the nearest desk, and the district learns of it", async () => {
  const html = await page("/servizi?q=italiano&gratis=1&eta=5&categoria=anziani&vicino=Vallone");
  expect(html).toContain("Qui non abbiamo trovato niente");
  expect(html).toContain("guarda in tutti gli argomenti (1)");
  expect(html).toContain("Sportello Centrale");

  await page("/servizi?q=dentista+3331234567&serve=Pavia");
  await page("/servizi?q=dentista+3331234567&serve=Pavia");
  const logged = await db
    .selectFrom("directory.unanswered_search")
    .select(["words", "area_code", "times", "filters"])
    .where("words", "like", "dentista%")
    .execute();
  expect(logged).toEqual([{ words: "dentista", area_code: "018110", times: 2, filters: ["serves"] }]);
});

test("in English the same addresses work under /en", async () => {
  const html = await page("/en/servizi?q=bolletta");
  expect(html).toContain('lang="en"');
  expect(html).toContain("1 service");
  expect(html).toContain('href="/en/servizi/');
});

test("values that make no sense are as if not asked", async () => {
  expect(await titles("/servizi?eta=-3&giorno=ieri&entro=7&pagina=0&categoria=%3Cscript%3E")).toHaveLength(4);
  expect((await get("/servizi?pagina=999")).status).toBe(200);
});

test("the points of the map are those of the list", async () => {
  const points = await (await get("/servizi/mappa.json?q=anziani")).json();
  expect(points.type).toBe("FeatureCollection");
  expect(points.features).toHaveLength(1);
  expect(points.features[0].properties.name).toBe("Assistenza a casa per anziani");
});
