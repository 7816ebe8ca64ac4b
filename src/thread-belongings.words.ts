// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "./foundation/words/words.ts";

/** What happened in a thread, told to its person. */
export const threadBelongingsWords = inBothLanguages({
  it: {
    contact: "Contatto con lo sportello",
    need: (about: string) => `Richiesta di aiuto: ${about}`,
    unsaid: "da capire insieme",
    referral: (to: string) => `Presentazione a ${to}`,
    toAnswer: (about: string, to: string | null) => (to === null ? about : `${about} – ${to}`),
  },
  en: {
    contact: "Contact with the desk",
    need: (about: string) => `Request for help: ${about}`,
    unsaid: "to be understood together",
    referral: (to: string) => `Introduced to ${to}`,
    toAnswer: (about: string, to: string | null) => (to === null ? about : `${about} – ${to}`),
  },
});
