// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

type Facts = { called: string; lab: string; site: string; link: string };

export const letterWords = inBothLanguages({
  it: {
    subject: (lab: string) => `${lab}: la tua pagina`,
    text: ({ called, lab, site, link }: Facts) => `Ciao ${called},

hai lasciato il tuo nome al laboratorio «${lab}». Qui vedi che cosa teniamo, lo correggi o lo cancelli. Se vuoi dare una mano, lo dici qui:
${link}

Il link è solo tuo: non darlo ad altri. Se non sei stato tu, aprilo e cancella tutto.

${site}
`,
  },
  en: {
    subject: (lab: string) => `${lab}: your page`,
    text: ({ called, lab, site, link }: Facts) => `Hello ${called},

you left your name at the lab “${lab}”. Here you see what we keep, correct it or erase it. If you would like to lend a hand, say so here:
${link}

The link is yours alone: do not give it to others. If it was not you, open it and erase everything.

${site}
`,
  },
});
