// SPDX-License-Identifier: AGPL-3.0-or-later
import { theDay } from "../../../foundation/words/italian-day.ts";
import { inBothLanguages } from "../../../foundation/words/words.ts";

export const sheetWords = inBothLanguages({
  it: {
    title: "Foglio di verifica",
    lead: "Da stampare e portare con sé: che cosa c’è scritto adesso, da spuntare o correggere a penna.",
    choose: "Scegli quali schede",
    count: (shown: number, all: number) =>
      shown === all ? (all === 1 ? "Una scheda." : `${all} schede.`) : `Le prime ${shown} di ${all} schede.`,
    none: "Non c’è niente da ricontrollare con questa scelta.",
    right: "giusto",
    changed: "è cambiato:",
    unsaid: "Non è scritto.",
    lastOn: (reason: string) => `Verifica: ${reason}.`,
    checkedBy: "Chi ha verificato",
    on: "Quando",
    how: "Come",
    ways: ["telefonata", "visita", "altro"],
    printedOn: (date: string) => `Stampato ${theDay(date)}.`,
    phone: "Telefono",
    back: "Torna alle verifiche",
  },
  en: {
    title: "Check sheet",
    lead: "To print and take along: what is written now, to tick or correct with a pen.",
    choose: "Choose which records",
    count: (shown: number, all: number) =>
      shown === all
        ? all === 1
          ? "One record."
          : `${all} records.`
        : `The first ${shown} of ${all} records.`,
    none: "There is nothing to check again with this choice.",
    right: "right",
    changed: "has changed:",
    unsaid: "Not written.",
    lastOn: (reason: string) => `Check: ${reason}.`,
    checkedBy: "Who checked",
    on: "When",
    how: "How",
    ways: ["call", "visit", "other"],
    printedOn: (date: string) => `Printed on ${date}.`,
    phone: "Phone",
    back: "Back to the checks",
  },
});
