// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** The mail with what was chosen: nothing in it says who it is for, or why. */
export const handoutLetterWords = inBothLanguages({
  it: {
    subject: (site: string) => `Indirizzi utili da ${site}`,
    hello: "Ciao,\n\necco gli indirizzi che ci hai chiesto.",
    phone: "Telefono",
    where: "Dove",
    when: "Quando",
    hours: "Orari",
    page: "Tutto qui",
    bye: "Gli orari possono cambiare: se puoi, chiama prima.\n\nHai chiesto tu questa mail allo sportello. Il tuo indirizzo non è stato salvato: per scriverci, torna a trovarci.",
  },
  en: {
    subject: (site: string) => `Useful addresses from ${site}`,
    hello: "Hello,\n\nhere are the addresses you asked us for.",
    phone: "Phone",
    where: "Where",
    when: "When",
    hours: "Hours",
    page: "All of it here",
    bye: "Hours may change: if you can, call first.\n\nYou asked for this mail at the desk. Your address was not kept: to write to us, come and see us.",
  },
});
