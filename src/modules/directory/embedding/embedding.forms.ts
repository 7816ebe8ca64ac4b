// SPDX-License-Identifier: AGPL-3.0-or-later
import { parameters, readQuestion } from "../search/criteria.forms.ts";
import type { Question } from "../search/criteria.ts";
import { embeddedKinds, kindInUrl, type EmbeddedKind } from "./embedding.ts";

/** What the page of others asks: the parameters of the page of results, and what is searched. */
export type EmbeddedQuestion = { what: EmbeddedKind; question: Question };

/**
 * Reads it as leniently as a page reads a link: who embedded the search is not there to mend it. One page of results, no
 * map. Empty values are as if not there.
 */
export function readEmbedded(given: URLSearchParams): EmbeddedQuestion {
  const what = embeddedKinds.find((kind) => kind === given.get("tipo")) ?? "servizi";
  const known = parameters.flatMap((name): [string, string][] => {
    const value = given
      .getAll(name)
      .at(-1)
      ?.replaceAll(/\p{Cc}/gu, " ")
      .trim();
    return value ? [[name, value]] : [];
  });
  return { what, question: { ...readQuestion(Object.fromEntries(known)), page: 1, asMap: false } };
}

export function kindOf({ what }: EmbeddedQuestion) {
  return kindInUrl[what];
}
