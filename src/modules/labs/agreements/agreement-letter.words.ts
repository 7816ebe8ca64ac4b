// SPDX-License-Identifier: AGPL-3.0-or-later
import { theDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const agreementLetterWords = inBothLanguages({
  it: {
    hello: "Ciao,",
    subject: {
      "to-sign": (title: string) => `Un patto da firmare: ${title}`,
      review: (title: string) => `Un patto da rivedere: ${title}`,
    },
    lead: {
      "to-sign": (title: string) =>
        `il patto «${title}» è pronto e aspetta la firma del tuo ente. Leggi il testo: se ti va bene, puoi firmarlo qui con il tuo account. Se preferite la carta, va bene lo stesso: ditelo a chi lo tiene.`,
      review: (title: string, day: string) =>
        `${theDay(day)} è il giorno di rivedere il patto «${title}». Trovatevi con chi lo ha firmato: che cosa è stato mantenuto, che cosa no, come andare avanti. Poi scrivilo qui.`,
    },
  },
  en: {
    hello: "Hello,",
    subject: {
      "to-sign": (title: string) => `An agreement to sign: ${title}`,
      review: (title: string) => `An agreement to review: ${title}`,
    },
    lead: {
      "to-sign": (title: string) =>
        `the agreement “${title}” is ready and waits for your organization to sign. Read the text: if it is right for you, sign it here with your account. If you prefer paper, that is fine too: tell who keeps it.`,
      review: (title: string, day: string) =>
        `on ${day} the agreement “${title}” is to be reviewed. Meet with who signed it: what was kept, what was not, how to go on. Then write it here.`,
    },
  },
});
