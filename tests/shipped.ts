// SPDX-License-Identifier: AGPL-3.0-or-later
// The files that ship with the product, read with the shapes that they must have.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { installedFolder } from "../src/foundation/installed.ts";
import { accessFacts, accessModes, assetKinds } from "../src/modules/directory/records/parts.ts";

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
  description: z.string().optional(),
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

export const textOf = (file: string) => readFileSync(join(installedFolder(), file), "utf8");
const json = (file: string): unknown => JSON.parse(textOf(file));
export const { organizations } = z
  .object({ organizations: z.array(organization) })
  .parse(json("demo/organizations.json"));
export const { locations } = z.object({ locations: z.array(location) }).parse(json("demo/locations.json"));
export const { services } = z.object({ services: z.array(service) }).parse(json("demo/services.json"));
export const { assets } = z.object({ assets: z.array(asset) }).parse(json("demo/assets.json"));
export const { features } = z.object({ features: z.array(area) }).parse(json("demo/areas.geojson"));
export const vocabulary = z
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
export const { synonyms } = z
  .object({ synonyms: z.array(z.object({ term: z.string(), means: z.array(z.string()).min(1) })) })
  .parse(json("vocabulary/synonyms.json"));
