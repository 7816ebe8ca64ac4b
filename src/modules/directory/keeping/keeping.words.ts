// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { FindingKind } from "../search/criteria.ts";
import type { Checking } from "./kept.ts";

type Named = Record<FindingKind, string>;

/** What the pages that keep the directory call things. */
export const keepingWords = inBothLanguages({
  it: {
    backOffice: "Redazione",
    parts: "Parti della redazione",
    agenda: "Agenda",
    overview: "Quadro",
    reports: "Segnalazioni",
    records: "Schede",
    duplicates: "Doppioni",
    claims: "Richieste",
    referrals: "Persone da accogliere",
    spaces: "Spazi",
    labs: "Laboratori",
    assemblies: "Assemblee",
    checks: "Verifiche",
    synonyms: "Parole",
    taxonomy: "Temi",
    load: "Carica",
    territory: "Territorio",
    kinds: {
      service: "Servizi",
      place: "Luoghi",
      organization: "Organizzazioni",
      asset: "Risorse",
    } as Named,
    kind: { service: "Servizio", place: "Luogo", organization: "Organizzazione", asset: "Risorsa" } as Named,
    freshness: {
      never: "Mai verificate",
      "over-a-year": "Da più di un anno",
      "over-six-months": "Da più di sei mesi",
      recent: "Negli ultimi sei mesi",
      "to-check": "Da ricontrollare adesso",
    } as Record<Checking, string>,
    count: (number: number) => new Intl.NumberFormat("it").format(number),
    date: (date: string) =>
      new Intl.DateTimeFormat("it", { dateStyle: "long", timeZone: "UTC" }).format(
        Date.parse(`${date}T00:00Z`),
      ),
    /** The caption of a table, which must not sound like the title above it. */
    listOf: (title: string) => `Elenco: ${title}`,
    save: "Salva",
    cancel: "Annulla",
    remove: "Togli",
    mistakes: "Qualcosa non va",
  },
  en: {
    backOffice: "Back office",
    parts: "Parts of the back office",
    agenda: "What’s on",
    overview: "Overview",
    reports: "Reports",
    records: "Records",
    duplicates: "Duplicates",
    claims: "Requests",
    referrals: "People to welcome",
    spaces: "Spaces",
    labs: "Labs",
    assemblies: "Assemblies",
    checks: "Checks",
    synonyms: "Words",
    taxonomy: "Topics",
    load: "Load",
    territory: "Territory",
    kinds: {
      service: "Services",
      place: "Places",
      organization: "Organizations",
      asset: "Resources",
    },
    kind: { service: "Service", place: "Place", organization: "Organization", asset: "Resource" },
    freshness: {
      never: "Never checked",
      "over-a-year": "More than a year ago",
      "over-six-months": "More than six months ago",
      recent: "In the last six months",
      "to-check": "To be checked again now",
    },
    count: (number: number) => new Intl.NumberFormat("en").format(number),
    date: (date: string) =>
      new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
        Date.parse(`${date}T00:00Z`),
      ),
    listOf: (title: string) => `List: ${title}`,
    save: "Save",
    cancel: "Cancel",
    remove: "Remove",
    mistakes: "Something is wrong",
  },
});
