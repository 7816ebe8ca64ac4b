// SPDX-License-Identifier: AGPL-3.0-or-later
import { toTheDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { Field } from "../../inquirers/identity/identity.ts";
import type { Agreement } from "../../inquirers/shares/share.ts";
import type { ShareMistake } from "./share-fields.ts";

/** What is read where a person lets a provider know something of them. */
export const shareWords = inBothLanguages({
  it: {
    title: "Che cosa può sapere chi riceve",
    nobody: "Niente: la persona non ha lasciato un filo con i suoi dati. Chi riceve legge solo il bisogno.",
    nothingKept: "Niente: nel suo filo non ci sono dati. Chi riceve legge solo il bisogno.",
    ask: "Chiedi alla persona. Quello che non sceglie non parte, e può ripensarci quando vuole.",
    what: "La persona è d’accordo che leggano",
    fields: {
      name: "Nome",
      phone: "Telefono",
      email: "E-mail",
      born: "Data di nascita",
      address: "Indirizzo",
      area: "Zona o comune",
      notes: "Altro da ricordare",
    } satisfies Record<Field, string>,
    days: "Per quanto tempo",
    daysSaid: (days: number) => `${days} giorni`,
    agreed: "Come ve l’ha detto",
    agreements: {
      spoken: "A voce",
      signed: "Su un foglio firmato",
      card: "Da sola, con la sua tessera",
    } satisfies Record<Agreement, string>,
    share: "Condividi",
    shared: (fields: string, day: string) => `Può leggere: ${fields}. Fino ${toTheDay(day)}.`,
    withdraw: "Non condividere più",
    law: "Solo per questo invio e solo per chi lo riceve. Alla fine dell’invio si chiude da sé; ogni lettura resta scritta, e la persona la vede.",
    mistakes: {
      nothing: "Scegli almeno una cosa, oppure non condividere niente.",
      objected: "Ha chiesto che i suoi dati non si condividano.",
      "needs-guardian": "È minorenne: prima ci vuole un adulto che risponda di lei.",
      "nothing-to-share": "Quello che hai scelto non c’è, o è riservato e non può uscire.",
      over: "L’invio è finito: non si condivide più niente.",
    } satisfies Record<ShareMistake, string>,
    errors: "Non condiviso",
    person: "La persona",
    until: (day: string) => `È d’accordo che lo leggiate fino ${toTheDay(day)}.`,
    show: "Mostra che cosa ha voluto dirti",
    showHint: "Ogni lettura resta scritta, e la persona la vede.",
  },
  en: {
    title: "What the receiver may know",
    nobody: "Nothing: the person left no thread with their data. Who receives it reads only the need.",
    nothingKept: "Nothing: there are no data in their thread. Who receives it reads only the need.",
    ask: "Ask the person. What they do not choose does not leave, and they can change their mind.",
    what: "The person agrees that they read",
    fields: {
      name: "Name",
      phone: "Telephone",
      email: "E-mail",
      born: "Date of birth",
      address: "Address",
      area: "Area or town",
      notes: "Other things to remember",
    },
    days: "For how long",
    daysSaid: (days: number) => `${days} days`,
    agreed: "How they told you",
    agreements: { spoken: "Aloud", signed: "On a signed sheet", card: "By themselves, with their card" },
    share: "Share",
    shared: (fields: string, day: string) => `They may read: ${fields}. Until ${day}.`,
    withdraw: "Share no more",
    law: "Only for this referral and only with who receives it. It ends by itself with the referral; each reading is written down, and the person sees it.",
    mistakes: {
      nothing: "Choose at least one thing, or share nothing.",
      objected: "They asked that their data are not shared.",
      "needs-guardian": "They are under age: first somebody must answer for them.",
      "nothing-to-share": "What you chose is not there, or is confidential and cannot leave.",
      over: "The referral is over: nothing is shared any more.",
    },
    errors: "Not shared",
    person: "The person",
    until: (day: string) => `They agree that you read it until ${day}.`,
    show: "Show what they wanted to tell you",
    showHint: "Each reading is written down, and the person sees it.",
  },
});
