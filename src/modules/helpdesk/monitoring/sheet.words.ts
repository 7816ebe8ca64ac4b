// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What is read in the files of the figures. */
export const sheetWords = inBothLanguages({
  it: {
    readMe: "Leggimi",
    what: "Che cosa",
    value: "Valore",
    table: "Tabella",
    column: "Colonna",
    madeOn: "Cifre del giorno",
    shareOfSaid: "Parte di chi l’ha detto",
    medianDays: "Giorni (metà dei casi entro)",
    mostDays: "Giorni (nove casi su dieci entro)",
    fileName: "cifre-sportelli",
  },
  en: {
    readMe: "Read me",
    what: "What",
    value: "Value",
    table: "Table",
    column: "Column",
    madeOn: "Figures of the day",
    shareOfSaid: "Share of who said it",
    medianDays: "Days (half of the cases within)",
    mostDays: "Days (nine cases of ten within)",
    fileName: "desk-figures",
  },
});
