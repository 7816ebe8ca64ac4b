// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { inBothLanguages } from "../src/foundation/words/words.ts";

type Restored = { rows: number; tables: number; takenAt: string };

const moment = (language: "it" | "en", at: string) =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO("Europe/Rome")
    .toLocaleString(language === "it" ? "it-IT" : "en-GB", { dateStyle: "long", timeStyle: "short" });
const number = (language: "it" | "en", count: number) =>
  new Intl.NumberFormat(language, { useGrouping: "always" }).format(count);

export const restoreWords = inBothLanguages({
  it: {
    usage: "Scrivi quale copia ripristinare: npm run restore -- copia-2026-12-09.trama.gz",
    done: ({ rows, tables, takenAt }: Restored) =>
      `Ripristinate ${number("it", rows)} righe di ${tables} tabelle, com’erano il ${moment("it", takenAt)}. Ora avvia con: npm start`,
    broughtForward: (count: number) =>
      `La base dati era di una versione precedente: aggiornata con ${count} ${count === 1 ? "passo" : "passi"}.`,
  },
  en: {
    usage: "Say which backup to restore: npm run restore -- backup-2026-12-09.trama.gz",
    done: ({ rows, tables, takenAt }: Restored) =>
      `Restored ${number("en", rows)} rows of ${tables} tables, as they were on ${moment("en", takenAt)}. Now start with: npm start`,
    broughtForward: (count: number) =>
      `The database was of an earlier version: brought up to date in ${count} ${count === 1 ? "step" : "steps"}.`,
  },
});
