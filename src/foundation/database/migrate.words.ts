// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../words/words.ts";

export const migrateWords = inBothLanguages({
  it: {
    edited: (name: string) =>
      `La migrazione ${name} è stata modificata dopo essere stata applicata a questa base dati. Le migrazioni applicate non si toccano: rimetti il file com’era e scrivi il cambiamento in una migrazione nuova.`,
    unknown: (name: string) =>
      `Questa base dati è più nuova del programma: contiene la migrazione ${name}, che qui non c’è. Aggiorna Trama alla versione che l’ha scritta.`,
    outOfOrder: (name: string, last: string) =>
      `La migrazione ${name} viene prima di ${last}, che è già applicata. Dalle un numero più alto.`,
    sameNumber: (one: string, other: string) => `Due migrazioni hanno lo stesso numero: ${one} e ${other}.`,
    failed: (name: string, reason: string) =>
      `La migrazione ${name} non è riuscita e non ha cambiato nulla: ${reason}`,
    notAllowed: (name: string, reason: string, statement: string) =>
      `La migrazione ${name} non può andare avanti e non ha cambiato nulla: ${reason}. Chi amministra il server PostgreSQL esegua una volta «${statement}», poi riavvia Trama.`,
    tooOld: (version: string) =>
      `Il server PostgreSQL è alla versione ${version}: serve la 15 o una più recente.`,
  },
  en: {
    edited: (name: string) =>
      `Migration ${name} was edited after it had been applied to this database. Applied migrations are never edited: put the file back as it was and write the change in a new migration.`,
    unknown: (name: string) =>
      `This database is newer than the program: it has migration ${name}, which is not here. Update Trama to the version that wrote it.`,
    outOfOrder: (name: string, last: string) =>
      `Migration ${name} comes before ${last}, which is applied already. Give it a higher number.`,
    sameNumber: (one: string, other: string) => `Two migrations have the same number: ${one} and ${other}.`,
    failed: (name: string, reason: string) => `Migration ${name} failed and changed nothing: ${reason}`,
    notAllowed: (name: string, reason: string, statement: string) =>
      `Migration ${name} cannot go on and changed nothing: ${reason}. Whoever administers the PostgreSQL server runs once "${statement}"; then start Trama again.`,
    tooOld: (version: string) => `The PostgreSQL server is version ${version}: 15 or newer is needed.`,
  },
});
