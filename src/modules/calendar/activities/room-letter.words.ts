// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What who keeps an activity is told of its room, when dates come near. */
export const roomLetterWords = inBothLanguages({
  it: {
    hello: "Ciao,",
    subject: (name: string, dates: number) =>
      dates === 1 ? `«${name}»: una data senza stanza` : `«${name}»: ${dates} date senza stanza`,
    closedSubject: (name: string) => `«${name}»: la stanza non si può più avere`,
    asked: (space: string, name: string) =>
      `abbiamo chiesto ${space} per le prossime date di «${name}». Per queste non si può avere:`,
    closed: (space: string, name: string) =>
      `${space}, dove si tiene «${name}», non si presta più a chi organizza attività. Le date già prenotate restano; le altre sono senza stanza.`,
    what: "La gente legge ancora quelle date: cerca un’altra stanza, sposta la data o annullala.",
    open: "Apri:",
  },
  en: {
    hello: "Hello,",
    subject: (name: string, dates: number) =>
      dates === 1 ? `“${name}”: one date without a room` : `“${name}”: ${dates} dates without a room`,
    closedSubject: (name: string) => `“${name}”: the room cannot be had any more`,
    asked: (space: string, name: string) =>
      `we asked for ${space} for the next dates of “${name}”. For these it cannot be had:`,
    closed: (space: string, name: string) =>
      `${space}, where “${name}” is held, is not lent any more to who organizes activities. Dates that are booked stay; the others have no room.`,
    what: "People still read those dates: find another room, move the date or cancel it.",
    open: "Open:",
  },
});
