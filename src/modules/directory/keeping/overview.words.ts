// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What the first page of the back office says. */
export const overviewWords = inBothLanguages({
  it: {
    lead: "Che cosa c’è, che cosa manca e che cosa aspetta. Ogni numero apre il suo elenco.",
    write: "Scrivi una scheda nuova",
    coverage: "Dove c’è qualcosa, dove niente",
    coverageLead:
      "Una scheda conta per un comune quando si trova lì o lavora per chi ci abita. Prima i comuni con meno schede.",
    waitingClaims: (count: number) =>
      count === 1
        ? "Una persona chiede di tenere le schede di un’organizzazione"
        : `${count} persone chiedono di tenere le schede di un’organizzazione`,
    chooseCounting: "I numeri contano:",
    countings: { records: "tutte le schede", "to-check": "quelle da ricontrollare" },
    byKind: "Schede per comune",
    byTarget: (kinds: string) => `${kinds} per comune e per chi`,
    town: "Comune",
    chooseKind: "Per chi sono:",
    noTowns:
      "Non ci sono ancora comuni: carica i confini, e ogni scheda con una posizione troverà il suo comune.",
    moreTowns: (shown: number) => `Sono mostrati i ${shown} comuni più popolosi.`,
    noTargets: "Nessuna scheda dice ancora per chi è.",
    cell: (number: number, what: string, where: string) => `${number}, ${what}, ${where}`,
    freshness: "Da quanto non si verificano",
    freshnessTable: "Schede per ultima verifica",
    kind: "Tipo",
    reports: "Segnalazioni",
    waitingReports: (count: number) =>
      count === 0
        ? "Nessuna segnalazione aspetta"
        : count === 1
          ? "Una segnalazione aspetta"
          : `${count} segnalazioni aspettano`,
    drafts: "Bozze che aspettano",
    noDrafts: "Nessuna bozza aspetta.",
    draft: "Scheda",
    savedAt: "Salvata",
    whose: "Di chi",
    mine: "Tua",
    others: "Di un’altra persona",
    newRecord: "Scheda nuova",
    unanswered: "Cercato e non trovato",
    unansweredLead: "Negli ultimi 30 giorni.",
    unansweredTable: "Parole cercate senza trovare",
    noUnanswered: "Negli ultimi 30 giorni tutte le ricerche hanno trovato qualcosa.",
    words: "Parole",
    times: "Volte",
    lookAfterWords: "Tutte le parole e i sinonimi",
    people: "Chi lavora qui",
    peopleLead: "Persone, ruoli e inviti.",
    seePeople: "Vedi chi lavora qui",
  },
  en: {
    lead: "What there is, what is missing and what is waiting. Each number opens its list.",
    write: "Write a new record",
    coverage: "Where there is something, where nothing",
    coverageLead:
      "A record counts for a municipality when it lies there or works for its people. Municipalities with the fewest records come first.",
    waitingClaims: (count: number) =>
      count === 1
        ? "Somebody asks to keep the records of an organization"
        : `${count} people ask to keep the records of an organization`,
    chooseCounting: "The figures count:",
    countings: { records: "all records", "to-check": "those to be checked again" },
    byKind: "Records by municipality",
    byTarget: (kinds: string) => `${kinds} by municipality and by whom they are for`,
    town: "Municipality",
    chooseKind: "Whom these are for:",
    noTowns:
      "There are no municipalities yet: load the boundaries, and each record with a position will find its own.",
    moreTowns: (shown: number) => `The ${shown} most populous municipalities are shown.`,
    noTargets: "No record says yet whom it is for.",
    cell: (number: number, what: string, where: string) => `${number}, ${what}, ${where}`,
    freshness: "When they were last checked",
    freshnessTable: "Records by last check",
    kind: "Kind",
    reports: "Reports",
    waitingReports: (count: number) =>
      count === 0
        ? "No report is waiting"
        : count === 1
          ? "One report is waiting"
          : `${count} reports are waiting`,
    drafts: "Drafts waiting",
    noDrafts: "No draft is waiting.",
    draft: "Record",
    savedAt: "Saved",
    whose: "Whose",
    mine: "Yours",
    others: "Somebody else’s",
    newRecord: "New record",
    unanswered: "Searched and not found",
    unansweredLead: "In the last 30 days.",
    unansweredTable: "Words searched in vain",
    noUnanswered: "In the last 30 days every search found something.",
    words: "Words",
    times: "Times",
    lookAfterWords: "All words and synonyms",
    people: "Who works here",
    peopleLead: "People, roles and invitations.",
    seePeople: "See who works here",
  },
});
