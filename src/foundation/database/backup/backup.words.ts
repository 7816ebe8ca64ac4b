// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../words/words.ts";

export const backupWords = inBothLanguages({
  it: {
    nothingThere: (folder: string) =>
      `Nella cartella «${folder}» non c’è una base dati: non c’è nulla da copiare. Indica la cartella giusta con TRAMA_DATA.`,
    neverStarted: "Questa base dati è vuota: Trama non vi è mai stata avviata, non c’è nulla da copiare.",
    alreadyThere: (file: string) => `«${file}» esiste già, e non lo sovrascrivo. Scegli un altro nome.`,
    noFile: (file: string) => `Il file «${file}» non si trova.`,
    notAllowed: (file: string) => `Non posso leggere o scrivere «${file}». Controlla i permessi.`,
    noSpace: (file: string) => `Il disco su cui si trova «${file}» è pieno. Libera spazio e riprova.`,
    notABackup: (file: string) => `«${file}» non è una copia fatta con «npm run backup».`,
    damaged: (file: string) =>
      `«${file}» è tronco o danneggiato: non ripristino nulla. Usa un’altra copia; se è arrivata da un’altra macchina, copiala di nuovo.`,
    laterFormat: (file: string, version: string) =>
      `«${file}» è stato fatto da una versione più recente di Trama (${version}). Installa quella, poi ripeti.`,
    laterVersion: (file: string, version: string) =>
      `«${file}» viene da Trama ${version}, che ha una base dati più recente di questa versione. Installa quella, poi ripeti.`,
    otherMigrations: (name: string) =>
      `La copia è stata fatta con un file «${name}» diverso da quello di questa versione. Usa la versione di Trama che ha fatto la copia.`,
    notEmpty:
      "Questa installazione contiene già dei dati, e non li sovrascrivo. Ripristina in una cartella nuova (TRAMA_DATA) o in una base dati vuota (DATABASE_URL).",
  },
  en: {
    nothingThere: (folder: string) =>
      `There is no database in the folder "${folder}": there is nothing to back up. Say the right folder with TRAMA_DATA.`,
    neverStarted: "This database is empty: Trama was never started on it, there is nothing to back up.",
    alreadyThere: (file: string) =>
      `"${file}" is there already, and I do not write over it. Choose another name.`,
    noFile: (file: string) => `The file "${file}" is not there.`,
    notAllowed: (file: string) => `I cannot read or write "${file}". Check the permissions.`,
    noSpace: (file: string) => `The disk that holds "${file}" is full. Make room and try again.`,
    notABackup: (file: string) => `"${file}" is not a backup made with "npm run backup".`,
    damaged: (file: string) =>
      `"${file}" is cut or damaged: nothing is restored. Use another backup; if it came from another machine, copy it again.`,
    laterFormat: (file: string, version: string) =>
      `"${file}" was made by a later version of Trama (${version}). Install that one, then try again.`,
    laterVersion: (file: string, version: string) =>
      `"${file}" comes from Trama ${version}, whose database is later than this version's. Install that one, then try again.`,
    otherMigrations: (name: string) =>
      `The backup was made with a file "${name}" that differs from this version's. Use the version of Trama that made it.`,
    notEmpty:
      "This installation holds data already, and I do not write over them. Restore into a new folder (TRAMA_DATA) or an empty database (DATABASE_URL).",
  },
});
