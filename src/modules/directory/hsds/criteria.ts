// SPDX-License-Identifier: AGPL-3.0-or-later

export const collections = [
  "services",
  "organizations",
  "service_at_locations",
  "taxonomies",
  "taxonomy_terms",
] as const;
export type Collection = (typeof collections)[number];

/** What a program asks of a collection; all of it must hold. Absent is not asked. */
export type Criteria = {
  search?: string;
  page?: number;
  per_page?: number;
  format?: "json" | "ndjson";
  taxonomy_term_id?: string;
  taxonomy_id?: string;
  organization_id?: string;
  /** ISO instant. */
  modified_after?: string;
  minimal?: boolean;
  full?: boolean;
  full_service?: boolean;
  postcode?: string;
  /** Metres. */
  proximity?: number;
  minimum_age?: number;
  maximum_age?: number;
  /** "MO", as RFC 5545 writes days. */
  day?: string;
  /** "09:00", in Italy. */
  start_time?: string;
  end_time?: string;
  top_only?: boolean;
  parent_id?: string;
};
export type ParameterName = keyof Criteria;

export const usualPageSize = 50;
export const largestPage = 200;
/** Identifiers and dates alone: a whole district in few pages. */
export const largestMinimalPage = 10_000;
export const lastPage = 1_000_000;

/** What the object around a page says (HSDS API). */
export type Page<Item> = {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: Item[];
};

export function pageOf<Item>(contents: Item[], total: number, page: number, perPage: number): Page<Item> {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
