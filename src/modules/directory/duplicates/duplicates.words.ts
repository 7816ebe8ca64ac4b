// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { LikenessReason } from "./likeness.ts";
import type { PairView } from "./pair-list.ts";

type DuplicatesWords = {
  title: string;
  lead: string;
  views: Record<PairView, string>;
  viewsLabel: string;
  reasons: Record<LikenessReason, string>;
  /** How sure it is, beside its reasons. */
  sure: (score: number) => string;
  search: string;
  searchNow: string;
  kind: string;
  allKinds: string;
  reason: string;
  allReasons: string;
  count: (pairs: number, isMore: boolean) => string;
  waiting: (records: number) => string;
  none: string;
  noneHint: string;
  list: string;
  pair: (first: string, second: string) => string;
  compare: string;
  noMerges: string;
  noApart: string;
  mergedPair: (gone: string, survivor: string) => string;
  undone: string;
  by: (when: string, who: string) => string;
  somebody: string;
  see: string;
  doubt: string;
  told: string;
  doubted: string;
  alikeTitle: string;
  alikeLead: string;
  alikeTheirs: string;
  alikeOthers: string;
};

export const duplicatesWords = inBothLanguages<DuplicatesWords>({
  it: {
    title: "Doppioni",
    lead: "Schede che forse sono la stessa cosa scritta due volte. Niente si unisce da solo: guarda, poi decidi.",
    viewsLabel: "Quali coppie",
    views: { "to-look-at": "Da guardare", merged: "Unite", "told-apart": "Tenute distinte" },
    reasons: {
      tax: "stesso codice fiscale",
      "same-name": "stesso nome",
      "similar-name": "nome simile",
      phone: "stesso telefono",
      email: "stessa e-mail",
      web: "stesso sito",
      address: "stesso indirizzo",
      place: "stesso luogo",
      organization: "stessa organizzazione",
      town: "stesso comune",
    },
    sure: (score) => (score >= 90 ? "Quasi certo" : score >= 75 ? "Molto probabile" : "Da controllare"),
    search: "Nome di una delle due",
    searchNow: "Cerca",
    kind: "Tipo",
    allKinds: "Tutti i tipi",
    reason: "Perché",
    allReasons: "Qualunque motivo",
    count: (pairs, isMore) =>
      isMore ? `Più di ${pairs} coppie.` : pairs === 1 ? "Una coppia." : `${pairs} coppie.`,
    waiting: (records) =>
      records === 1
        ? "Una scheda appena cambiata sarà confrontata fra poco."
        : `${records} schede appena cambiate saranno confrontate fra poco.`,
    none: "Nessun doppione da guardare",
    noneHint: "Quando due schede si somigliano, per nome, telefono, sito o indirizzo, compaiono qui.",
    list: "Coppie di schede che si somigliano",
    pair: (first, second) => `${first} e ${second}`,
    compare: "Confronta",
    noMerges: "Nessuna scheda è stata unita.",
    noApart: "Di nessuna coppia è stato detto che sono due cose diverse.",
    mergedPair: (gone, survivor) => `«${gone}» unita a «${survivor}»`,
    undone: "di nuovo separate",
    by: (when, who) => `${when}, ${who}`,
    somebody: "una persona che non c’è più",
    see: "Vedi e separa",
    doubt: "Rimetti fra quelle da guardare",
    told: "Segnate come due cose diverse: non te le mostriamo più fra quelle da guardare.",
    doubted: "La coppia sarà guardata di nuovo.",
    alikeTitle: "Forse c’è già",
    alikeLead:
      "Queste schede le somigliano. Se è la stessa cosa, aggiorna quella che c’è; se no, pubblica pure.",
    alikeTheirs: "apri",
    alikeOthers: "leggi la pagina",
  },
  en: {
    title: "Duplicates",
    lead: "Records that may be one thing written twice. Nothing merges by itself: look, then decide.",
    viewsLabel: "Which pairs",
    views: { "to-look-at": "To look at", merged: "Merged", "told-apart": "Kept apart" },
    reasons: {
      tax: "same tax code",
      "same-name": "same name",
      "similar-name": "similar name",
      phone: "same telephone",
      email: "same e-mail",
      web: "same website",
      address: "same address",
      place: "same place",
      organization: "same organization",
      town: "same municipality",
    },
    sure: (score) => (score >= 90 ? "Almost certain" : score >= 75 ? "Very likely" : "To be checked"),
    search: "Name of one of the two",
    searchNow: "Search",
    kind: "Kind",
    allKinds: "All kinds",
    reason: "Why",
    allReasons: "Any reason",
    count: (pairs, isMore) =>
      isMore ? `More than ${pairs} pairs.` : pairs === 1 ? "One pair." : `${pairs} pairs.`,
    waiting: (records) =>
      records === 1
        ? "One record that has just changed will soon be compared."
        : `${records} records that have just changed will soon be compared.`,
    none: "No duplicates to look at",
    noneHint: "When two records are alike, by name, telephone, website or address, they appear here.",
    list: "Pairs of records that are alike",
    pair: (first, second) => `${first} and ${second}`,
    compare: "Compare",
    noMerges: "No record was merged.",
    noApart: "Of no pair was it said that they are two things.",
    mergedPair: (gone, survivor) => `“${gone}” merged into “${survivor}”`,
    undone: "separated again",
    by: (when, who) => `${when}, ${who}`,
    somebody: "somebody who is no longer here",
    see: "See and separate",
    doubt: "Put back among those to look at",
    told: "Marked as two different things: they are no longer shown among those to look at.",
    doubted: "The pair will be looked at again.",
    alikeTitle: "Perhaps it is already here",
    alikeLead:
      "These records are like it. If it is the same thing, update the one that is there; if not, go ahead and publish.",
    alikeTheirs: "open",
    alikeOthers: "read the page",
  },
});
