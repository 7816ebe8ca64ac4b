// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../words/words.ts";

export const installationWords = inBothLanguages({
  it: {
    unreachable: (server: string, reason: string) =>
      `Il server PostgreSQL di DATABASE_URL (${server}) non risponde: ${reason}. Controlla che sia acceso e che l’indirizzo sia giusto.`,
    refused: (server: string, reason: string) =>
      `Il server PostgreSQL di DATABASE_URL (${server}) non ci fa entrare: ${reason}. Controlla utente, password e nome della base dati.`,
    endless:
      "DATABASE_URL passa da un intermediario che lascia durare per sempre una richiesta sbagliata. Dagli un limite: in pgbouncer.ini, sulla riga della base dati, connect_query='SET statement_timeout TO 10000' (docs/guides/scale.md).",
  },
  en: {
    unreachable: (server: string, reason: string) =>
      `The PostgreSQL server of DATABASE_URL (${server}) does not answer: ${reason}. Check that it is running and that the address is right.`,
    refused: (server: string, reason: string) =>
      `The PostgreSQL server of DATABASE_URL (${server}) does not let us in: ${reason}. Check user, password and database name.`,
    endless:
      "DATABASE_URL goes through a pooler that lets a wrong question run for ever. Give it a limit: in pgbouncer.ini, on the line of the database, connect_query='SET statement_timeout TO 10000' (docs/guides/scale.md).",
  },
});
