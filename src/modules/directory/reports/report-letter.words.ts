// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

type ReportLetterWords = {
  receiptSubject: (site: string) => string;
  receipt: (told: { site: string; link: string }) => string;
  answerSubject: (site: string) => string;
  answer: (told: {
    site: string;
    outcome: string;
    answer: string | null;
    page: string | undefined;
    again: string | undefined;
  }) => string;
};

export const reportLetterWords = inBothLanguages<ReportLetterWords>({
  it: {
    receiptSubject: (site) => `${site}: la tua segnalazione è arrivata`,
    receipt: ({ site, link }) => `Ciao,

la tua segnalazione è arrivata. Grazie: aiuti chi cercherà dopo di te.

Qui leggi a che punto è:
${link}

Quando qualcuno avrà controllato, ti scriviamo la risposta. Poi dimentichiamo questo indirizzo.

Se non hai segnalato niente, ignora questo messaggio.

${site}
`,
    answerSubject: (site) => `${site}: la risposta alla tua segnalazione`,
    answer: ({ site, outcome, answer, page, again }) => `Ciao,

${outcome}
${answer === null ? "" : `\nChi ha controllato ti scrive:\n\n${answer}\n`}${page === undefined ? "" : `\nLa pagina com’è adesso:\n${page}\n`}${again === undefined ? "" : `\nSe qualcosa ancora non va, dillo di nuovo:\n${again}\n`}
Fra 30 giorni dimentichiamo questo indirizzo.

Grazie,
${site}
`,
  },
  en: {
    receiptSubject: (site) => `${site}: your report has arrived`,
    receipt: ({ site, link }) => `Hello,

your report has arrived. Thank you: you help whoever searches after you.

Read here how it is going:
${link}

When somebody has checked, we write you the answer. Then we forget this address.

If you did not report anything, ignore this message.

${site}
`,
    answerSubject: (site) => `${site}: the answer to your report`,
    answer: ({ site, outcome, answer, page, again }) => `Hello,

${outcome}
${answer === null ? "" : `\nWhoever checked writes to you:\n\n${answer}\n`}${page === undefined ? "" : `\nThe page as it is now:\n${page}\n`}${again === undefined ? "" : `\nIf something is still wrong, say so again:\n${again}\n`}
In 30 days we forget this address.

Thank you,
${site}
`,
  },
});
