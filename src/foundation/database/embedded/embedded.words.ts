// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../words/words.ts";

export const embeddedWords = inBothLanguages({
  it: {
    noBinaries: (platform: string) =>
      `PostgreSQL incluso non è disponibile per questo sistema (${platform}). Indica un server PostgreSQL 15 o più recente con DATABASE_URL, oppure ripeti «npm ci» senza --omit=optional.`,
    notAFolder: (path: string) =>
      `«${path}» è un file, non una cartella. Sposta il file o indica un’altra cartella con TRAMA_DATA.`,
    cannotWrite: (path: string) =>
      `Non posso scrivere nella cartella dei dati «${path}». Controlla i permessi o il disco, oppure indica un’altra cartella con TRAMA_DATA.`,
    noSpace: (path: string) => `Il disco della cartella dei dati «${path}» è pieno. Libera spazio e riprova.`,
    foreignFiles: (path: string) =>
      `La cartella «${path}» contiene altri file, ma non una base dati. Svuotala o indica un’altra cartella con TRAMA_DATA.`,
    otherVersion: (path: string, found: string, ours: string) =>
      `La base dati in «${path}» è di PostgreSQL ${found}, mentre qui c’è PostgreSQL ${ours}. Usa la versione di Trama che l’ha creata per farne una copia, poi ripristinala qui.`,
    notOurs: (path: string) =>
      `La cartella «${path}» appartiene a un altro utente del sistema. Avvia Trama con quell’utente o indica un’altra cartella con TRAMA_DATA.`,
    outOfReach: (path: string, user: string) =>
      `PostgreSQL non può girare come amministratore e l’utente «${user}» non può entrare in «${path}». Avvia Trama con un utente normale o indica con TRAMA_DATA una cartella raggiungibile, per esempio /var/lib/trama.`,
    socketTooLong: (path: string) =>
      `Il percorso della cartella temporanea è troppo lungo per PostgreSQL («${path}»). Imposta TMPDIR su una cartella più breve, per esempio /tmp.`,
    socketTaken: (path: string) =>
      `La cartella temporanea «${path}» esiste già e appartiene a un altro utente. Cancellala o imposta TMPDIR su un’altra cartella.`,
    didNotInit: (path: string, reason: string) =>
      `Non sono riuscito a creare la base dati in «${path}»: ${reason}`,
    didNotStart: (path: string, reason: string, log: string) =>
      `La base dati in «${path}» non si avvia: ${reason} Il diario completo è in «${log}».`,
    busy: (path: string, pid: number) =>
      `Un altro processo (numero ${pid}) sta usando la base dati in «${path}» ma non risponde. Se è Trama, fermalo e riprova.`,
  },
  en: {
    noBinaries: (platform: string) =>
      `There is no built-in PostgreSQL for this system (${platform}). Point DATABASE_URL to a PostgreSQL server, 15 or newer, or run "npm ci" again without --omit=optional.`,
    notAFolder: (path: string) =>
      `"${path}" is a file, not a folder. Move the file or choose another folder with TRAMA_DATA.`,
    cannotWrite: (path: string) =>
      `Cannot write in the data folder "${path}". Check its permissions and the disk, or choose another folder with TRAMA_DATA.`,
    noSpace: (path: string) =>
      `The disk of the data folder "${path}" is full. Free some space and try again.`,
    foreignFiles: (path: string) =>
      `The folder "${path}" holds other files, but no database. Empty it or choose another folder with TRAMA_DATA.`,
    otherVersion: (path: string, found: string, ours: string) =>
      `The database in "${path}" is of PostgreSQL ${found}, but this is PostgreSQL ${ours}. Use the version of Trama that made it to take a backup, then restore it here.`,
    notOurs: (path: string) =>
      `The folder "${path}" belongs to another user of this system. Start Trama as that user or choose another folder with TRAMA_DATA.`,
    outOfReach: (path: string, user: string) =>
      `PostgreSQL refuses to run as root, and the user "${user}" cannot enter "${path}". Start Trama as an ordinary user, or choose with TRAMA_DATA a folder within reach, such as /var/lib/trama.`,
    socketTooLong: (path: string) =>
      `The path of the temporary folder is too long for PostgreSQL ("${path}"). Set TMPDIR to a shorter folder, such as /tmp.`,
    socketTaken: (path: string) =>
      `The temporary folder "${path}" exists already and belongs to another user. Remove it or set TMPDIR to another folder.`,
    didNotInit: (path: string, reason: string) => `Could not make the database in "${path}": ${reason}`,
    didNotStart: (path: string, reason: string, log: string) =>
      `The database in "${path}" does not start: ${reason} The whole log is in "${log}".`,
    busy: (path: string, pid: number) =>
      `Another process (number ${pid}) is using the database in "${path}" but does not answer. If it is Trama, stop it and try again.`,
  },
});
