// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FindingKind } from "../search/criteria.ts";

/** How many results stand in the page of others; the rest is here. */
export const embeddedSize = 10;

/** What is searched, as the address says it. */
export const kindInUrl = {
  servizi: "service",
  luoghi: "place",
  organizzazioni: "organization",
  risorse: "asset",
} as const satisfies Record<string, FindingKind>;
export type EmbeddedKind = keyof typeof kindInUrl;
export const embeddedKinds = Object.keys(kindInUrl) as EmbeddedKind[];

/** One result as a page of others shows it. `url` is absolute. */
export type EmbeddedResult = {
  title: string;
  url: string;
  organization: string | null;
  line: string | null;
  /** Where, until when, on which terms: short facts, in order. */
  facts: string[];
};

/** What a search answers to the page that embeds it. */
export type EmbeddedResults = {
  summary: string;
  notices: string[];
  results: EmbeddedResult[];
  /** Where all the results are. */
  all: { label: string; url: string };
};
