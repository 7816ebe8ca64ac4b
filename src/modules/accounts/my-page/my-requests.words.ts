// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { RequestState } from "../belongings.ts";

type RequestsWords = {
  title: string;
  caption: string;
  thing: string;
  when: string;
  state: string;
  states: Record<RequestState, string>;
};

export const myRequestsWords = inBothLanguages<RequestsWords>({
  it: {
    title: "Le tue richieste",
    caption: "Organizzazioni di cui hai chiesto di tenere le schede",
    thing: "Organizzazione",
    when: "Chiesto",
    state: "Risposta",
    states: {
      waiting: "aspetta una risposta",
      granted: "accolta",
      refused: "non accolta",
      withdrawn: "ritirata da te",
      expired: "scaduta senza risposta: puoi chiedere di nuovo",
    },
  },
  en: {
    title: "Your requests",
    caption: "Organizations whose records you asked to keep",
    thing: "Organization",
    when: "Asked",
    state: "Answer",
    states: {
      waiting: "waiting for an answer",
      granted: "granted",
      refused: "not granted",
      withdrawn: "withdrawn by you",
      expired: "over without an answer: you can ask again",
    },
  },
});
