// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const homeWords = inBothLanguages({
  it: {
    title: "Sportello",
    newContact: "Nuovo contatto",
    yourDesks: "I tuoi sportelli",
    otherDesks: "Gli sportelli del tuo distretto",
  },
  en: {
    title: "Help desk",
    newContact: "New contact",
    yourDesks: "Your desks",
    otherDesks: "The desks of your district",
  },
});
