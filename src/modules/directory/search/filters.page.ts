// SPDX-License-Identifier: AGPL-3.0-or-later
import { LRUCache } from "lru-cache";

import type { Language } from "../../../foundation/words/words.ts";
import type { Option, OptionGroup } from "../../../ui/fields.tsx";
import type { Facet } from "../../../ui/filters.tsx";
import { accessModes, assetKinds } from "../records/parts.ts";
import type { Answer } from "./answer.ts";
import { fieldsOf, spelled } from "./criteria.forms.ts";
import { dayParts, distances, weekdays, type FindingKind, type Question } from "./criteria.ts";
import { filterWords } from "./filters.words.ts";
import type { FacetName } from "./search.ts";
import type { TermName } from "./vocabulary.ts";

/** Everything a page of results can be filtered by, with how many things each choice would leave. */
export type Filters = {
  categories: Facet[];
  targets: Option[];
  distances: Option[];
  days: Option[];
  parts: Option[];
  modes: Option[];
  languages: (Option | OptionGroup)[];
  /** What is chosen now, as the form spells it. */
  chosen: Record<string, string>;
  openNow: string;
  free: string;
  wheelchair: string;
};

type Asked = {
  kind: FindingKind;
  question: Question;
  answer: Answer;
  terms: readonly TermName[];
  language: Language;
  link: (question: Question) => string;
};

export function filtersFor(asked: Asked): Filters {
  const { question, terms, language } = asked;
  const words = filterWords[language];
  const targets = terms.filter(({ taxonomy }) => taxonomy === "targets");
  return {
    categories: categoryFacets(asked),
    targets: targets.flatMap(({ code, name }) =>
      option(code, name[language], countOf(asked, "target", code), question.target === code),
    ),
    distances: distances.map((km) => ({ value: String(km), label: words.withinKm(km) })),
    days: weekdays.map((day) => ({ value: spelled.day(day), label: words.days[day] })),
    parts: dayParts.map((part) => ({ value: spelled.part(part), label: words.parts[part] })),
    modes: accessModes.flatMap((mode) =>
      option(spelled.mode(mode), words.modes[mode], countOf(asked, "mode", mode), question.mode === mode),
    ),
    languages: languageOptions(asked),
    chosen: fieldsOf(question),
    openNow: withCount(asked, words.openNow, "openNow"),
    free: withCount(asked, words.free, "free"),
    wheelchair: withCount(asked, words.wheelchair, "wheelchair"),
  };
}

/** The first level as links; under the one chosen, its second level. */
function categoryFacets(asked: Asked): Facet[] {
  const { kind, question, terms, language, link } = asked;
  const choices = namesFor(kind, terms, language);
  const chosen = choices.find(({ code }) => code === question.category);
  const open = chosen?.parentCode ?? chosen?.code;
  return choices
    .filter(({ parentCode }) => parentCode === null || parentCode === open)
    .flatMap(({ code, label }) => {
      const count = countOf(asked, "category", code);
      const selected = code === question.category;
      if (count === undefined && !selected) return [];
      const category = selected ? undefined : code;
      return [{ label, count: count ?? "0", href: link({ ...question, category, page: 1 }), selected }];
    });
}

/** The names of what this kind of thing is sorted by. */
export function namesFor(kind: FindingKind, terms: readonly TermName[], language: Language) {
  if (kind === "asset") {
    const names = filterWords[language].assetKinds;
    return assetKinds.map((code) => ({ code: code as string, label: names[code], parentCode: null }));
  }
  const taxonomy = kind === "place" ? "places" : "categories";
  return terms
    .filter((term) => term.taxonomy === taxonomy)
    .map(({ code, name, parentCode }) => ({ code, label: name[language], parentCode }));
}

function languageOptions(asked: Asked): Option[] {
  const { answer, question, language } = asked;
  return answer.found.facets.language.flatMap(({ code }) =>
    option(code, languageName(code, language), countOf(asked, "language", code), question.language === code),
  );
}

const languageNames = {
  it: new Intl.DisplayNames("it", { type: "language" }),
  en: new Intl.DisplayNames("en", { type: "language" }),
};

/** Of an address somebody may make any code: only so many are kept. */
const named = new LRUCache<string, string>({ max: 500 });

/** "ar" → "arabo"; what is not a code is said as the source wrote it. */
export function languageName(code: string, language: Language): string {
  if (!/^[a-z]{2,3}(-[a-z]{2,4})?$/i.test(code)) return code;
  const known = named.get(`${language} ${code}`);
  if (known !== undefined) return known;
  const name = languageNames[language].of(code) ?? code;
  named.set(`${language} ${code}`, name);
  return name;
}

function option(value: string, label: string, count: string | undefined, isChosen: boolean): Option[] {
  if (count === undefined) return isChosen ? [{ value, label }] : [];
  return [{ value, label: `${label} (${count})` }];
}

function withCount(asked: Asked, label: string, name: FacetName): string {
  const count = countOf(asked, name, "yes");
  return count === undefined ? label : filterWords[asked.language].withCount(label, count);
}

/** How many of the things found; "+" when more exist than were counted. Undefined is none. */
function countOf({ answer, language }: Asked, name: FacetName, code: string): string | undefined {
  const { facets, isSampled } = answer.found;
  const count = facets[name].find((facet) => facet.code === code)?.count;
  if (count === undefined) return undefined;
  return filterWords[language].count(count) + (isSampled ? "+" : "");
}
