// SPDX-License-Identifier: AGPL-3.0-or-later
import { toTheDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";

type Told = { site: string; desk: string; day: string; link: string };
type Letter = { subject: (told: Told) => string; text: (told: Told) => string };
type Letters = Record<"mandate" | "training", { own: Letter; keepers: Letter }>;

/** Before access to a desk ends. To who answers for the desk nobody is named: its page says who it is. */
export const endingLetterWords = inBothLanguages<Letters>({
  it: {
    mandate: {
      own: {
        subject: ({ desk, day }) => `${desk}: il tuo mandato vale fino ${toTheDay(day)}`,
        text: ({ desk, day, site }) =>
          `Ciao,\n\nil tuo mandato allo sportello «${desk}» vale fino ${toTheDay(day)}. Dopo quel giorno lo sportello non si apre più con il tuo accesso.\nSe continui, chiedi a chi risponde dello sportello di registrarne un altro. Lo abbiamo scritto anche a loro.\n\nGrazie di esserci,\n${site}\n`,
      },
      keepers: {
        subject: ({ desk, day }) => `${desk}: un mandato vale fino ${toTheDay(day)}`,
        text: ({ desk, day, link, site }) =>
          `Buongiorno,\n\nallo sportello «${desk}» un mandato vale fino ${toTheDay(day)}. Dopo quel giorno quella persona non entra più.\nSe continua, registrate qui il prossimo mandato:\n\n${link}\n\n${site}\n`,
      },
    },
    training: {
      own: {
        subject: ({ desk, day }) => `${desk}: la tua formazione vale fino ${toTheDay(day)}`,
        text: ({ desk, day, site }) =>
          `Ciao,\n\nla formazione con cui ricevi allo sportello «${desk}» vale fino ${toTheDay(day)}. Dopo quel giorno lo sportello non si apre più con il tuo accesso.\nSe continui, chiedi a chi risponde dello sportello qual è il prossimo corso. Lo abbiamo scritto anche a loro.\n\nGrazie di esserci,\n${site}\n`,
      },
      keepers: {
        subject: ({ desk, day }) => `${desk}: una formazione vale fino ${toTheDay(day)}`,
        text: ({ desk, day, link, site }) =>
          `Buongiorno,\n\nallo sportello «${desk}» la formazione di una persona vale fino ${toTheDay(day)}. Dopo quel giorno non entra più.\nSe continua, registrate qui quella che segue:\n\n${link}\n\n${site}\n`,
      },
    },
  },
  en: {
    mandate: {
      own: {
        subject: ({ desk, day }) => `${desk}: your mandate holds until ${day}`,
        text: ({ desk, day, site }) =>
          `Hello,\n\nyour mandate at the desk “${desk}” holds until ${day}. After that day the desk no longer opens with your access.\nIf you go on, ask who answers for the desk to record another. We wrote to them too.\n\nThank you for being there,\n${site}\n`,
      },
      keepers: {
        subject: ({ desk, day }) => `${desk}: a mandate holds until ${day}`,
        text: ({ desk, day, link, site }) =>
          `Hello,\n\nat the desk “${desk}” a mandate holds until ${day}. After that day that person does not come in.\nIf they go on, record the next mandate here:\n\n${link}\n\n${site}\n`,
      },
    },
    training: {
      own: {
        subject: ({ desk, day }) => `${desk}: your training counts until ${day}`,
        text: ({ desk, day, site }) =>
          `Hello,\n\nthe training with which you receive people at the desk “${desk}” counts until ${day}. After that day the desk no longer opens with your access.\nIf you go on, ask who answers for the desk which course comes next. We wrote to them too.\n\nThank you for being there,\n${site}\n`,
      },
      keepers: {
        subject: ({ desk, day }) => `${desk}: a training counts until ${day}`,
        text: ({ desk, day, link, site }) =>
          `Hello,\n\nat the desk “${desk}” somebody’s training counts until ${day}. After that day they do not come in.\nIf they go on, record the next one here:\n\n${link}\n\n${site}\n`,
      },
    },
  },
});
