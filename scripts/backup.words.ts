// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../src/foundation/words/words.ts";

type Made = { file: string; tables: number; rows: number; bytes: number };

const number = (language: "it" | "en") => new Intl.NumberFormat(language, { useGrouping: "always" });
const size = (language: "it" | "en", bytes: number) =>
  bytes < 1_000_000
    ? `${number(language).format(Math.ceil(bytes / 1_000))} kB`
    : `${number(language).format(Math.round(bytes / 100_000) / 10)} MB`;

export const backupCommandWords = inBothLanguages({
  it: {
    usage: "Scrivi in quale file fare la copia: npm run backup -- copia-2026-12-09.trama.gz",
    done: ({ file, tables, rows, bytes }: Made) =>
      `Copia fatta e riletta: ${file} (${number("it").format(rows)} righe di ${tables} tabelle, ${size("it", bytes)}).\nContiene dati personali e segreti (indirizzi, lettere, chiavi dei cookie): cifrala prima di portarla altrove, e prova a ripristinarla.`,
  },
  en: {
    usage: "Say in which file to make the backup: npm run backup -- backup-2026-12-09.trama.gz",
    done: ({ file, tables, rows, bytes }: Made) =>
      `Backup made and read back: ${file} (${number("en").format(rows)} rows of ${tables} tables, ${size("en", bytes)}).\nIt holds personal data and secrets (addresses, letters, cookie keys): encrypt it before you take it elsewhere, and try to restore it.`,
  },
});
