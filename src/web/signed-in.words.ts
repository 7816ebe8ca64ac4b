// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../foundation/words/words.ts";

export const signedInWords = inBothLanguages({
  it: {
    title: "Prima devi entrare di nuovo",
    text: "Nel frattempo il tuo accesso è finito, e quello che hai inviato non è stato salvato. Qui sotto c’è tutto quello che avevi scritto: copialo, poi entra e incollalo.",
    textWithout: "Nel frattempo il tuo accesso è finito, e non abbiamo fatto quello che hai chiesto.",
    signIn: "Entra",
    typed: "Quello che avevi scritto",
  },
  en: {
    title: "First you have to sign in again",
    text: "Meanwhile your access has ended, and what you sent was not saved. Below is everything you had written: copy it, then sign in and paste it.",
    textWithout: "Meanwhile your access has ended, and we did not do what you asked.",
    signIn: "Sign in",
    typed: "What you had written",
  },
});
