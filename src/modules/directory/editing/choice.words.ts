// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import { serviceWords } from "../records/service.words.ts";
import { filterWords } from "../search/filters.words.ts";

type Choices = Record<string, Readonly<Record<string, string>>>;

/** The answers that a field offers, by field and code; accessibility facts share theirs. */
export const choiceWords = inBothLanguages<Choices>({
  it: {
    status: serviceWords.it.statuses,
    access_modes: filterWords.it.modes,
    kind: filterWords.it.assetKinds,
    location_type: {
      physical: "Un posto dove si va",
      virtual: "In rete",
      postal: "Solo un indirizzo per la posta",
    },
    address_visibility: {
      full: "Tutti",
      area: "Si legge solo il comune",
      hidden: "Nessuno: è un luogo riservato",
    },
    facts: { yes: "Sì", partly: "In parte", no: "No" },
    "yes-no": { yes: "Sì", no: "No" },
  },
  en: {
    status: serviceWords.en.statuses,
    access_modes: filterWords.en.modes,
    kind: filterWords.en.assetKinds,
    location_type: {
      physical: "A place where one goes",
      virtual: "Online",
      postal: "Only an address for post",
    },
    address_visibility: {
      full: "Everybody",
      area: "Only the municipality is shown",
      hidden: "Nobody: it is a reserved place",
    },
    facts: { yes: "Yes", partly: "Partly", no: "No" },
    "yes-no": { yes: "Yes", no: "No" },
  },
});

/** How an answer is called; a code without a word is said as it is. */
export function choiceSaid(words: Choices, field: string, code: string): string {
  const list = field.startsWith("accessibility_facts.") ? words["facts"] : words[field];
  return list?.[code] ?? words["yes-no"]?.[code] ?? code;
}
