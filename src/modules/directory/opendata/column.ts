// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DatasetName } from "./dataset.ts";

/** What stands in a cell. A list is written in one cell, its items apart by `listSeparator`. */
export type Cell = string | number | boolean | null | readonly string[];

/** One line of a dataset, by the names of its columns. */
export type Row = Readonly<Record<string, Cell | undefined>>;

export type Datatype = "string" | "integer" | "decimal" | "boolean" | "date" | "dateTime" | "anyURI";
export type Column = { name: ColumnName; is: Datatype; isList: boolean; isRequired: boolean };

/** What is between the items of a list in one cell, as the metadata of the file say too. */
export const listSeparator = "; ";

const types = {
  id: "string",
  name: "string",
  alternate_name: "string",
  description: "string",
  status: "string",
  kind: "string",
  organization_id: "string",
  organization: "string",
  categories: "string",
  category_names: "string",
  targets: "string",
  target_names: "string",
  access_modes: "string",
  is_free: "boolean",
  fees_description: "string",
  eligibility_description: "string",
  conditions_description: "string",
  minimum_age: "integer",
  maximum_age: "integer",
  application_process: "string",
  application_url: "string",
  required_documents: "string",
  how_to_use: "string",
  languages: "string",
  phones: "string",
  email: "string",
  website: "string",
  location_ids: "string",
  locations: "string",
  addresses: "string",
  address: "string",
  postal_code: "string",
  neighbourhood: "string",
  municipality: "string",
  municipalities: "string",
  area_codes: "string",
  service_area_codes: "string",
  service_areas: "string",
  address_visibility: "string",
  opening_hours: "string",
  wheelchair: "string",
  transportation: "string",
  tax_id: "string",
  legal_status: "string",
  year_incorporated: "integer",
  longitude: "decimal",
  latitude: "decimal",
  assured_date: "date",
  last_modified: "dateTime",
  is_demonstration: "boolean",
  url: "anyURI",
  code: "string",
  within: "string",
  uri: "string",
  residents: "integer",
  residents_on: "date",
  is_schematic: "boolean",
  source: "string",
  taxonomy: "string",
  taxonomy_name: "string",
  name_en: "string",
  parent_code: "string",
  nomenclatore_code: "string",
  words: "string",
  times: "integer",
} as const satisfies Record<string, Datatype>;
export type ColumnName = keyof typeof types;

const lists: ReadonlySet<ColumnName> = new Set<ColumnName>([
  "categories",
  "category_names",
  "targets",
  "target_names",
  "access_modes",
  "required_documents",
  "languages",
  "phones",
  "location_ids",
  "locations",
  "addresses",
  "municipalities",
  "area_codes",
  "service_area_codes",
  "service_areas",
  "within",
]);
const required: ReadonlySet<ColumnName> = new Set<ColumnName>([
  "id",
  "name",
  "code",
  "words",
  "times",
  "taxonomy",
]);

const place: readonly ColumnName[] = ["longitude", "latitude"];
const trust: readonly ColumnName[] = ["assured_date", "last_modified", "is_demonstration", "url"];
const filed: readonly ColumnName[] = ["categories", "category_names", "targets", "target_names"];
const where: readonly ColumnName[] = ["location_ids", "locations", "addresses", "municipalities"];

const namesOf: Readonly<Record<DatasetName, readonly ColumnName[]>> = {
  servizi: [
    ...([
      "id",
      "name",
      "alternate_name",
      "description",
      "status",
      "organization_id",
      "organization",
    ] as const),
    ...filed,
    ...(["access_modes", "is_free", "fees_description", "eligibility_description"] as const),
    ...(["conditions_description", "minimum_age", "maximum_age", "application_process"] as const),
    ...(["application_url", "required_documents", "languages", "phones", "email", "website"] as const),
    ...where,
    ...(["service_area_codes", "service_areas", "opening_hours"] as const),
    ...place,
    ...trust,
  ],
  luoghi: [
    ...(["id", "name", "alternate_name", "description", "organization_id", "organization"] as const),
    ...filed,
    ...([
      "address_visibility",
      "address",
      "postal_code",
      "municipality",
      "neighbourhood",
      "area_codes",
    ] as const),
    ...(["transportation", "wheelchair", "languages", "phones", "website", "opening_hours"] as const),
    ...place,
    ...trust,
  ],
  organizzazioni: [
    ...([
      "id",
      "name",
      "alternate_name",
      "description",
      "legal_status",
      "tax_id",
      "year_incorporated",
    ] as const),
    ...filed,
    ...(["phones", "email", "website"] as const),
    ...where,
    ...place,
    ...trust,
  ],
  risorse: [
    ...([
      "id",
      "kind",
      "name",
      "description",
      "how_to_use",
      "is_free",
      "organization_id",
      "organization",
    ] as const),
    ...(["categories", "category_names", "languages", "phones", "email", "website", "wheelchair"] as const),
    ...(["opening_hours", "location_ids", "locations", "addresses", "municipality"] as const),
    ...place,
    ...trust,
  ],
  zone: [
    ...([
      "code",
      "kind",
      "name",
      "within",
      "uri",
      "residents",
      "residents_on",
      "source",
      "is_schematic",
    ] as const),
    ...place,
  ],
  classificazioni: [
    ...(["taxonomy", "taxonomy_name", "code", "name", "name_en", "parent_code", "description"] as const),
    ...(["uri", "nomenclatore_code"] as const),
  ],
  "cercato-invano": ["words", "times"],
};

/** The columns of a dataset, in the order of its files. */
export function columnsOf(dataset: DatasetName): readonly Column[] {
  return namesOf[dataset].map((name) => ({
    name,
    is: types[name],
    isList: lists.has(name),
    isRequired: required.has(name),
  }));
}
