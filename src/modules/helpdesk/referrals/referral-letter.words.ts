// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export type Told = { site: string; desk: string; link: string };

/** What providers, desks and supervisors are written. Nothing here says who needs, nor what. */
export const referralLetterWords = inBothLanguages({
  it: {
    roomSubject: ({ desk }: Told) => `Avete posto? Lo chiede ${desk}`,
    roomText: ({ site, desk, link }: Told) => `Buongiorno,

${desk} accompagna una persona e vi chiede se avete posto. Non serve sapere chi è: bastano due tocchi.

Leggete e rispondete qui:

${link}

Aprire la pagina non risponde: la risposta parte solo quando la mandate.

${site}
`,
    requestSubject: ({ desk }: Told) => `Una persona da accogliere: ve la affida ${desk}`,
    requestText: ({ site, desk, link }: Told) => `Buongiorno,

${desk} vi chiede di accogliere una persona.

Leggete e dite se potete, qui:

${link}

Aprire la pagina non risponde: la risposta parte solo quando la mandate.

${site}
`,
    reminderSubject: ({ desk }: Told) => `Aspettiamo ancora una risposta: ${desk}`,
    reminderText: ({ site, desk, link }: Told) => `Buongiorno,

${desk} vi ha chiesto di accogliere una persona, e aspetta ancora. Anche un no è una risposta: serve per cercare un’altra porta.

${link}

${site}
`,
    overSubject: ({ desk }: Told) => `Non serve più: ${desk}`,
    overText: ({ site, desk, link }: Told) => `Buongiorno,

la richiesta che vi ha mandato ${desk} non serve più: non dovete fare niente. Grazie.

${link}

${site}
`,
    answeredSubject: ({ desk }: Told) => `Un invio ha avuto risposta: ${desk}`,
    answeredText: ({ site, link }: Told) => `Ciao,

un invio del tuo sportello ha avuto risposta. Leggila qui:

${link}

${site}
`,
    supervisorSubject: ({ desk }: Told) => `Un invio resta senza risposta: ${desk}`,
    supervisorText: ({ site, desk, link }: Told) => `Ciao,

a un invio di ${desk} nessuno risponde, nemmeno dopo un sollecito. Una tua telefonata può aiutare:

${link}

${site}
`,
    rerouteSubject: ({ desk }: Told) => `Serve un’altra porta: ${desk}`,
    rerouteText: ({ site, link }: Told) => `Ciao,

un invio del tuo sportello è rimasto senza risposta. Il bisogno è di nuovo aperto, e qui ci sono le prossime porte:

${link}

${site}
`,
  },
  en: {
    roomSubject: ({ desk }: Told) => `Do you have room? ${desk} asks`,
    roomText: ({ site, desk, link }: Told) => `Hello,

${desk} is with somebody and asks whether you have room. You need not know who it is: two taps are enough.

Read and answer here:

${link}

Opening the page does not answer: the answer leaves only when you send it.

${site}
`,
    requestSubject: ({ desk }: Told) => `Somebody to welcome: ${desk} entrusts them to you`,
    requestText: ({ site, desk, link }: Told) => `Hello,

${desk} asks you to welcome somebody.

Read, and say whether you can, here:

${link}

Opening the page does not answer: the answer leaves only when you send it.

${site}
`,
    reminderSubject: ({ desk }: Told) => `We still await an answer: ${desk}`,
    reminderText: ({ site, desk, link }: Told) => `Hello,

${desk} asked you to welcome somebody, and still waits. A no is an answer too: it lets them look for another door.

${link}

${site}
`,
    overSubject: ({ desk }: Told) => `No longer needed: ${desk}`,
    overText: ({ site, desk, link }: Told) => `Hello,

what ${desk} asked you is no longer needed: there is nothing to do. Thank you.

${link}

${site}
`,
    answeredSubject: ({ desk }: Told) => `A referral was answered: ${desk}`,
    answeredText: ({ site, link }: Told) => `Hello,

a referral of your desk was answered. Read it here:

${link}

${site}
`,
    supervisorSubject: ({ desk }: Told) => `A referral stays without an answer: ${desk}`,
    supervisorText: ({ site, desk, link }: Told) => `Hello,

nobody answers a referral of ${desk}, not even after a reminder. A call of yours can help:

${link}

${site}
`,
    rerouteSubject: ({ desk }: Told) => `Another door is needed: ${desk}`,
    rerouteText: ({ site, link }: Told) => `Hello,

a referral of your desk stayed without an answer. The need is open again, and here are the next doors:

${link}

${site}
`,
  },
});
