// SPDX-License-Identifier: AGPL-3.0-or-later
import { Kysely, PostgresDialect, type Transaction as KyselyTransaction } from "kysely";
import { Pool } from "pg";

import type { Schema } from "./schema.ts";
import { valueTypes } from "./values.ts";

/** What queries take: the pool, or a transaction (every `Transaction` is a `Database`). */
export type Database = Kysely<Schema>;

/** What actions write through. */
export type Transaction = KyselyTransaction<Schema>;

export type DatabaseOptions = {
  /** Connections held at most. Default 10: on a small machine more do not make anything faster. */
  poolSize?: number;
  /** Milliseconds after which the server gives up a statement; 0 is never. Default 10 seconds, for the web. */
  statementTimeoutMs?: number;
  /**
   * The address is a pooler's: it refuses what is said of statements when a connection begins, and connections are shared.
   * How long a statement may take is then the pooler's own setting (docs/guides/scale.md).
   */
  isPooled?: boolean;
  /** How the connections are called in the server's own lists. */
  applicationName?: string;
};

export type OpenDatabase = { db: Database; pool: Pool; close: () => Promise<void> };

/**
 * Opens a pool on a PostgreSQL URL (an embedded server's too: `postgresql://trama@localhost/trama?host=/socket/folder`).
 * Nothing is connected until the first query. A dropped connection never ends the process: the query under way
 * fails, the following ones get a new connection.
 */
export function openDatabase(connection: string, options: DatabaseOptions = {}): OpenDatabase {
  const pool = new Pool({
    connectionString: connection,
    max: options.poolSize ?? 10,
    application_name: options.applicationName ?? "trama",
    statement_timeout: options.isPooled ? 0 : (options.statementTimeoutMs ?? 10_000),
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    types: valueTypes,
  });
  // Without listeners an idle connection cut by the server is an uncaught error, and the process would end.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", () => {}));

  const db: Database = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}

/**
 * Whether an error says that the database cannot be reached or has no room for us now, rather than that a question
 * was wrong: the web answers 503 and the person may try again.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;

  const code = (error as { code?: unknown }).code;
  if (typeof code === "string") {
    // 08: connection, 53: no resources, 57P: shutting down or starting up, 25006: while another server takes over, this
    // one only reads. 57014 is a statement that took too long.
    return /^(08|53|57P|25006)/.test(code) || unreachable.has(code);
  }
  return lostConnection.test(error.message) || isDatabaseUnavailable(error.cause);
}

const unreachable = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENOTFOUND",
]);

/** The driver's own words: these errors of its have no code. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Connection ended unexpectedly)/;
