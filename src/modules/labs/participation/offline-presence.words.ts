// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** The page that opens without network. */
export const offlinePresenceWords = inBothLanguages({
  it: {
    title: "Senza rete",
    lead: "Puoi contare lo stesso: quello che segni aspetta su questo telefono e parte da solo quando la rete torna.",
    names: "I nomi di chi torna li ritrovi con la rete. Intanto basta contare.",
    dates: "Gli incontri che questo telefono conosce",
    none: "Questo telefono non conosce ancora nessun incontro",
    noneLead:
      "Apri «Chi partecipa» quando c’è rete: da lì in poi gli incontri del giorno si aprono anche senza.",
    again: "Riprova con la rete",
  },
  en: {
    title: "No network",
    lead: "You can count all the same: what you mark waits on this phone and leaves by itself when the network is back.",
    names: "The names of who comes back are there with the network. Counting is enough meanwhile.",
    dates: "The meetings that this phone knows",
    none: "This phone does not know any meeting yet",
    noneLead:
      "Open “Who takes part” when there is network: from then on the meetings of the day open without it.",
    again: "Try again with the network",
  },
});
