// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";

/** A taxonomy term that describes a record; `taxonomy` is the key of its taxonomy ("categories", "targets", "places"). */
export type Term = {
  taxonomy: string;
  code: string;
  name: string;
  name_en: string | null;
};

export function termName(term: Pick<Term, "name" | "name_en">, language: Language): string {
  return language === "en" ? (term.name_en ?? term.name) : term.name;
}

export function termsOfTaxonomy(terms: readonly Term[], taxonomy: string): Term[] {
  return terms.filter((term) => term.taxonomy === taxonomy);
}
