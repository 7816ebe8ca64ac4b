// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { RevisionAct } from "./revision.ts";

const acts: Record<RevisionAct, string> = {
  found: "com’era prima delle modifiche fatte qui",
  created: "creata",
  changed: "modificata",
  undone: "riportata indietro",
  withdrawn: "ritirata",
  imported: "cambiata da un caricamento di dati",
  merged: "unita a un’altra scheda",
};

/** What is read before publishing, when two people meet, and afterwards in the history. */
export const reviewWords = inBothLanguages({
  it: {
    summary: "Controlla prima di pubblicare",
    summaryNew: "È una scheda nuova. Ecco tutto quello che si leggerà.",
    summaryChanges: (count: number) => (count === 1 ? "Una cosa cambia." : `${count} cose cambiano.`),
    nothing: "Non cambia nulla: non c’è niente da pubblicare.",
    before: "Prima",
    after: "Dopo",
    empty: "vuoto",
    publish: "Pubblica",
    published: "Pubblicata: chi cerca la trova da adesso.",
    same: "La scheda era già così: non è cambiato nulla.",
    undone: "Fatto: la scheda è tornata come era.",
    withdrawn: "Ritirata: non si trova più nella ricerca. Dalla storia può tornare.",
    closing:
      "Hai chiesto di chiudere questo servizio: serve il sì di una seconda persona. Il resto è già pubblicato; intanto la pagina dice «forse chiuso».",
    waitingReports: (count: number) =>
      count === 1
        ? "Una segnalazione su questa scheda aspetta"
        : `${count} segnalazioni su questa scheda aspettano`,

    conflict: "Nel frattempo qualcun altro ha pubblicato",
    conflictLead: (name: string, when: string) =>
      `${name} ha pubblicato questa scheda ${when}. Il tuo testo è al sicuro: non è andato perso nulla.`,
    yours: "Il tuo testo",
    theirs: "Pubblicato adesso",
    takeMine: "Continua con il mio testo",
    takeMineHint:
      "Torni alla scheda con il tuo testo: puoi prendere ciò che serve dall’altro, poi pubblicare.",
    takeTheirs: "Tieni quello pubblicato e butta il mio",
    imported: "Un caricamento di dati",

    history: "Storia",
    historyOf: (name: string) => `Storia: ${name}`,
    noHistory: "Nessuno ha ancora modificato questa scheda qui.",
    acts,
    by: (act: string, name: string) => `${act} da ${name}`,
    unknownPerson: "una persona che non c’è più",
    undoLast: "Annulla questa modifica",
    restore: "Torna a questa versione",
    current: "è quella che si legge ora",
    gone: "La scheda è stata tolta.",
    noDifference: "Nessuna differenza nei campi che si leggono.",

    withdraw: (name: string) => `Ritirare «${name}»?`,
    withdrawService:
      "Per chiudere un servizio servono due persone: tu lo chiedi, un’altra conferma. Poi resta leggibile, segnato come non attivo, ma non si trova più nella ricerca.",
    withdrawOther: "La scheda sparisce dalle pagine pubbliche. Dalla storia la puoi rimettere.",
    withdrawNow: "Ritira",
    inUse: "Non si può ancora ritirare: qualcosa ci si appoggia. Prima sposta o ritira questi.",

    lost: "Non puoi più salvare qui",
    lostLead:
      "Il tuo accesso a questa scheda è finito mentre scrivevi. Ecco il tuo testo: copialo, prima di chiudere la pagina.",
    lostSignIn: "Entra di nuovo",

    search: "Cerca per nome",
    searchNow: "Cerca",
    state: "Mostra",
    states: {
      all: "Tutte",
      mine: "Le mie bozze",
      drafts: "Con una bozza aperta",
      inactive: "Ritirate o non attive",
    },
    noneFound: "Nessuna scheda",
    noneHint: "Prova un altro nome, o creane una.",
    myDraft: "la tua bozza",
    someDraft: "bozza aperta",
    neverPublished: "mai pubblicata",
    count: (count: number) => (count === 1 ? "1 scheda" : `${count} schede`),
  },
  en: {
    summary: "Check before publishing",
    summaryNew: "It is a new record. This is all that will be read.",
    summaryChanges: (count: number) => (count === 1 ? "One thing changes." : `${count} things change.`),
    nothing: "Nothing changes: there is nothing to publish.",
    before: "Before",
    after: "After",
    empty: "empty",
    publish: "Publish",
    published: "Published: who searches finds it from now on.",
    same: "The record was like this already: nothing changed.",
    undone: "Done: the record is back as it was.",
    withdrawn: "Withdrawn: the search finds it no more. It can come back from the history.",
    closing:
      "You asked to close this service: a second person must agree. The rest is published; meanwhile the page says “perhaps closed”.",
    waitingReports: (count: number) =>
      count === 1
        ? "One report about this record is waiting"
        : `${count} reports about this record are waiting`,

    conflict: "Somebody else has published in the meantime",
    conflictLead: (name: string, when: string) =>
      `${name} published this record ${when}. Your text is safe: nothing was lost.`,
    yours: "Your text",
    theirs: "Published now",
    takeMine: "Go on with my text",
    takeMineHint: "You return to the record with your text: take what you need from the other, then publish.",
    takeTheirs: "Keep the published one and throw mine away",
    imported: "A load of data",

    history: "History",
    historyOf: (name: string) => `History: ${name}`,
    noHistory: "Nobody has edited this record here yet.",
    acts: {
      found: "as it was before the edits made here",
      created: "created",
      changed: "changed",
      undone: "taken back",
      withdrawn: "withdrawn",
      imported: "changed by a load of data",
      merged: "merged with another record",
    },
    by: (act: string, name: string) => `${act} by ${name}`,
    unknownPerson: "somebody who is no longer here",
    undoLast: "Undo this change",
    restore: "Go back to this version",
    current: "this is what is read now",
    gone: "The record was taken away.",
    noDifference: "No difference in the fields that are read.",

    withdraw: (name: string) => `Withdraw “${name}”?`,
    withdrawService:
      "To close a service takes two people: you ask, another one confirms. Then it can still be read, marked as not active, but the search finds it no more.",
    withdrawOther: "The record disappears from the public pages. You can put it back from the history.",
    withdrawNow: "Withdraw",
    inUse: "It cannot be withdrawn yet: something stands on it. Move or withdraw these first.",

    lost: "You can no longer save here",
    lostLead:
      "Your access to this record ended while you were writing. Here is your text: copy it before you close the page.",
    lostSignIn: "Sign in again",

    search: "Search by name",
    searchNow: "Search",
    state: "Show",
    states: {
      all: "All",
      mine: "My drafts",
      drafts: "With an open draft",
      inactive: "Withdrawn or not active",
    },
    noneFound: "No record",
    noneHint: "Try another name, or create one.",
    myDraft: "your draft",
    someDraft: "open draft",
    neverPublished: "never published",
    count: (count: number) => (count === 1 ? "1 record" : `${count} records`),
  },
});
