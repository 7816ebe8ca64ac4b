// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

type Said = { site: string; called: string; assembly: string; page: string };

export const memberLetterWords = inBothLanguages({
  it: {
    askedSubject: (assembly: string) => `«${assembly}»: qualcuno chiede di farne parte`,
    asked: ({ site, assembly, page }: Omit<Said, "called">) =>
      `Ciao,\n\nqualcuno chiede di far parte di «${assembly}».\n\nQui vedi chi è e rispondi:\n${page}\n\nHai ricevuto questa lettera perché tieni questa assemblea.\n\n${site}\n`,
    welcomeSubject: (assembly: string) => `Fai parte di «${assembly}»`,
    welcome: ({ site, called, assembly, page }: Said) =>
      `Ciao ${called},\n\nda oggi fai parte di «${assembly}».\n\nQuesta è la tua pagina: le prossime riunioni, le carte, se ci sarai, chi parla per te se non puoi.\n${page}\n\nIl link è solo tuo: non serve una password. Da lì puoi anche correggere i tuoi dati o uscire.\n\n${site}\n`,
    declinedSubject: (assembly: string) => `La tua richiesta per «${assembly}»`,
    declined: ({ site, called, assembly, page, answer }: Said & { answer: string }) =>
      `Ciao ${called},\n\nper ora non puoi entrare in «${assembly}». Ci hanno scritto:\n\n${answer}\n\nPuoi sempre proporre un punto e venire alle riunioni aperte:\n${page}\n\n${site}\n`,
  },
  en: {
    askedSubject: (assembly: string) => `“${assembly}”: somebody asks to belong`,
    asked: ({ site, assembly, page }: Omit<Said, "called">) =>
      `Hello,\n\nsomebody asks to belong to “${assembly}”.\n\nHere you see who it is and answer:\n${page}\n\nYou get this letter because you keep this assembly.\n\n${site}\n`,
    welcomeSubject: (assembly: string) => `You belong to “${assembly}”`,
    welcome: ({ site, called, assembly, page }: Said) =>
      `Hello ${called},\n\nfrom today you belong to “${assembly}”.\n\nThis is your page: the next meetings, the papers, whether you come, who speaks for you if you cannot.\n${page}\n\nThe link is yours alone: no password is needed. There you can also correct your data or leave.\n\n${site}\n`,
    declinedSubject: (assembly: string) => `Your request for “${assembly}”`,
    declined: ({ site, called, assembly, page, answer }: Said & { answer: string }) =>
      `Hello ${called},\n\nfor now you cannot join “${assembly}”. They wrote:\n\n${answer}\n\nYou can always propose a point and come to open meetings:\n${page}\n\n${site}\n`,
  },
});
