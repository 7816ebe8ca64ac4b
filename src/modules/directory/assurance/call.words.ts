// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { CallOutcome } from "./call.ts";

const it = new Intl.NumberFormat("it");
const en = new Intl.NumberFormat("en");

type CallWords = {
  title: string;
  lead: string;
  begin: string;
  turns: (turns: number) => string;
  tiring: (records: number) => string;
  nothing: string;
  nothingLead: string;
  how: string;
  steps: string[];
  back: string;
  checks: string;
  call: string;
  ask: string;
  unsaid: string;
  stale: string;
  fresh: string;
  unanswered: (times: number) => string;
  answers: Record<CallOutcome, string>;
  after: Record<CallOutcome | "corrected", string>;
  correct: string;
  correctHint: string;
  keptHours: string;
  saveAndNext: string;
  wholeForm: string;
  keys: string;
  keysHint: string;
  movedOn: string;
  mistakes: string;
  answersLabel: string;
};

export const callWords = inBothLanguages<CallWords>({
  it: {
    title: "Telefonate di verifica",
    lead: "Una scheda alla volta: chiami, leggi, confermi o correggi. Mentre è tua, nessun altro la chiama.",
    begin: "Comincia",
    turns: (turns) =>
      turns === 1
        ? "C’è una scheda da verificare al telefono."
        : `Ci sono ${it.format(turns)} schede da verificare al telefono.`,
    tiring: (records) =>
      records === 1
        ? "Per una non ha risposto nessuno già tre volte: viene in fondo."
        : `Per ${it.format(records)} non ha risposto nessuno già tre volte: vengono in fondo.`,
    nothing: "Non c’è nessuno da chiamare adesso",
    nothingLead: "Le altre schede aspettano una risposta per e-mail, tornano domani, o non hanno un numero.",
    how: "Come si fa",
    steps: [
      "Chiama il numero in grande.",
      "Leggi quello che c’è scritto e chiedi se è ancora giusto.",
      "Premi il pulsante che dice com’è andata: la prossima scheda arriva subito.",
    ],
    back: "Torna alle verifiche",
    checks: "Verifiche",
    call: "Chiama",
    ask: "Leggi e chiedi: «È ancora così?»",
    unsaid: "non è scritto: chiedilo",
    stale: "da ricontrollare",
    fresh: "ancora fresco",
    unanswered: (times) =>
      times === 1 ? "Ieri o prima non ha risposto nessuno." : `Non ha risposto nessuno ${times} volte.`,
    answers: {
      confirmed: "Tutto giusto",
      "no-answer": "Non risponde",
      "wrong-number": "Numero sbagliato",
      skipped: "Salta",
      stopped: "Smetti",
    },
    after: {
      confirmed: "Segnato: tutto giusto. Ecco la prossima.",
      "no-answer": "Torna domani. Ecco la prossima.",
      "wrong-number": "Segnato: numero sbagliato. Ecco la prossima.",
      skipped: "Saltata. Ecco la prossima.",
      stopped: "Grazie. La scheda è tornata nell’elenco.",
      corrected: "Corretta e verificata. Ecco la prossima.",
    },
    correct: "Qualcosa è cambiato",
    correctHint: "Cambia solo quello che non va: il resto vale come confermato.",
    keptHours: "Gli orari di adesso sono complicati: se sono giusti lascia vuoto, se no scrivili di nuovo.",
    saveAndNext: "Salva e avanti",
    wholeForm: "Apri la scheda intera",
    keys: "Tasti rapidi",
    keysHint:
      "1 tutto giusto · 2 non risponde · 3 numero sbagliato · 4 salta · 5 smetti · 6 qualcosa è cambiato",
    movedOn: "Intanto qualcun altro ha cambiato questa scheda: guarda com’è adesso e riprova.",
    mistakes: "Qualcosa non va",
    answersLabel: "Com’è andata",
  },
  en: {
    title: "Calls to check",
    lead: "One record at a time: call, read, confirm or correct. While it is yours, nobody else calls about it.",
    begin: "Begin",
    turns: (turns) =>
      turns === 1
        ? "There is one record to check by phone."
        : `There are ${en.format(turns)} records to check by phone.`,
    tiring: (records) =>
      records === 1
        ? "For one nobody has answered three times already: it comes last."
        : `For ${en.format(records)} nobody has answered three times already: they come last.`,
    nothing: "There is nobody to call now",
    nothingLead: "The other records wait for an answer by e-mail, come back tomorrow, or have no number.",
    how: "How it works",
    steps: [
      "Call the large number.",
      "Read what is written and ask whether it is still right.",
      "Press the button that says how it went: the next record comes at once.",
    ],
    back: "Back to the checks",
    checks: "Checks",
    call: "Call",
    ask: "Read and ask: “Is it still so?”",
    unsaid: "not written: ask",
    stale: "to check again",
    fresh: "still fresh",
    unanswered: (times) =>
      times === 1 ? "Yesterday or before nobody answered." : `Nobody answered ${times} times.`,
    answers: {
      confirmed: "All right",
      "no-answer": "No answer",
      "wrong-number": "Wrong number",
      skipped: "Skip",
      stopped: "Stop",
    },
    after: {
      confirmed: "Noted: all right. Here is the next.",
      "no-answer": "It comes back tomorrow. Here is the next.",
      "wrong-number": "Noted: wrong number. Here is the next.",
      skipped: "Skipped. Here is the next.",
      stopped: "Thank you. The record is back in the list.",
      corrected: "Corrected and checked. Here is the next.",
    },
    correct: "Something has changed",
    correctHint: "Change only what is wrong: the rest counts as confirmed.",
    keptHours:
      "The present hours are complicated: if they are right leave this empty, otherwise write them anew.",
    saveAndNext: "Save and go on",
    wholeForm: "Open the whole record",
    keys: "Single keys",
    keysHint: "1 all right · 2 no answer · 3 wrong number · 4 skip · 5 stop · 6 something has changed",
    movedOn: "Meanwhile somebody else has changed this record: see how it is now and try again.",
    mistakes: "Something is wrong",
    answersLabel: "How it went",
  },
});
