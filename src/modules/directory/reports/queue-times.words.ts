// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** How fast reports are answered, as anybody reads it. */
export const queueTimesWords = inBothLanguages({
  it: {
    title: "Quanto ci mettiamo a rispondere",
    lead: "Chiunque può dirci che cosa non va. Ecco che cosa è successo negli ultimi 90 giorni.",
    none: "Negli ultimi 90 giorni non è arrivata nessuna segnalazione.",
    arrived: "Segnalazioni arrivate",
    answered: "A cui abbiamo risposto",
    median: "Tempo per rispondere",
    medianOf: (days: string) => `${days} (metà delle risposte è arrivata prima)`,
    few: (days: string, answers: number) =>
      answers === 1
        ? `${days}: è una risposta sola, dice poco`
        : `${days}: sono ${answers} risposte, dicono poco`,
    noAnswer: "nessuna risposta ancora",
    waiting: "Aspettano adesso",
    oldest: "Quella che aspetta da più tempo",
    nothingWaits: "nessuna",
    days: (days: number) => {
      if (days < 1) return "meno di un giorno";
      const whole = Math.round(days);
      return whole === 1 ? "un giorno" : `${whole} giorni`;
    },
    since: (days: string) => `da ${days}`,
    missing: "Manca qualcosa? Diccelo",
  },
  en: {
    title: "How long we take to answer",
    lead: "Anybody can tell us what is wrong. This is what happened in the last 90 days.",
    none: "No report has arrived in the last 90 days.",
    arrived: "Reports that arrived",
    answered: "That we answered",
    median: "Time to answer",
    medianOf: (days: string) => `${days} (half of the answers came sooner)`,
    few: (days: string, answers: number) =>
      answers === 1
        ? `${days}: it is one answer, it says little`
        : `${days}: these are ${answers} answers, they say little`,
    noAnswer: "no answer yet",
    waiting: "Waiting now",
    oldest: "The one waiting longest",
    nothingWaits: "none",
    days: (days: number) => {
      if (days < 1) return "less than a day";
      const whole = Math.round(days);
      return whole === 1 ? "a day" : `${whole} days`;
    },
    since: (days: string) => `for ${days}`,
    missing: "Is something missing? Tell us",
  },
});
