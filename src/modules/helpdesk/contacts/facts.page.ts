// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Fact } from "../../../ui/fact-list.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { contactFormWords } from "./contact-form.words.ts";
import { contactPagesWords } from "./contact-pages.words.ts";
import { languagesSpoken, type DoneKind, type Facts } from "./contact.ts";
import { contactWords } from "./contact.words.ts";
import type { CorrectionWas } from "./correction.ts";

type Language = Frame["language"];
type Areas = ReadonlyMap<string, string>;

export function doneSaid(done: readonly DoneKind[], language: Language): string {
  return done.map((one) => contactWords[language].dones[one]).join(", ");
}

/** What was said of the person: only what was said. */
export function factsSaid(facts: Facts, areas: Areas, language: Language): Fact[] {
  const labels = contactFormWords[language].facts;
  return [
    { term: labels.eta.label, value: said("ageBand", facts.ageBand, areas, language) },
    { term: labels.genere.label, value: said("gender", facts.gender, areas, language) },
    { term: labels.famiglia.label, value: said("household", facts.household, areas, language) },
    { term: labels.zona.label, value: said("areaCode", facts.areaCode, areas, language) },
    { term: labels.prima.label, value: said("firstTime", facts.firstTime, areas, language) },
    { term: labels.lingua.label, value: said("language", facts.language, areas, language) },
    { term: labels.conosciuto.label, value: said("knewBy", facts.knewBy, areas, language) },
  ].filter(({ value }) => value !== "");
}

/** A correction in words: "Età: 35–49 anni; le parole". */
export function wasSaid(was: CorrectionWas, areas: Areas, language: Language): string {
  const words = contactPagesWords[language];
  const labels = contactFormWords[language].facts;
  const named: Record<string, string> = {
    channel: words.how,
    done: words.done,
    ageBand: labels.eta.label,
    gender: labels.genere.label,
    household: labels.famiglia.label,
    areaCode: labels.zona.label,
    firstTime: labels.prima.label,
    language: labels.lingua.label,
    knewBy: labels.conosciuto.label,
  };
  return Object.entries(was)
    .map(([field, value]) =>
      field === "words"
        ? words.wordsChanged
        : `${named[field] ?? field}: ${said(field, value, areas, language) || words.nothing}`,
    )
    .join("; ");
}

function said(field: string, value: unknown, areas: Areas, language: Language): string {
  const codes = contactWords[language];
  const words = contactPagesWords[language];
  if (value === null || value === undefined) return "";
  if (field === "done" && Array.isArray(value)) return doneSaid(value as DoneKind[], language);
  if (field === "firstTime") return value === true ? words.yes : words.no;
  const text = String(value);
  if (field === "areaCode") return areas.get(text) ?? text;
  if (field === "language") {
    const known = languagesSpoken.find((one) => one === text);
    return known === undefined ? text : codes.languages[known];
  }
  const lists: Record<string, Record<string, string>> = {
    channel: codes.channels,
    ageBand: codes.ageBands,
    gender: codes.genders,
    household: codes.households,
    knewBy: codes.knewBys,
  };
  return lists[field]?.[text] ?? text;
}
