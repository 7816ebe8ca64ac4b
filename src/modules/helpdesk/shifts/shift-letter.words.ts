// SPDX-License-Identifier: AGPL-3.0-or-later
import { ofTheDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";

type Told = { site: string; desk: string; day: string; hours: string; link: string };
type Letter = { subject: (told: Told) => string; text: (told: Told) => string };

/** Letters about shifts: where and when. Never who. */
export const shiftLetterWords = inBothLanguages<Record<"asked" | "taken", Letter>>({
  it: {
    asked: {
      subject: ({ desk, day }) => `${desk}: un turno da prendere, ${day}`,
      text: ({ desk, day, hours, link, site }) =>
        `Ciao,\n\nallo sportello «${desk}» c’è un turno da prendere: ${day}, ${hours}.\nSe puoi, prendilo da qui: chi arriva primo lo tiene.\n\n${link}\n\nGrazie,\n${site}\n`,
    },
    taken: {
      subject: ({ desk, day }) => `${desk}: il tuo turno ${ofTheDay(day)} è coperto`,
      text: ({ desk, day, hours, link, site }) =>
        `Ciao,\n\nil turno che non potevi fare allo sportello «${desk}» (${day}, ${hours}) ora lo tiene un’altra persona. Tu quel giorno sei libero.\n\n${link}\n\n${site}\n`,
    },
  },
  en: {
    asked: {
      subject: ({ desk, day }) => `${desk}: a shift to take, ${day}`,
      text: ({ desk, day, hours, link, site }) =>
        `Hello,\n\nat the desk “${desk}” there is a shift to take: ${day}, ${hours}.\nIf you can, take it here: who comes first keeps it.\n\n${link}\n\nThank you,\n${site}\n`,
    },
    taken: {
      subject: ({ desk, day }) => `${desk}: your shift of ${day} is covered`,
      text: ({ desk, day, hours, link, site }) =>
        `Hello,\n\nthe shift that you could not keep at the desk “${desk}” (${day}, ${hours}) is now somebody else’s. You are free that day.\n\n${link}\n\n${site}\n`,
    },
  },
});
