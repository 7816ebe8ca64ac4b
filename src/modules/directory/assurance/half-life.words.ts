// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

const it = new Intl.NumberFormat("it");
const en = new Intl.NumberFormat("en");

export const halfLifeWords = inBothLanguages({
  it: {
    title: "Quanto dura una verifica",
    lead: "Dopo questo numero di mesi una verifica comincia a invecchiare; dopo il doppio, la scheda è da ricontrollare e nelle ricerche viene dopo le altre. Vale per tutta l’installazione.",
    months: "Mesi",
    monthsOf: (group: string) => `${group}: mesi`,
    hint: (now: number, records: number) =>
      `Adesso con ${now} ${now === 1 ? "mese" : "mesi"}: ${records === 1 ? "una scheda" : `${it.format(records)} schede`} da ricontrollare.`,
    save: "Salva",
    saved: "Salvato. Le ricerche ne tengono già conto.",
    mistakes: "Qualcosa non va",
    mistake: "Scrivi un numero di mesi da 1 a 60.",
    effects: "Che effetto avrebbe",
    effectsTable: "Schede da ricontrollare, secondo la durata",
    part: "Parte della scheda",
    monthsSaid: (months: number) => `${months} ${months === 1 ? "mese" : "mesi"}`,
    back: "Torna alle verifiche",
  },
  en: {
    title: "How long a check holds",
    lead: "After so many months a check begins to age; after twice as many, the record has to be checked again and comes after the others in searches. It holds for the whole installation.",
    months: "Months",
    monthsOf: (group: string) => `${group}: months`,
    hint: (now: number, records: number) =>
      `Now, with ${now} ${now === 1 ? "month" : "months"}: ${records === 1 ? "one record" : `${en.format(records)} records`} to check again.`,
    save: "Save",
    saved: "Saved. Searches already take it into account.",
    mistakes: "Something is wrong",
    mistake: "Write a number of months from 1 to 60.",
    effects: "What effect it would have",
    effectsTable: "Records to check again, by how long a check holds",
    part: "Part of the record",
    monthsSaid: (months: number) => `${months} ${months === 1 ? "month" : "months"}`,
    back: "Back to the checks",
  },
});
