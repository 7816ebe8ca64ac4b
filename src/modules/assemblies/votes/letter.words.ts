// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

type Said = { site: string; called: string; assembly: string; question: string; until: string; page: string };

export const voteLetterWords = inBothLanguages({
  it: {
    subject: (assembly: string) => `C’è da votare: «${assembly}»`,
    text: ({ site, called, assembly, question, until, page }: Said) =>
      `Ciao ${called},\n\n«${assembly}» ha aperto un voto online:\n\n${question}\n\nPuoi votare fino a ${until}. Il voto è segreto e conta una volta sola. Dalla tua pagina:\n${page}\n\nIl link è solo tuo: non darlo a nessuno.\n\n${site}\n`,
  },
  en: {
    subject: (assembly: string) => `A vote is open: “${assembly}”`,
    text: ({ site, called, assembly, question, until, page }: Said) =>
      `Hello ${called},\n\n“${assembly}” has opened an online vote:\n\n${question}\n\nYou can vote until ${until}. The vote is secret and counts once. From your page:\n${page}\n\nThe link is yours alone: give it to nobody.\n\n${site}\n`,
  },
});
