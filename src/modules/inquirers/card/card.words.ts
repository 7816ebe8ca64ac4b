// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** The card that people take with them. Both languages stand on it: who reads it may have little Italian. */
export const cardWords = inBothLanguages({
  it: {
    title: "La tessera",
    lead: "Ecco il codice. Non lo vedrai più: stampa la tessera, o scrivilo su un foglio.",
    again:
      "La tessera è già stata fatta: il codice si vede una volta sola. Se è andato perso, fanne una nuova.",
    heading: "Il mio filo",
    show: "Mostra questo codice a uno sportello del distretto: ti ritrovano, senza chiederti il nome.",
    alone: "Da solo: inquadra il quadrato, o vai a",
    spoken: "A voce",
    qr: "Apre il tuo filo sul telefono",
    lost: "Se la perdi chiedi una tessera nuova: questa smette di funzionare.",
    print: "Stampa la tessera",
    newThread: "Al filo",
    toContact: "Scrivi il contatto",
  },
  en: {
    title: "The card",
    lead: "Here is the code. You will not see it again: print the card, or write it down.",
    again: "The card was made already: its code is shown once. If it got lost, make a new one.",
    heading: "My thread",
    show: "Show this code at any desk of the district: they find you again, without asking your name.",
    alone: "By yourself: scan the square, or go to",
    spoken: "Aloud",
    qr: "Opens your thread on the phone",
    lost: "If you lose it ask for a new card: this one stops working.",
    print: "Print the card",
    newThread: "To the thread",
    toContact: "Write the contact",
  },
});
