// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { parseTimetable } from "../src/modules/directory/hours/timetable.forms.ts";
import { isUnknown } from "../src/modules/directory/hours/timetable.ts";
import { accessModes, assetKinds } from "../src/modules/directory/records/parts.ts";
import {
  assets,
  features,
  locations,
  organizations,
  services,
  synonyms,
  textOf,
  vocabulary,
} from "./shipped.ts";

const everything = [...organizations, ...locations, ...services, ...assets];
const shippedTexts = ["organizations", "locations", "services", "assets"].map((name) =>
  textOf(`demo/${name}.json`),
);
const codesOf = (key: string) => {
  const taxonomy = vocabulary.taxonomies.find((one) => one.key === key);
  const terms = vocabulary.taxonomy_terms.filter(({ taxonomy_id }) => taxonomy_id === taxonomy?.id);
  return new Map(terms.map(({ id, code }) => [id, code]));
};

test("is as large and as varied as a tester needs", () => {
  expect(organizations.length).toBeGreaterThanOrEqual(25);
  expect(locations.length).toBeGreaterThanOrEqual(45);
  expect(services.length).toBeGreaterThanOrEqual(90);
  expect(assets.length).toBeGreaterThanOrEqual(35);
  expect(synonyms.length).toBeGreaterThanOrEqual(150);
  // Networks of help are kept by the labs.
  const kinds = assetKinds.filter((kind) => kind !== "help-networks");
  expect(new Set(assets.map(({ kind }) => kind))).toEqual(new Set(kinds));
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
  const given = [...locations, ...services, ...assets, ...services.flatMap((one) => one.service_at_locations)]
    .map((one) => one.hours)
    .filter((one) => one !== undefined);
  const read = given.map(parseTimetable);
  expect(read.filter((one) => "mistake" in one)).toEqual([]);
  expect(read.filter((one) => "timetable" in one && isUnknown(one.timetable))).toEqual([]);
  expect(services.filter((one) => one.hours === undefined).length).toBeGreaterThan(10);
});

test("has telephone numbers that cannot be real: after the area code no Italian number begins with 0", () => {
  const written = shippedTexts.flatMap((text) => text.match(/"number": "[^"]*"/g) ?? []);
  expect(written.filter((one) => !/"(0382 000 \d{3}|02 0000 \d{4}|(030|011) 000 \d{4})"$/.test(one))).toEqual(
    [],
  );
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
  const descriptions = [...organizations, ...locations, ...assets].flatMap(
    ({ description }) => description ?? [],
  );
  expect(descriptions.filter((text) => gulpease(text) < 60)).toEqual([]);
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
