// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Timetable } from "../hours/timetable.ts";
import type { FindingKind } from "./criteria.ts";
import type { Term } from "./meaning.ts";
import type { Place } from "./place.ts";

/** How many results a page shows. */
export const pageSize = 20;

/**
 * How many things a search looks at: the nearest, or those that match best. Up to here counts are exact; beyond,
 * the page says "more than". Nobody turns fifty pages: a filter is the better next step.
 */
export const mostFound = 1000;

/** A question that has been understood: names have become places, words terms, days instants. */
export type Search = {
  kind: FindingKind;
  terms: readonly Term[];
  /** "any" when nothing had all the words. */
  match: "all" | "any";
  place: Place | undefined;
  withinMetres: number | undefined;
  /** Codes of the areas for whose people it must work. */
  serves: readonly string[] | undefined;
  /** Codes of categories, kinds of place or kinds of asset: one of them is enough. */
  categories: readonly string[] | undefined;
  target: string | undefined;
  age: number | undefined;
  /** ISO instants: open at some moment of this time. */
  open: { from: string; to: string } | undefined;
  free: boolean;
  language: string | undefined;
  wheelchair: boolean;
  mode: string | undefined;
};

/** Every place: what a search for doors starts from. */
export const anyPlace: Search = {
  kind: "place",
  terms: [],
  match: "all",
  place: undefined,
  withinMetres: undefined,
  serves: undefined,
  categories: undefined,
  target: undefined,
  age: undefined,
  open: undefined,
  free: false,
  language: undefined,
  wheelchair: false,
  mode: undefined,
};

/** One thing found, with what a card shows. */
export type Finding = {
  kind: FindingKind;
  thingId: string;
  name: string;
  line: string;
  organizationName: string | null;
  placeName: string | null;
  municipality: string | null;
  neighbourhood: string | null;
  longitude: number | null;
  latitude: number | null;
  /** Null without a place to measure from, and where the address may not be known. */
  distanceMetres: number | null;
  /** The position is only that of the municipality: a map must not point at it. */
  isAreaOnly: boolean;
  isFree: boolean | null;
  accessModes: string[];
  wheelchair: string | null;
  languages: string[];
  categories: string[];
  /** YYYY-MM-DD */
  assuredDate: string | null;
  /** Nobody checked it for long: it ranks lower and the card says so. */
  isStale: boolean;
  hours: Timetable | null;
  patronDay: string | null;
  /** For each term, the words by which this record matched it, and whether in its name; none when by position alone. */
  matched: { words: string; inName: boolean }[];
};

export const facetNames = [
  "category",
  "target",
  "mode",
  "language",
  "free",
  "wheelchair",
  "openNow",
] as const;
export type FacetName = (typeof facetNames)[number];
export type FacetCount = { code: string; count: number };

export type Found = {
  findings: Finding[];
  /** Things found, at most `mostFound`. */
  total: number;
  /** True when there are more than were looked at: counts are "at least". */
  isMore: boolean;
  /** True when not all were counted for the filters: of many, a thousand. */
  isSampled: boolean;
  facets: Record<FacetName, FacetCount[]>;
};
