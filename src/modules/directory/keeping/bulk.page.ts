// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Option, OptionGroup } from "../../../ui/fields.tsx";
import type { District } from "../../territories/district.ts";
import { serviceStatuses } from "../records/parts.ts";
import { findingKinds } from "../search/criteria.ts";
import type { Changed, Difference } from "./bulk.ts";
import { bulkWords } from "./bulk.words.ts";
import { keepingWords } from "./keeping.words.ts";
import { freshnessChoices, kindInUrl } from "./kept.forms.ts";
import type { KeptTerm } from "./term.ts";

/** What the fields of the list offer. */
export type Choices = {
  kinds: Option[];
  areas: Option[];
  targets: Option[];
  categories: Option[];
  freshness: Option[];
  terms: OptionGroup[];
  statuses: Option[];
  districts: Option[];
};

type Known = {
  terms: readonly KeptTerm[];
  towns: readonly { code: string; name: string }[];
  districts: readonly District[];
};

/** What the list can be asked for, and what can be done to ticked records. */
export function choicesOf({ terms, towns, districts }: Known, language: Language): Choices {
  const say = bulkWords[language];
  const names = keepingWords[language];
  const byTaxonomy = Map.groupBy(terms, ({ taxonomy }) => taxonomy);
  const codes = (taxonomy: string) =>
    (byTaxonomy.get(taxonomy) ?? []).map((term) => ({ value: term.code, label: nameOf(term, language) }));
  return {
    kinds: findingKinds.map((kind) => ({ value: kindInUrl(kind), label: names.kinds[kind] })),
    areas: towns
      .map(({ code, name }) => ({ value: code, label: name }))
      .toSorted((a, b) => a.label.localeCompare(b.label, "it")),
    targets: codes("targets"),
    categories: [...codes("categories"), ...codes("places")],
    freshness: freshnessChoices.map(({ freshness, value }) => ({ value, label: names.freshness[freshness] })),
    terms: [...byTaxonomy].map(([taxonomy, own]) => ({
      label: say.taxonomies[taxonomy] ?? taxonomy,
      options: own.map((term) => ({ value: term.id, label: nameOf(term, language) })),
    })),
    statuses: serviceStatuses.map((status) => ({ value: status, label: say.statuses[status] })),
    districts: districts.map(({ id, name }) => ({ value: id, label: name })),
  };
}

/** Differences in words: "si aggiunge «Casa»", "verificata: mai → 9 dicembre 2026". */
export function changesInWords(
  changed: readonly Changed[],
  { terms, districts }: Pick<Known, "terms" | "districts">,
  language: Language,
): { name: string; changes: string[] }[] {
  const say = bulkWords[language];
  const { date } = keepingWords[language];
  const termName = (id: string) => {
    const term = terms.find((one) => one.id === id);
    return term ? nameOf(term, language) : id;
  };
  const inWords = ({ what, before, after }: Difference): string => {
    if (what === "term")
      return after === null ? say.termRemoved(termName(before ?? "")) : say.termAdded(termName(after));
    if (what === "assured-date") {
      return say.becomes(say.assuredDate, before ? date(before) : say.neverChecked, after ? date(after) : "");
    }
    if (what === "status")
      return say.becomes(say.status.toLowerCase(), statusName(before, language), statusName(after, language));
    const district = (id: string | null) => districts.find((one) => one.id === id)?.name ?? say.no;
    return say.becomes(say.territoryName, district(before), district(after));
  };
  return changed.map(({ name, differences }) => ({ name, changes: differences.map(inWords) }));
}

export function statusName(status: string | null, language: Language): string {
  const known = serviceStatuses.find((one) => one === status);
  return known ? bulkWords[language].statuses[known] : "";
}

function nameOf({ name, nameEn }: KeptTerm, language: Language): string {
  return language === "en" ? (nameEn ?? name) : name;
}
