// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What the import command says of itself. */
export const commandWords = inBothLanguages({
  it: {
    usage:
      'Uso: npm run import -- FILE… [--map mappa.yaml] [--source "© ISTAT, CC BY 4.0"] [--dry-run] [--lang it|en]\n' +
      "FILE: CSV (enti, luoghi, servizi, risorse), JSON o ndjson HSDS, confini GeoJSON.\n--source: di chi sono i confini; si legge sotto la mappa. Vedi docs/guides/import.md.",
    unknownOption: (option: string) => `Opzione sconosciuta: ${option}`,
    mappingUnreadable: (file: string) => `La mappa ${file} non si apre. Controlla il nome.`,
    mappingWrong: (file: string, where: string) =>
      `La mappa ${file} non è chiara${where ? ` in «${where}»` : ""}. Scrivi file, colonna, poi model e field: vedi docs/guides/import.md.`,
    failed: (reason: string) => `L’importazione si è fermata e niente è stato scritto: ${reason}`,
    writing: "Scrivo",
  },
  en: {
    usage:
      'Usage: npm run import -- FILE… [--map mapping.yaml] [--source "© ISTAT, CC BY 4.0"] [--dry-run] [--lang it|en]\n' +
      "FILE: CSV (organizations, locations, services, assets), HSDS JSON or ndjson, GeoJSON boundaries.\n--source: whose the boundaries are; it is read below the map. See docs/guides/import.md.",
    unknownOption: (option: string) => `Unknown option: ${option}`,
    mappingUnreadable: (file: string) => `The mapping ${file} cannot be opened. Check its name.`,
    mappingWrong: (file: string, where: string) =>
      `The mapping ${file} is not clear${where ? ` at “${where}”` : ""}. Write file, column, then model and field: see docs/guides/import.md.`,
    failed: (reason: string) => `The import stopped and nothing was written: ${reason}`,
    writing: "Writing",
  },
});
