// SPDX-License-Identifier: AGPL-3.0-or-later
import { toTheDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { ClaimProof, ClaimState } from "./claim.ts";

type AnswerWords = {
  title: string;
  lead: string;
  none: string;
  noneHint: string;
  waiting: string;
  answered: string;
  asks: (who: string) => string;
  organization: string;
  who: string;
  email: string;
  says: string;
  saysNothing: string;
  asked: string;
  state: string;
  open: string;
  states: Record<ClaimState, string>;
  proofs: Record<ClaimProof, string>;
  gone: string;
  callTitle: string;
  callLead: string;
  noNumber: string;
  makeCode: string;
  newCode: string;
  codeIs: string;
  codeUntil: (when: string, left: number) => string;
  codeOver: string;
  decideTitle: string;
  acceptLead: string;
  accept: string;
  reason: string;
  reasonHint: string;
  refuse: string;
  accepted: string;
  refused: string;
  tooLate: string;
  mistakesTitle: string;
  mistakes: Record<string, string>;
};

/** What somebody reads who answers requests to keep the records of an organization. */
export const answerWords = inBothLanguages<AnswerWords>({
  it: {
    title: "Richieste",
    lead: "Chi chiede di tenere le schede di un’organizzazione. Prima quelle che aspettano da più tempo.",
    none: "Nessuna richiesta",
    noneHint: "Quando qualcuno dice «è la mia organizzazione», la richiesta compare qui.",
    waiting: "Aspettano una risposta",
    answered: "Già risposte",
    asks: (who) => `Lo chiede ${who}`,
    organization: "Organizzazione",
    who: "Chi chiede",
    email: "E-mail",
    says: "Che cosa dice di sé",
    saysNothing: "niente",
    asked: "Chiesto",
    state: "Risposta",
    open: "Guarda",
    states: {
      waiting: "aspetta",
      granted: "accolta",
      refused: "non accolta",
      withdrawn: "ritirata",
      expired: "scaduta senza risposta",
    },
    proofs: {
      domain: "accolta: l’indirizzo è dell’organizzazione",
      phone: "accolta: codice letto al telefono",
      decision: "accolta da una persona",
    },
    gone: "una persona che non c’è più",
    callTitle: "Controlla con una telefonata",
    callLead:
      "Chiama il numero della scheda, non uno che ti dà chi chiede. Leggi il codice a chi risponde: chi chiede lo scrive nella sua pagina, e la richiesta è accolta.",
    noNumber: "Nella scheda non c’è nessun numero da chiamare.",
    makeCode: "Fai il codice da leggere",
    newCode: "Fai un codice nuovo",
    codeIs: "Codice da leggere",
    codeUntil: (when, left) =>
      `Vale fino ${toTheDay(when)}. ${left === 1 ? "Resta un tentativo." : `Restano ${left} tentativi.`}`,
    codeOver: "Il codice di prima non vale più.",
    decideTitle: "Oppure decidi tu",
    acceptLead:
      "Potrà cambiare le schede dell’organizzazione e invitare altre persone. I referenti che ci sono già lo sapranno.",
    accept: "Accogli la richiesta",
    reason: "Perché no",
    reasonHint: "Lo legge chi ha chiesto. Di’ che cosa può fare invece.",
    refuse: "Non accogliere",
    accepted: "Richiesta accolta: chi ha chiesto ha ricevuto una e-mail.",
    refused: "Richiesta non accolta: chi ha chiesto ha ricevuto una e-mail con il motivo.",
    tooLate: "Intanto a questa richiesta è già stato risposto.",
    mistakesTitle: "C’è qualcosa da correggere",
    mistakes: {
      answerMissing: "Scrivi il motivo: lo legge chi ha chiesto.",
      answerLong: "È troppo lungo: al massimo 1000 caratteri.",
    },
  },
  en: {
    title: "Requests",
    lead: "Who asks to keep the records of an organization. Those that have waited longest come first.",
    none: "No requests",
    noneHint: "When somebody says “this is my organization”, the request appears here.",
    waiting: "Waiting for an answer",
    answered: "Answered",
    asks: (who) => `${who} asks`,
    organization: "Organization",
    who: "Who asks",
    email: "E-mail",
    says: "What they say of themselves",
    saysNothing: "nothing",
    asked: "Asked",
    state: "Answer",
    open: "Look",
    states: {
      waiting: "waiting",
      granted: "granted",
      refused: "not granted",
      withdrawn: "withdrawn",
      expired: "over without an answer",
    },
    proofs: {
      domain: "granted: the address is the organization’s",
      phone: "granted: code read on the telephone",
      decision: "granted by somebody",
    },
    gone: "somebody who is no longer here",
    callTitle: "Check with a call",
    callLead:
      "Call the number on the record, not one that the claimant gives you. Read the code to whoever answers: the claimant writes it on their page, and the request is granted.",
    noNumber: "The record has no number to call.",
    makeCode: "Make the code to read",
    newCode: "Make a new code",
    codeIs: "Code to read",
    codeUntil: (when, left) =>
      `Good until ${when}. ${left === 1 ? "One try is left." : `${left} tries are left.`}`,
    codeOver: "The code from before is good no more.",
    decideTitle: "Or decide yourself",
    acceptLead:
      "They will be able to change the organization’s records and to invite others. Present contacts will know.",
    accept: "Grant the request",
    reason: "Why not",
    reasonHint: "Who asked reads it. Say what they can do instead.",
    refuse: "Do not grant",
    accepted: "Request granted: who asked got an e-mail.",
    refused: "Request not granted: who asked got an e-mail with the reason.",
    tooLate: "This request was answered in the meantime.",
    mistakesTitle: "Something is to be corrected",
    mistakes: {
      answerMissing: "Write the reason: who asked reads it.",
      answerLong: "It is too long: at most 1000 characters.",
    },
  },
});
