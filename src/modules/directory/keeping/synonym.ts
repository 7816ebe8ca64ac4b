// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FindingKind } from "../search/criteria.ts";

/** How people say it → how records say it. `term` is plain: lower case, no accents, at most three words. */
export type Synonym = { term: string; means: string[] };

/** Expressions of more words are not looked for in a search. */
export const mostWordsOfTerm = 3;
export const mostMeanings = 30;
export const longestMeaning = 80;

/** What a search gives: how many things of each kind, and the first of them. */
export type Trial = {
  kind: FindingKind;
  total: number;
  isMore: boolean;
  /** Nothing had all the words: these have some. */
  isPartial: boolean;
  first: { id: string; name: string; line: string }[];
}[];

/** Words searched in vain in the last twelve months. `areas` are codes; "" is everywhere. */
export type SearchedInVain = { words: string; times: number; areas: { code: string; times: number }[] };
