// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What is wrong in a form of this room, and what to do. */
export const mistakesWords = inBothLanguages({
  it: {
    title: "C’è qualcosa da sistemare",
    mistakes: {
      tooLong: "È troppo lungo: accorcialo.",
      phone: "Scrivi un numero di telefono, con almeno cinque cifre.",
      email: "Scrivi un indirizzo e-mail, per esempio nome@esempio.it.",
      born: "Scrivi una data vera, nel passato.",
      bond: "Scegli come ne risponde.",
      proof: "Scegli come si è visto.",
      guardian:
        "Ha meno di 14 anni: scrivi chi ne risponde, oppure togli la data e non scrivere niente di lui o di lei.",
      code: "Questo codice non apre nessun filo del distretto. Controllalo lettera per lettera.",
      tooMany: "Troppi tentativi sbagliati. Aspetta un quarto d’ora.",
      tooManyToday: "Troppe risposte sbagliate per questo filo. Si potrà riprovare domani.",
      find: "Scrivi il nome, il telefono o l’e-mail per intero.",
      notThem: "Non basta per essere sicuri. Servono la parola, o due cose uguali a quelle lasciate.",
      desk: "Scegli a quale sportello sei.",
      confirm: "Scrivi la parola CANCELLA.",
    },
  },
  en: {
    title: "Something needs fixing",
    mistakes: {
      tooLong: "It is too long: shorten it.",
      phone: "Write a phone number, with at least five digits.",
      email: "Write an e-mail address, such as name@example.org.",
      born: "Write a real date, in the past.",
      bond: "Choose as what they answer.",
      proof: "Choose how it was seen.",
      guardian:
        "They are under 14: write who answers for them, or take away the date and write nothing of them.",
      code: "This code opens no thread of the district. Check it letter by letter.",
      tooMany: "Too many wrong tries. Wait a quarter of an hour.",
      tooManyToday: "Too many wrong answers about this thread. It can be tried again tomorrow.",
      find: "Write the whole name, phone or e-mail.",
      notThem:
        "It is not enough to be sure. The word is needed, or two things equal to those that were left.",
      desk: "Choose at which desk you are.",
      confirm: "Type the word ERASE.",
    },
  },
});

export type MistakeCode = keyof (typeof mistakesWords)["it"]["mistakes"];
