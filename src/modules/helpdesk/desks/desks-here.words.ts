// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What the public page of a place says of the desk that is there. */
export const desksHereWords = inBothLanguages({
  it: {
    title: "Sportello",
    lead: "Qui c’è qualcuno che ti ascolta e ti accompagna al servizio giusto. Non serve dire come ti chiami, e non serve appuntamento.",
    hours: (week: string) => `Orari dello sportello: ${week}`,
    asPlace: "Negli orari del luogo.",
    unknown: "Gli orari non sono ancora scritti: chiedi al luogo.",
  },
  en: {
    title: "Help desk",
    lead: "Somebody here listens to you and accompanies you to the right service. You need neither say your name nor make an appointment.",
    hours: (week: string) => `Hours of the desk: ${week}`,
    asPlace: "During the hours of the place.",
    unknown: "Its hours are not written yet: ask the place.",
  },
});
