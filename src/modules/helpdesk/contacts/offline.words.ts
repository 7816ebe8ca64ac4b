// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What is said of contacts that wait for the network; "#" is how many. */
export const offlineWords = inBothLanguages({
  it: {
    title: "Senza rete",
    lead: "La rete non c’è. Puoi scrivere lo stesso: il contatto resta chiuso su questo computer e parte da solo quando la rete torna.",
    safe: "Quello che salvi qui nessuno lo può rileggere da questo computer, nemmeno tu: si apre solo dall’altra parte.",
    search:
      "Per cercare nell’elenco serve la rete. Se non sai il numero, chiedi alla persona di aspettare o di tornare: meglio che un numero sbagliato.",
    again: "Prova se la rete è tornata",
    home: "Sportello",
    waiting: "Contatti che aspettano la rete: #.",
    queued: "Salvato su questo computer.",
    sent: "La rete è tornata: contatti partiti: #.",
    signin: "Entra di nuovo per mandarli.",
    refused: "Il tuo accesso non basta per mandarli: entra chi lavora a quello sportello.",
    failed: "Questo browser non riesce a tenere il contatto da parte: scrivilo su un foglio.",
    unknown: "Prima di lavorare senza rete apri una volta questa pagina con la rete.",
    nothing: "Scrivi che cosa ha chiesto, o scegli un bisogno, o di’ che cosa hai fatto.",
    here: "Bozza tenuta su questo computer, cifrata.",
  },
  en: {
    title: "No network",
    lead: "There is no network. You can write all the same: the contact stays closed on this computer and leaves by itself when the network is back.",
    safe: "Nobody can read on this computer what you save here, not even you: it only opens at the other end.",
    search:
      "Searching the directory needs the network. If you do not know the number, ask the person to wait or to come back: better than a wrong number.",
    again: "Try whether the network is back",
    home: "Desk",
    waiting: "Contacts that wait for the network: #.",
    queued: "Saved on this computer.",
    sent: "The network is back: contacts sent: #.",
    signin: "Sign in again to send them.",
    refused: "Your access is not enough to send them: somebody who works at that desk must sign in.",
    failed: "This browser cannot keep the contact: write it on paper.",
    unknown: "Before you work without network open this page once with it.",
    nothing: "Write what they asked, or choose a need, or say what you did.",
    here: "Draft kept on this computer, encrypted.",
  },
});
