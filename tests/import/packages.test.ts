// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { keeper, visitor } from "../../src/foundation/actor.ts";
import { importPackages } from "../../src/modules/directory/import/package-import.api.ts";
import type { PackageFile } from "../../src/modules/directory/import/package.forms.ts";
import { freshDatabase } from "../database.ts";

const { db } = await freshDatabase();
const now = Temporal.Instant.from("2026-11-21T10:00:00Z");
const later = Temporal.Instant.from("2026-11-22T10:00:00Z");

const square = (west: number, south: number, side: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});
const boundaries = {
  name: "areas.geojson",
  value: {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        geometry: square(9, 45, 1),
        properties: {
          istat: "018110",
          name: "Pavia",
          prov: "PV",
          prov_name: "Pavia",
          region: "Lombardia",
          region_istat: "03",
          district: "pavia",
          district_name: "Ambito di Pavia",
          patron_day: "12-09",
          is_schematic: true,
          pop: 70000,
        },
      },
      {
        type: "Feature",
        geometry: square(9.2, 45.2, 0.2),
        properties: {
          code: "018110-vallone",
          kind: "neighbourhood",
          name: "Vallone",
          within: "018110",
          is_schematic: true,
        },
      },
    ],
  },
};
const vocabulary = {
  name: "taxonomies.json",
  value: {
    taxonomies: [{ id: "c1", key: "categories", name: "Categorie", name_en: "Categories" }],
    taxonomy_terms: [
      {
        id: "t-sub",
        taxonomy_id: "c1",
        parent_id: "t-casa",
        code: "sfratto",
        name: "Sfratti",
        nomenclatore_code: "",
      },
      { id: "t-casa", taxonomy_id: "c1", code: "casa", name: "Casa", name_en: "Housing", position: 1 },
    ],
    synonyms: [{ term: "affitto", means: ["casa", "locazione"] }],
  },
};
const directory = {
  name: "demo.json",
  value: {
    is_demonstration: true,
    organizations: [{ id: "org-1", name: "Cooperativa di prova", website: "www.example.org" }],
    locations: [
      {
        id: "loc-1",
        organization_id: "org-1",
        name: "Spazio di prova",
        latitude: 45.3,
        longitude: 9.3,
        addresses: [
          {
            address_1: "via Prova 1",
            city: "Pavia",
            state_province: "PV",
            postal_code: "27100",
            country: "IT",
            address_type: "physical",
          },
        ],
      },
      {
        id: "loc-2",
        name: "Spazio senza posizione",
        addresses: [{ address_1: "via Prova 2", city: "Pavia" }],
      },
    ],
    services: [
      {
        id: "srv-1",
        organization_id: "org-1",
        name: "Sportello casa",
        status: "active",
        categories: ["casa"],
        attributes: [{ taxonomy_term_id: "t-sub", value: "sfratto" }],
        hours: {
          rules: [{ freq: "WEEKLY", byday: "MO,TU", opens_at: "09:00", closes_at: "12:30" }],
          exceptions: [{ from: "08-01", to: "08-31", reason: "ferie" }],
        },
        service_at_locations: [{ location_id: "loc-1" }],
        service_areas: [
          { name: "Pavia", extent_type: "istat", extent: "018110" },
          { name: "Il quartiere", extent_type: "geojson", extent: square(9.1, 45.1, 0.1) },
        ],
        funding: [{ source: "bando" }],
      },
    ],
    assets: [
      { id: "a-1", kind: "natural-resources", name: "Fiume di prova", latitude: 45.1, longitude: 9.1 },
    ],
  },
};
const load = (when = now, files: PackageFile[] = [boundaries, vocabulary, directory]) =>
  importPackages(db, keeper, files, {}, when);

test("a package with its boundaries and vocabulary is loaded whole, and twice changes nothing", async () => {
  const first = await load();
  expect(first.problems).toEqual([]);
  expect(first.counts).toMatchObject({
    areas: { added: 6 },
    terms: { added: 2 },
    synonyms: { added: 1 },
    organizations: { added: 1 },
    locations: { added: 2 },
    services: { added: 1 },
    assets: { added: 1 },
  });
  const again = await load(later);
  for (const count of Object.values(again.counts)) expect(count).toMatchObject({ added: 0, changed: 0 });

  const service = await db.selectFrom("directory.service").selectAll().executeTakeFirstOrThrow();
  expect(service).toMatchObject({
    name: "Sportello casa",
    is_demonstration: true,
    extra: { funding: [{ source: "bando" }] },
  });
  expect(service.last_modified.toString()).toBe(now.toString());
});

test("places lie in the smallest area that holds them, or in the one that their address names", async () => {
  const places = await db
    .selectFrom("directory.location")
    .select(["name", "area_code", "territory_id"])
    .orderBy("name")
    .execute();
  expect(places.map(({ area_code }) => area_code)).toEqual(["018110-vallone", "018110"]);
  expect(places.every(({ territory_id }) => territory_id !== null)).toBe(true);
  const area = await db
    .selectFrom("territories.area")
    .select("within")
    .where("code", "=", "018110-vallone")
    .executeTakeFirstOrThrow();
  expect(area.within).toEqual(["018", "018110", "03", "IT", "pavia"]);
});

test("a service found again with a changed tie is changed, and says when", async () => {
  const changed = structuredClone(directory);
  changed.value.services[0]!.categories = [];
  changed.value.services[0]!.attributes = [];
  const report = await load(later, [changed]);
  expect(report.counts.services).toEqual({ added: 0, changed: 1, unchanged: 0 });
  const service = await db.selectFrom("directory.service").select("last_modified").executeTakeFirstOrThrow();
  expect(service.last_modified.toString()).toBe(later.toString());
});

test("what is already there can be kept as the district edited it", async () => {
  await db
    .updateTable("directory.taxonomy_term")
    .set({ name: "Abitare" })
    .where("code", "=", "casa")
    .execute();
  const report = await importPackages(db, keeper, [vocabulary], { keepsEdited: true }, later);
  expect(report.counts.terms).toEqual({ added: 0, changed: 0, unchanged: 2 });
  const term = await db
    .selectFrom("directory.taxonomy_term")
    .select("name")
    .where("code", "=", "casa")
    .executeTakeFirstOrThrow();
  expect(term.name).toBe("Abitare");
});

test("a dry run leaves nothing, and only a keeper imports", async () => {
  const other = { name: "other.json", value: { organizations: [{ id: "org-9", name: "Di passaggio" }] } };
  const report = await importPackages(db, keeper, [other], { isDryRun: true }, later);
  expect(report.counts.organizations?.added).toBe(1);
  expect(await db.selectFrom("directory.organization").select("id").execute()).toHaveLength(1);
  await expect(importPackages(db, visitor, [other], {}, later)).rejects.toThrow("not-allowed");
});

test("surveyed boundaries take the place of a sketch, and what the survey does not say stays", async () => {
  const survey = structuredClone(boundaries);
  const [town] = survey.value.features;
  survey.value.features = [town!];
  town!.geometry = square(9, 45, 2);
  Object.assign(town!.properties, { is_schematic: false, patron_day: undefined, district_name: undefined });
  await load(later, [survey]);
  const surveyed = await knownAreas();
  expect(surveyed).toMatchObject([
    { code: "018110", patron_day: "12-09", is_schematic: false, boundary: square(9, 45, 2) },
    { code: "pavia", name: "Ambito di Pavia" },
  ]);

  await load(later, [boundaries]);
  expect(await knownAreas()).toEqual(surveyed);
});

function knownAreas() {
  return db
    .selectFrom("territories.area")
    .select(["code", "name", "patron_day", "is_schematic", "boundary"])
    .where("code", "in", ["018110", "pavia"])
    .orderBy("code")
    .execute();
}

test("a service at a location that moves keeps its id", async () => {
  for (const place of ["loc-2", "loc-1"]) expect((await load(later, [movedTo(place)])).problems).toEqual([]);
});

test("places without an area get it when the boundaries arrive", async () => {
  const place = {
    name: "late.json",
    value: { locations: [{ id: "loc-9", latitude: 44.2, longitude: 8.2 }] },
  };
  expect((await load(later, [place])).placesWithoutArea).toBe(1);
  const town = {
    type: "Feature",
    geometry: square(8, 44, 0.5),
    properties: { istat: "999001", name: "Nuovo" },
  };
  const late = { name: "late.geojson", value: { type: "FeatureCollection", features: [town] } };
  const report = await importPackages(db, keeper, [late], {}, later);
  expect(report.placesWithoutArea).toBe(0);
});

function movedTo(location_id: string): PackageFile {
  const value = { service_at_locations: [{ id: "sal-1", service_id: "srv-1", location_id }] };
  return { name: "moved.json", value };
}
