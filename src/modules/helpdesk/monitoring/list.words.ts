// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** The definition of a number, and the list behind it. */
export const listWords = inBothLanguages({
  it: {
    whatItCounts: "Che cosa conta questo numero",
    list: "L’elenco",
    listOf: (many: string) => `Righe dei tuoi sportelli: ${many}. Senza nomi.`,
    back: "Torna alle cifre",
    noneYours:
      "Le righe dietro questo numero sono di sportelli in cui non lavori: le vede chi ci lavora. Tu vedi le cifre.",
    othersElsewhere: (many: string) =>
      `Altre ${many} righe sono di sportelli in cui non lavori: le vede chi ci lavora.`,
    when: "Giorno",
    desk: "Sportello",
    needs: "Bisogni",
    need: "Bisogno",
    fate: "Esito",
    done: "Che cosa è stato fatto",
    channel: "Come",
    to: "A chi",
    standing: "A che punto è",
    any: "qualunque",
    happened: (durationSaid: string) => `${durationSaid}: quando è successo`,
    notYet: (durationSaid: string) => `${durationSaid}: non ancora`,
    day: (iso: string) =>
      new Intl.DateTimeFormat("it", { dateStyle: "medium", timeZone: "Europe/Rome" }).format(Date.parse(iso)),
    none: "–",
  },
  en: {
    whatItCounts: "What this number counts",
    list: "The list",
    listOf: (many: string) => `Rows of your desks: ${many}. Without names.`,
    back: "Back to the figures",
    noneYours:
      "The rows behind this number are of desks where you do not work: who works there sees them. You see the figures.",
    othersElsewhere: (many: string) =>
      `${many} more rows are of desks where you do not work: who works there sees them.`,
    when: "Day",
    desk: "Desk",
    needs: "Needs",
    need: "Need",
    fate: "Outcome",
    done: "What was done",
    channel: "How",
    to: "To whom",
    standing: "Where it stands",
    any: "any",
    happened: (durationSaid: string) => `${durationSaid}: when it happened`,
    notYet: (durationSaid: string) => `${durationSaid}: not yet`,
    day: (iso: string) =>
      new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "Europe/Rome" }).format(
        Date.parse(iso),
      ),
    none: "–",
  },
});
