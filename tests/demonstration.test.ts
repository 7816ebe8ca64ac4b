// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { z } from "zod";

import { isEmpty, loadDemonstration, loadVocabulary } from "../src/demonstration.ts";
import { inTransaction } from "../src/foundation/database/transaction.ts";
import { installedFolder } from "../src/foundation/installed.ts";
import { getSetting } from "../src/foundation/setting.ts";
import { accessFacts, accessModes, assetKinds } from "../src/modules/directory/records/parts.ts";
import { parseTimetable } from "../src/modules/directory/timetable.forms.ts";
import { isUnknown } from "../src/modules/directory/timetable.ts";
import { freshDatabase } from "./database.ts";

const { db } = await freshDatabase();
const now = Temporal.Instant.from("2026-11-21T10:00:00Z");

const attribute = z.object({ taxonomy_term_id: z.uuid(), value: z.string() });
const phone = z.object({ number: z.string(), type: z.literal("voice"), description: z.string().optional() });
const described = {
  id: z.uuid(),
  is_demonstration: z.literal(true),
  attributes: z.array(attribute).default([]),
};
const hours = z.unknown().optional();
const facts = z.partialRecord(z.enum(accessFacts), z.enum(["yes", "partly", "no"])).optional();

const organization = z.object({
  ...described,
  name: z.string(),
  description: z.string(),
  phones: z.array(phone),
});
const location = z.object({
  ...described,
  name: z.string(),
  organization_id: z.uuid(),
  longitude: z.number(),
  latitude: z.number(),
  area_code: z.string(),
  address_visibility: z.enum(["area", "hidden"]).optional(),
  addresses: z.array(
    z.object({ address_1: z.string(), city: z.string(), postal_code: z.string().regex(/^\d{5}$/) }),
  ),
  accessibility_facts: facts,
  hours,
});
const service = z.object({
  ...described,
  name: z.string(),
  description: z.string(),
  organization_id: z.uuid(),
  application_process: z.string().optional(),
  eligibility_description: z.string().optional(),
  outcome_description: z.string().optional(),
  conditions_description: z.string().optional(),
  phones: z.array(phone).default([]),
  url: z.string().optional(),
  access_modes: z.array(z.enum(accessModes)).min(1),
  service_areas: z
    .array(z.object({ name: z.string(), extent_type: z.literal("istat"), extent: z.string() }))
    .min(1),
  service_at_locations: z.array(z.object({ location_id: z.uuid(), hours })).default([]),
  assured_date: z.iso.date().optional(),
  hours,
});
const asset = z.object({
  ...described,
  kind: z.enum(assetKinds),
  name: z.string(),
  description: z.string(),
  how_to_use: z.string().optional(),
  longitude: z.number(),
  latitude: z.number(),
  area_code: z.string(),
  location_id: z.uuid().optional(),
  accessibility_facts: facts,
  hours,
});
const area = z.object({
  properties: z.looseObject({
    name: z.string(),
    lon: z.number(),
    lat: z.number(),
    is_schematic: z.literal(true),
  }),
  geometry: z.object({ coordinates: z.tuple([z.array(z.tuple([z.number(), z.number()]))]) }),
});

const textOf = (file: string) => readFileSync(join(installedFolder(), file), "utf8");
const json = (file: string): unknown => JSON.parse(textOf(file));
const { organizations } = z
  .object({ organizations: z.array(organization) })
  .parse(json("demo/organizations.json"));
const { locations } = z.object({ locations: z.array(location) }).parse(json("demo/locations.json"));
const { services } = z.object({ services: z.array(service) }).parse(json("demo/services.json"));
const { assets } = z.object({ assets: z.array(asset) }).parse(json("demo/assets.json"));
const { features } = z.object({ features: z.array(area) }).parse(json("demo/areas.geojson"));
const vocabulary = z
  .object({
    taxonomies: z.array(z.object({ id: z.uuid(), key: z.string() })),
    taxonomy_terms: z.array(
      z.object({
        id: z.uuid(),
        taxonomy_id: z.uuid(),
        code: z.string(),
        name: z.string(),
        name_en: z.string(),
      }),
    ),
  })
  .parse(json("vocabulary/taxonomies.json"));
const { synonyms } = z
  .object({ synonyms: z.array(z.object({ term: z.string(), means: z.array(z.string()).min(1) })) })
  .parse(json("vocabulary/synonyms.json"));

const everything = [...organizations, ...locations, ...services, ...assets];
const shippedTexts = ["organizations", "locations", "services", "assets"].map((name) =>
  textOf(`demo/${name}.json`),
);
const codesOf = (key: string) => {
  const taxonomy = vocabulary.taxonomies.find((one) => one.key === key);
  const terms = vocabulary.taxonomy_terms.filter(({ taxonomy_id }) => taxonomy_id === taxonomy?.id);
  return new Map(terms.map(({ id, code }) => [id, code]));
};

describe("what is shipped", () => {
  test("is as large and as varied as a tester needs", () => {
    expect(organizations.length).toBeGreaterThanOrEqual(25);
    expect(locations.length).toBeGreaterThanOrEqual(45);
    expect(services.length).toBeGreaterThanOrEqual(90);
    expect(assets.length).toBeGreaterThanOrEqual(35);
    expect(synonyms.length).toBeGreaterThanOrEqual(150);
    expect(new Set(assets.map(({ kind }) => kind))).toEqual(new Set(assetKinds));
    expect(new Set(services.flatMap((one) => one.access_modes))).toEqual(new Set(accessModes));
  });

  test("has one id for each thing, and points only at what is there", () => {
    const ids = everything.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const pointed = [
      ...[...locations, ...services].map(({ organization_id }) => organization_id),
      ...services.flatMap((one) => one.service_at_locations.map(({ location_id }) => location_id)),
      ...assets.flatMap(({ location_id }) => location_id ?? []),
    ];
    expect(pointed.filter((id) => !known.has(id))).toEqual([]);
  });

  test("files every service under a category and a target, and uses every one of them", () => {
    for (const key of ["categories", "targets"]) {
      const codes = codesOf(key);
      const isFiled = (one: (typeof services)[number]) =>
        one.attributes.some((each) => codes.has(each.taxonomy_term_id));
      expect(services.filter((one) => !isFiled(one)).map(({ name }) => name)).toEqual([]);
    }
    const all = new Map(vocabulary.taxonomy_terms.map(({ id, code }) => [id, code]));
    const wrong = everything
      .flatMap((one) => one.attributes)
      .filter((one) => all.get(one.taxonomy_term_id) !== one.value);
    expect(wrong).toEqual([]);

    const said = new Set(services.flatMap((one) => one.attributes.map(({ value }) => value)));
    const parents = new Set(["scuola", "dipendenze", "violenza", "tempo-libero"]); // only their parts are used
    const unused = [...codesOf("categories").values(), ...codesOf("targets").values()].filter(
      (code) => !said.has(code),
    );
    expect(unused.filter((code) => !parents.has(code))).toEqual([]);
  });

  test("has hours that the engine reads, and some that nobody knows", () => {
    const given = [
      ...locations,
      ...services,
      ...assets,
      ...services.flatMap((one) => one.service_at_locations),
    ]
      .map((one) => one.hours)
      .filter((one) => one !== undefined);
    const read = given.map(parseTimetable);
    expect(read.filter((one) => "mistake" in one)).toEqual([]);
    expect(read.filter((one) => "timetable" in one && isUnknown(one.timetable))).toEqual([]);
    expect(services.filter((one) => one.hours === undefined).length).toBeGreaterThan(10);
  });

  test("has telephone numbers that cannot be real: after the area code no Italian number begins with 0", () => {
    const written = shippedTexts.flatMap((text) => text.match(/"number": "[^"]*"/g) ?? []);
    expect(
      written.filter((one) => !/"(0382 000 \d{3}|02 0000 \d{4}|(030|011) 000 \d{4})"$/.test(one)),
    ).toEqual([]);
    // No number is hidden in a text either, but the public emergency number.
    const prose = shippedTexts.flatMap(
      (text) => text.match(/"(description|application_process|how_to_use|alert)": "[^"]*"/g) ?? [],
    );
    expect(prose.filter((text) => /\d{5,}|\+39/.test(text))).toEqual([]);
  });

  test("writes only to addresses reserved for examples", () => {
    const addresses = shippedTexts.flatMap((text) => text.match(/[\w.+-]+@[\w.-]+|https?:\/\/[^/"]+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(50);
    expect(addresses.filter((one) => !/(\.example|[@/.]example\.org)$/.test(one))).toEqual([]);
  });

  test("puts everything inside the sketch of its own municipality", () => {
    const rings = new Map(
      features.map(({ properties, geometry }) => [
        properties["istat"] ?? properties["code"],
        geometry.coordinates[0],
      ]),
    );
    const astray = [...locations, ...assets].filter(
      ({ area_code, longitude, latitude }) => !isInside([longitude, latitude], rings.get(area_code) ?? []),
    );
    expect(astray.map(({ name }) => name)).toEqual([]);
    const centresOutside = features.filter(
      ({ properties: { lon, lat }, geometry }) => !isInside([lon, lat], geometry.coordinates[0]),
    );
    expect(centresOutside.map(({ properties }) => properties.name)).toEqual([]);
    const served = services.flatMap((one) => one.service_areas.map(({ extent }) => extent));
    expect([...new Set(served)].filter((code) => !rings.has(code)).toSorted()).toEqual(["03", "IT"]);
  });

  test("is written so that a tired person can read it: Gulpease 60 and more", () => {
    const texts = services.flatMap((one) => {
      const whole = [one.description, one.application_process, one.eligibility_description];
      const asked = [...whole, one.outcome_description, one.conditions_description].filter(Boolean).join(" ");
      return [one.description, asked].map((text) => ({ name: one.name, ease: gulpease(text) }));
    });
    expect(texts.filter(({ ease }) => ease < 60)).toEqual([]);
    expect(
      everything
        .flatMap((one) => Object.values(one))
        .filter((text) => typeof text === "string" && /\w'\w/.test(text)),
    ).toEqual([]);
  });

  test("has one safe house of which nothing shows, and one address told only by telephone", () => {
    expect(locations.filter((one) => one.address_visibility === "hidden")).toHaveLength(1);
    expect(locations.filter((one) => one.address_visibility === "area")).toHaveLength(1);
  });

  test("spells synonyms as the search reads them", () => {
    const plain = /^[a-z0-9]+( [a-z0-9]+){0,2}$/;
    expect(synonyms.filter(({ term }) => !plain.test(term)).map(({ term }) => term)).toEqual([]);
    expect(new Set(synonyms.map(({ term }) => term)).size).toBe(synonyms.length);
  });
});

describe("an installation", () => {
  test("is empty, then holds the demonstration and says so", { timeout: 60_000 }, async () => {
    expect(await isEmpty(db)).toBe(true);
    await loadVocabulary(db, now);
    expect(await isEmpty(db)).toBe(true);
    await loadDemonstration(db, now);
    expect(await isEmpty(db)).toBe(false);

    expect(await getSetting(db, "installation.demonstration")).toBe(true);
    expect(await getSetting(db, "installation.name")).toContain("dimostrazione");
    expect(await countOf("directory.service")).toBe(services.length);
    expect(await countOf("directory.asset")).toBe(assets.length);
    const unmarked = await db
      .selectFrom("directory.service")
      .select("name")
      .where("is_demonstration", "=", false)
      .execute();
    expect(unmarked).toEqual([]);
  });

  test("loads it twice without changing anything", { timeout: 60_000 }, async () => {
    const before = await db
      .selectFrom("directory.service")
      .select(["id", "last_modified"])
      .orderBy("id")
      .execute();
    await loadDemonstration(db, now.add({ hours: 24 }));
    const after = await db
      .selectFrom("directory.service")
      .select(["id", "last_modified"])
      .orderBy("id")
      .execute();
    expect(after.map(String)).toEqual(before.map(String));
    expect(after.map((one) => one.last_modified.toString())).toEqual(
      before.map((one) => one.last_modified.toString()),
    );
  });

  test("keeps the words that the district changed", async () => {
    await db
      .updateTable("directory.synonym")
      .set({ means: ["cura a casa"] })
      .where("term", "=", "badante")
      .execute();
    await db
      .updateTable("directory.taxonomy_term")
      .set({ name: "Abitare" })
      .where("code", "=", "casa")
      .execute();
    await db
      .updateTable("foundation.setting")
      .set({ value: '"older"' })
      .where("key", "=", "vocabulary.edition")
      .execute();
    await loadVocabulary(db, now);

    const badante = await db
      .selectFrom("directory.synonym")
      .select("means")
      .where("term", "=", "badante")
      .executeTakeFirst();
    const casa = await db
      .selectFrom("directory.taxonomy_term")
      .select("name")
      .where("code", "=", "casa")
      .executeTakeFirst();
    expect(badante?.means).toEqual(["cura a casa"]);
    expect(casa?.name).toBe("Abitare");
  });

  test("leaves nothing behind when the loading breaks off", async () => {
    const written = inTransaction(db, async (tx) => {
      await loadDemonstration(tx, now);
      throw new Error("the lights went out");
    });
    await expect(written).rejects.toThrow("lights");
    expect(await countOf("directory.service")).toBe(services.length);
  });
});

async function countOf(table: "directory.service" | "directory.asset"): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Even–odd rule on a closed ring. */
function isInside([x, y]: readonly [number, number], ring: readonly (readonly [number, number])[]): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** Gulpease index (Lucisano and Piemontese, 1988): 89 + (300 × sentences − 10 × letters) / words; 100 is easiest. */
function gulpease(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.join("").length;
  const sentences = text.match(/[.!?:;]+(?=\s|$)/g)?.length ?? 1;
  return 89 + (300 * sentences - 10 * letters) / words.length;
}
