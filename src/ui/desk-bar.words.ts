// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../foundation/words/words.ts";

export const deskBarWords = inBothLanguages({
  it: {
    parts: "Lo sportello",
    hide: "Nascondi schermo",
    hideKeys: "due volte Esc",
    // What is seen while the screen is hidden says nothing of where one works.
    neutralTitle: "Orari e luoghi",
    neutralText: "Gli orari possono cambiare nei giorni di festa. Telefona prima di andare.",
    resume: "Continua",
    lockedTitle: "Schermo bloccato",
    lockedText:
      "Quello che stavi scrivendo è ancora qui. Entra di nuovo nell’altra scheda, poi torna e premi «Continua».",
    signIn: "Entra di nuovo (si apre un’altra scheda)",
    offline: "Non c’è linea: per riaprire lo schermo serve la rete. Quello che stavi scrivendo è ancora qui.",
    somebodyElse: "È entrata un’altra persona: questa pagina resta chiusa.",
  },
  en: {
    parts: "The help desk",
    hide: "Hide screen",
    hideKeys: "Esc twice",
    neutralTitle: "Hours and places",
    neutralText: "Hours may change on holidays. Call before you go.",
    resume: "Continue",
    lockedTitle: "Screen locked",
    lockedText:
      "What you were writing is still here. Sign in again in the other tab, then come back and press “Continue”.",
    signIn: "Sign in again (opens another tab)",
    offline:
      "There is no connection: the screen opens again only with one. What you were writing is still here.",
    somebodyElse: "Somebody else signed in: this page stays closed.",
  },
});
