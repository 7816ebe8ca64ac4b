// SPDX-License-Identifier: AGPL-3.0-or-later
import { weekdayCodes } from "../hours/timetable.ts";
import {
  largestMinimalPage,
  lastPage,
  usualPageSize,
  type Collection,
  type ParameterName,
} from "./criteria.ts";

/** What a parameter may be: read by the form, told by the OpenAPI document. */
export type ParameterShape =
  | { as: "text"; longest: number; pattern?: string }
  | { as: "whole"; from: number; to: number; otherwise?: number }
  | { as: "yes-no" }
  | { as: "id" }
  | { as: "moment" }
  | { as: "one-of"; codes: readonly string[] };

const time = { as: "text", longest: 8, pattern: "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$" } as const;
const age = { as: "whole", from: 0, to: 130 } as const;

export const parameterShapes: Readonly<Record<ParameterName, ParameterShape>> = {
  search: { as: "text", longest: 200 },
  page: { as: "whole", from: 1, to: lastPage, otherwise: 1 },
  per_page: { as: "whole", from: 1, to: largestMinimalPage, otherwise: usualPageSize },
  format: { as: "one-of", codes: ["json", "ndjson"] },
  taxonomy_term_id: { as: "id" },
  taxonomy_id: { as: "id" },
  organization_id: { as: "id" },
  modified_after: { as: "moment" },
  minimal: { as: "yes-no" },
  full: { as: "yes-no" },
  full_service: { as: "yes-no" },
  postcode: { as: "text", longest: 10, pattern: "^[0-9A-Za-z][0-9A-Za-z -]{2,9}$" },
  proximity: { as: "whole", from: 1, to: 100_000 },
  minimum_age: age,
  maximum_age: age,
  day: { as: "one-of", codes: weekdayCodes },
  start_time: time,
  end_time: time,
  top_only: { as: "yes-no" },
  parent_id: { as: "id" },
};

const paged = ["search", "page", "per_page", "format"] as const;
const described = ["taxonomy_term_id", "taxonomy_id"] as const;
const sized = ["modified_after", "minimal", "full"] as const;
const offered = ["minimum_age", "maximum_age", "day", "start_time", "end_time"] as const;

/** What each collection can be asked: HSDS 3.1, and the ages and hours of the profile of the United Kingdom. */
export const parametersOf: Readonly<Record<Collection, readonly ParameterName[]>> = {
  services: [...paged, ...described, "organization_id", ...sized, ...offered],
  organizations: [...paged, ...described, "organization_id", ...sized, "full_service"],
  service_at_locations: [
    ...paged,
    ...described,
    "organization_id",
    ...sized,
    "postcode",
    "proximity",
    ...offered,
  ],
  taxonomies: paged,
  taxonomy_terms: [...paged, "taxonomy_id", "top_only", "parent_id"],
};

export function parametersOfRecord(collection: Collection): readonly ParameterName[] {
  return collection === "organizations" ? ["full_service"] : [];
}
