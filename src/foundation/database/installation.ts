// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Client } from "pg";

import { Trouble, trouble } from "../trouble.ts";
import { type Database, type DatabaseOptions, openDatabase, type OpenDatabase } from "./database.ts";
import { openEmbedded } from "./embedded/embedded.ts";
import { installationWords } from "./installation.words.ts";
import { migrate } from "./migrate.ts";

export type Installation = {
  db: Database;
  /** PostgreSQL URL, for what holds connections of its own (the job queue): never a pooler of transactions. */
  connection: string;
  /** Closes the connections, and the embedded server when nobody else uses it. */
  close: () => Promise<void>;
};

/** The part of the configuration that says where the data are. */
export type Whereabouts = {
  dataFolder: string;
  databaseUrl: string | undefined;
  /** The same database with no pooler of transactions between, when `databaseUrl` is one. */
  directUrl?: string | undefined;
};

/**
 * Opens an installation's database, embedded or by DATABASE_URL, brought to this version's state. For the server and
 * for every command of the keeper: a command may run while the server does.
 * Throws a Trouble in plain words when it cannot be opened.
 */
export async function openInstallation(
  where: Whereabouts,
  options: DatabaseOptions = {},
): Promise<Installation> {
  const server = await openServer(where);
  try {
    await migrate(server.connection);
    const { db, close } = openDatabase(server.connection, { ...options, isPooled: isPooled(where) });

    return {
      db,
      connection: server.connection,
      close: async () => {
        await close().finally(server.close);
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

export type OpenServer = { connection: string; close: () => Promise<void> };

/** The installation's database as it is, not brought to any state: for what copies it. Throws a Trouble likewise. */
export async function openServer({ dataFolder, databaseUrl, directUrl }: Whereabouts): Promise<OpenServer> {
  return databaseUrl === undefined ? openEmbedded(dataFolder) : givenServer(directUrl ?? databaseUrl);
}

/** Who gives two addresses has a pooler between; the direct one may be one too, of whole sessions. */
export function isPooled({ directUrl }: Pick<Whereabouts, "directUrl">): boolean {
  return directUrl !== undefined;
}

/**
 * The way to the database that requests go, when it is not the one of commands and jobs: through a pooler of transactions.
 * Throws a Trouble when it cannot be had, or lets a statement run for ever.
 */
export async function openPooled(databaseUrl: string): Promise<OpenDatabase> {
  const open = openDatabase(databaseUrl, { isPooled: true });
  try {
    const { rows } = await sql<{
      limit: string;
    }>`SELECT current_setting('statement_timeout') AS limit`.execute(open.db);
    if (rows[0]?.limit === "0") throw trouble(installationWords, (say) => say.endless);
    return open;
  } catch (error) {
    await open.close();
    throw error instanceof Trouble ? error : serverTrouble(databaseUrl, error);
  }
}

/** A server that is not ours to start or stop: only asked whether it is there. */
async function givenServer(connection: string) {
  const client = new Client({ connectionString: connection, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw serverTrouble(connection, error);
  } finally {
    await client.end().catch(() => {});
  }
  return { connection, close: async () => {} };
}

/** 28: authentication, 3D: no such database, 42501: not allowed; anything else is not reaching it. */
function serverTrouble(connection: string, error: unknown): Trouble {
  const { code = "", message } = error as { code?: string; message: string };
  const url = URL.parse(connection);
  const server = `${url?.host || url?.searchParams.get("host") || "localhost"}${url?.pathname ?? ""}`;
  const reason = message || code;

  return /^(28|3D|42501)/.test(code)
    ? trouble(installationWords, (say) => say.refused(server, reason), error)
    : trouble(installationWords, (say) => say.unreachable(server, reason), error);
}
