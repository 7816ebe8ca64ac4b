// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";

import { Client } from "pg";

import { installedFolder } from "../../installed.ts";
import { trouble } from "../../trouble.ts";
import { applyWithin, migrationLock } from "../migrate.ts";
import { type Migration, readMigrations } from "../migration-files.ts";
import { checkBackup, readBackup, type Ending, type Heading, type Row } from "./backup-file.ts";
import { backupWords } from "./backup.words.ts";
import { type Kept, listKept, listTies } from "./catalogue.ts";

const rowsAtATime = 500;

/**
 * Fills an empty database with what a backup holds, whole or not at all: the file is first read to its end; then the
 * migrations it was made with, all rows and the references between them are one transaction. The database is then as it
 * was; whoever opens it next brings it to this version's state. Throws a Trouble in plain words when the file is
 * damaged or of a later version, or the database is not empty.
 */
export async function restoreBackup(
  connection: string,
  file: string,
): Promise<{ heading: Heading; ending: Ending }> {
  const checked = await checkBackup(file);
  const migrations = await migrationsOf(checked.heading, file);
  const client = new Client({ connectionString: connection, application_name: "trama restore" });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SET LOCAL statement_timeout = 0");
    await client.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
    if (await isUsed(client)) throw trouble(backupWords, (say) => say.notEmpty);
    await applyWithin(client, migrations);
    await fill(client, file);
    await client.query("COMMIT");
    await client.query("ANALYZE");
    return checked;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The files the backup was made with, as this version has them; refused when they are not the same. */
async function migrationsOf({ migrations, version }: Heading, file: string): Promise<Migration[]> {
  const ours = await readMigrations(join(installedFolder(), "migrations"));
  for (const { name, hash } of migrations) {
    const own = ours.find((migration) => migration.name === name);
    if (!own) throw trouble(backupWords, (say) => say.laterVersion(file, version));
    if (own.hash !== hash) throw trouble(backupWords, (say) => say.otherMigrations(name));
  }
  const names = new Set(migrations.map(({ name }) => name));
  return ours.filter(({ name }) => names.has(name));
}

/** Somebody started Trama here, or keeps tables of their own. */
async function isUsed(client: Client): Promise<boolean> {
  return (await listKept(client)).length > 0;
}

async function fill(client: Client, file: string): Promise<void> {
  const kept = new Map((await listKept(client)).map((one) => [one.table, one]));
  const ties = await listTies(client);
  const names = [...kept.keys()];
  for (const { without } of ties) await client.query(without);
  // What triggers would add or refuse is in the backup already.
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  // What the migrations themselves wrote is in it too, as it had become.
  await client.query(`TRUNCATE ${names.join(", ")}`);

  let into: Kept | undefined;
  let waiting: Row[] = [];
  const write = async () => {
    if (into && waiting.length > 0) await insert(client, into, waiting);
    waiting = [];
  };
  for await (const part of readBackup(file)) {
    if (part.kind === "row") {
      waiting.push(part.row);
      if (waiting.length === rowsAtATime) await write();
      continue;
    }
    await write();
    if (part.kind === "table") into = inOrder(kept.get(part.table), part.columns, part.table);
    if (part.kind === "counted") {
      const { sequence, value, isCalled } = part.counted;
      await client.query("SELECT setval($1::regclass, $2, $3)", [sequence, value, isCalled]);
    }
  }
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  for (const tie of ties) await client.query(tie.with);
}

/** The table as it is here, its columns in the backup's order; names come from the catalogue, never from the file. */
function inOrder(kept: Kept | undefined, columns: readonly string[], table: string): Kept {
  const types = columns.map((column) => kept?.types[kept.columns.indexOf(column)]);
  const isSame = kept?.columns.length === columns.length && types.every((type) => type !== undefined);
  if (!kept || !isSame) throw trouble(backupWords, (say) => say.otherMigrations(table));
  return { table: kept.table, columns: [...columns], types: types.filter((type) => type !== undefined) };
}

async function insert(client: Client, { table, columns, types }: Kept, rows: Row[]): Promise<void> {
  const values = columns.map((_, column) => rows.map((row) => row[column] ?? null));
  const given = columns.map((_, column) => `$${column + 1}::text[]`).join(", ");
  const names = columns.map((_, column) => `c${column}`);
  const cast = names.map((name, column) => `${name}::${types[column]}`).join(", ");
  await client.query(
    `INSERT INTO ${table} (${columns.join(", ")}) OVERRIDING SYSTEM VALUE
     SELECT ${cast} FROM unnest(${given}) AS given (${names.join(", ")})`,
    values,
  );
}
