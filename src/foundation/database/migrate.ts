// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";

import { Client, DatabaseError } from "pg";

import { installedFolder } from "../installed.ts";
import { trouble } from "../trouble.ts";
import { migrateWords } from "./migrate.words.ts";
import { type Migration, readMigrations } from "./migration-files.ts";

/** Any number, the same in every process: whoever holds it changes the shape of the database, the others wait. */
export const migrationLock = 7_254_401;

/** What must exist to know what was applied: migrations cannot make it. */
const record = `
  CREATE SCHEMA IF NOT EXISTS foundation;
  COMMENT ON SCHEMA foundation IS 'The ground of every room: migrations, settings, the trace of acts';
  CREATE TABLE IF NOT EXISTS foundation.migration (
    name text NOT NULL CONSTRAINT migration_key PRIMARY KEY,
    hash text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  );
  COMMENT ON TABLE foundation.migration IS 'The files of migrations/ that this database has been through';
  COMMENT ON COLUMN foundation.migration.name IS 'File name without .sql';
  COMMENT ON COLUMN foundation.migration.hash IS 'SHA-256 of the file when it was applied: an edited file is refused';
  COMMENT ON COLUMN foundation.migration.applied_at IS 'When it was applied';
`;

type Applied = { name: string; hash: string };

/**
 * Brings a database to the state that the files of `migrations/` describe, each in a transaction of its own, and
 * gives back the names of those it applied. Two processes may do it at once: one waits for the other.
 * Throws a Trouble when an applied file was edited, is missing, or would come in between; when SQL fails, nothing of that file stays.
 */
export async function migrate(
  connection: string,
  folder: string = join(installedFolder(), "migrations"),
): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new Client({ connectionString: connection, application_name: "trama migrate" });
  client.on("error", () => {});
  await client.connect();
  try {
    await refuseOldServer(client);
    const done: string[] = [];
    for (;;) {
      const name = await applyNext(client, migrations);
      if (name === undefined) return done;
      done.push(name);
    }
  } finally {
    await client.end();
  }
}

/** The lock is taken and released with each transaction, so it also works behind a connection pooler. */
async function applyNext(client: Client, migrations: Migration[]): Promise<string | undefined> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
    // What a power cut takes back is the last files, each whole: the next start applies them again.
    await client.query("SET LOCAL synchronous_commit TO off");
    if (!(await hasRecord(client))) await client.query(record);
    const { rows } = await client.query<Applied>("SELECT name, hash FROM foundation.migration ORDER BY name");
    const next = nextToApply(migrations, rows);
    if (next) await apply(client, next);
    await client.query("COMMIT");
    return next?.name;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

async function hasRecord(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('foundation.migration') IS NOT NULL AS there",
  );
  return rows[0]!.there;
}

/** Gives an empty database the shape that these files describe, in the transaction under way; which they were is left to say. */
export async function applyWithin(client: Client, migrations: readonly Migration[]): Promise<void> {
  await refuseOldServer(client);
  await client.query(record);
  for (const { sql } of migrations) await client.query(sql);
}

/** The first file not yet applied; undefined when all are. Refuses when files and record disagree. */
function nextToApply(migrations: Migration[], applied: Applied[]): Migration | undefined {
  const files = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, hash } of applied) {
    const file = files.get(name);
    if (!file) throw trouble(migrateWords, (say) => say.unknown(name));
    if (file.hash !== hash) throw trouble(migrateWords, (say) => say.edited(name));
  }

  const known = new Set(applied.map(({ name }) => name));
  const next = migrations.find(({ name }) => !known.has(name));
  const last = applied.at(-1)?.name;
  if (next && last && next.name < last) throw trouble(migrateWords, (say) => say.outOfOrder(next.name, last));
  return next;
}

async function apply(client: Client, { name, hash, sql }: Migration): Promise<void> {
  try {
    await client.query(sql);
    await client.query("INSERT INTO foundation.migration (name, hash) VALUES ($1, $2)", [name, hash]);
  } catch (error) {
    const { hint } = error as { hint?: string };
    const isNotOurs = hint !== undefined && (error as { code?: string }).code === "42501";
    // What only somebody else may do on this server, the migration itself says as a hint.
    if (isNotOurs)
      throw trouble(migrateWords, (say) => say.notAllowed(name, reasonIn(error, sql), hint), error);
    throw trouble(migrateWords, (say) => say.failed(name, reasonIn(error, sql)), error);
  }
}

/** PostgreSQL's own words, with the line of the file when it tells the position. */
function reasonIn(error: unknown, sql: string): string {
  if (!(error instanceof DatabaseError)) return String(error);
  const line = error.position && sql.slice(0, Number(error.position)).split("\n").length;

  return [error.message, error.detail, line && `(line ${line})`].filter(Boolean).join(" ");
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version",
  );
  const { number, version } = rows[0]!;
  if (number < 150_000) throw trouble(migrateWords, (say) => say.tooOld(version));
}
