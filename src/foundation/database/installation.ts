// SPDX-License-Identifier: AGPL-3.0-or-later
import { Client } from "pg";

import { type Trouble, trouble } from "../trouble.ts";
import { type Database, type DatabaseOptions, openDatabase } from "./database.ts";
import { openEmbedded } from "./embedded/embedded.ts";
import { installationWords } from "./installation.words.ts";
import { migrate } from "./migrate.ts";

export type Installation = {
  db: Database;
  /** PostgreSQL URL, for what holds connections of its own (the job queue). */
  connection: string;
  /** Closes the connections, and the embedded server when nobody else uses it. */
  close: () => Promise<void>;
};

/** The part of the configuration that says where the data are. */
export type Whereabouts = { dataFolder: string; databaseUrl: string | undefined };

/**
 * Opens an installation's database, embedded or by DATABASE_URL, brought to this version's state. For the server and
 * for every command of the keeper: a command may run while the server does.
 * Throws a Trouble in plain words when it cannot be opened.
 */
export async function openInstallation(
  { dataFolder, databaseUrl }: Whereabouts,
  options: DatabaseOptions = {},
): Promise<Installation> {
  const server = await openServer({ dataFolder, databaseUrl });
  try {
    await migrate(server.connection);
    const { db, close } = openDatabase(server.connection, options);

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
export async function openServer({ dataFolder, databaseUrl }: Whereabouts): Promise<OpenServer> {
  return databaseUrl === undefined ? openEmbedded(dataFolder) : givenServer(databaseUrl);
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
