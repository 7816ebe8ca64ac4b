// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const exchangeLetterWords = inBothLanguages({
  it: {
    hello: "Ciao,",
    subject: {
      asked: (other: string) => `${other} ti chiede una cosa`,
      answered: (other: string) => `${other} ti ha risposto`,
    },
    lead: {
      asked: (other: string, lab: string) =>
        `il laboratorio ${other} chiede qualcosa a ${lab}: un’attività insieme, una visita o un prestito. Rispondi quando puoi, qui:`,
      answered: (other: string, lab: string) =>
        `il laboratorio ${other} ha risposto a quello che gli aveva chiesto ${lab}. Lo trovi qui:`,
    },
  },
  en: {
    hello: "Hello,",
    subject: {
      asked: (other: string) => `${other} asks you something`,
      answered: (other: string) => `${other} answered you`,
    },
    lead: {
      asked: (other: string, lab: string) =>
        `the lab ${other} asks ${lab} something: an activity together, a visit or a loan. Answer when you can, here:`,
      answered: (other: string, lab: string) =>
        `the lab ${other} answered what ${lab} had asked. It is here:`,
    },
  },
});
