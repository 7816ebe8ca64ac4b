// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { TermName } from "../../directory/search/vocabulary.ts";

/** A need as it is chosen: what it is called, and the words by which it is found while somebody types. */
export type NeedChoice = { code: string; label: string; words: string };
export type NeedGroup = NeedChoice & { within: NeedChoice[] };

/** The needs that people choose from: the areas, each with what is in it. */
export function needGroups(terms: readonly TermName[], language: Language): NeedGroup[] {
  const categories = terms.filter(({ taxonomy }) => taxonomy === "categories");
  const choice = (term: TermName, above = ""): NeedChoice => ({
    code: term.code,
    label: term.name[language],
    words: `${term.name.it} ${term.name.en} ${above}`.toLowerCase(),
  });
  return categories
    .filter(({ parentCode }) => parentCode === null)
    .map((area) => {
      const { code, label, words } = choice(area);
      const within = categories
        .filter(({ parentCode }) => parentCode === code)
        .map((term) => choice(term, area.name[language]));
      return { code, label, words, within };
    });
}

/** How a code is called; of a term that is no more, the code itself. */
export function termName(
  terms: readonly TermName[],
  taxonomy: "categories" | "targets",
  code: string | null,
  language: Language,
): string | undefined {
  if (code === null) return undefined;
  return terms.find((term) => term.taxonomy === taxonomy && term.code === code)?.name[language] ?? code;
}
