// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../src/foundation/words/words.ts";

type Left = { name: string; folder: string; areas: number; records: number; revisions: number };

export const leaveWords = inBothLanguages({
  it: {
    usage: "Scrivi quale distretto e in quale cartella nuova: npm run leave -- pavia ./pavia",
    noDistrict: (given: string, known: string) =>
      `Non c’è un distretto «${given}». Quelli che ci sono: ${known || "nessuno"}.`,
    noFolder: (folder: string) =>
      `Non posso fare la cartella «${folder}»: esiste già, o non ho il permesso. Scegline una nuova.`,
    done: ({ name, folder, areas, records, revisions }: Left) =>
      `${name}: ${areas} aree, ${records} righe (vocabolario e schede), ${revisions} versioni passate, in ${folder}.\nCi sono anche gli indirizzi riservati: cifra la cartella prima di portarla altrove. Là: npm run import -- areas.geojson directory.ndjson`,
  },
  en: {
    usage: "Say which district and into which new folder: npm run leave -- pavia ./pavia",
    noDistrict: (given: string, known: string) =>
      `There is no district "${given}". There are: ${known || "none"}.`,
    noFolder: (folder: string) =>
      `I cannot make the folder "${folder}": it is there already, or I may not. Choose a new one.`,
    done: ({ name, folder, areas, records, revisions }: Left) =>
      `${name}: ${areas} areas, ${records} lines (vocabulary and records), ${revisions} earlier states, in ${folder}.\nReserved addresses are in it too: encrypt the folder before you take it elsewhere. There: npm run import -- areas.geojson directory.ndjson`,
  },
});
