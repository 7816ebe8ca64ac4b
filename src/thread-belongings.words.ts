// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "./foundation/words/words.ts";

/** What happened in a thread, told to its person. */
export const threadBelongingsWords = inBothLanguages({
  it: {
    contact: "Hai parlato con lo sportello",
    need: (about: string) => `Hai chiesto aiuto: ${about}`,
    unsaid: "una richiesta",
    referral: (to: string) => `Ti abbiamo messo in contatto con ${to}`,
    toAnswer: (about: string, to: string | null) => (to === null ? about : `${about} – ${to}`),
  },
  en: {
    contact: "You spoke with the desk",
    need: (about: string) => `You asked for help: ${about}`,
    unsaid: "a request",
    referral: (to: string) => `We put you in touch with ${to}`,
    toAnswer: (about: string, to: string | null) => (to === null ? about : `${about} – ${to}`),
  },
});
