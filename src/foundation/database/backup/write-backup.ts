// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import { Client } from "pg";
import { Temporal } from "temporal-polyfill";

import { trouble } from "../../trouble.ts";
import { migrationLock } from "../migrate.ts";
import { backupFormat, checkBackup, fileTrouble, type Ending, type Heading } from "./backup-file.ts";
import { backupWords } from "./backup.words.ts";
import { listCounted, listKept } from "./catalogue.ts";

const rowsAtATime = 200;

/**
 * Writes all that an installation holds into one file, while it is used: everything is read as it was at one moment (one
 * transaction that only reads), so nobody waits and nothing is half there. The file is made aside, read back and only
 * then takes its name; it can be read by its owner alone. Throws a Trouble in plain words when it cannot be made.
 */
export async function writeBackup(
  connection: string,
  file: string,
  { version, now }: { version: string; now: Temporal.Instant },
): Promise<{ heading: Heading; ending: Ending; bytes: number }> {
  if (existsSync(file)) throw trouble(backupWords, (say) => say.alreadyThere(file));
  const aside = `${file}.part`;
  const client = new Client({ connectionString: connection, application_name: "trama backup" });
  client.on("error", () => {});
  await client.connect();
  try {
    // While it is read nobody changes the shape of what is read; before the transaction, so that it sees what is then.
    await client.query("SELECT pg_advisory_lock_shared($1)", [migrationLock]);
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query(asWritten);
    await saveWhole(aside, linesOf(client, { version, now }));
    const checked = await checkBackup(aside);
    await rename(aside, file);
    return { ...checked, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {});
    throw fileTrouble(file, error);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Texts that any PostgreSQL reads back as the very same value, whatever the server is set to. */
const asWritten =
  "SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; " +
  "SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL statement_timeout = 0";

async function* linesOf(
  client: Client,
  { version, now }: { version: string; now: Temporal.Instant },
): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const line = (text: string) => {
    hash.update(text).update("\n");
    return `${text}\n`;
  };
  yield line(JSON.stringify(await headingOf(client, version, now)));
  const rows: Record<string, number> = {};
  for (const { table, columns } of await listKept(client)) {
    yield line(JSON.stringify({ table, columns }));
    rows[table] = 0;
    const texts = columns.map((column) => `${column}::text`).join(", ");
    await client.query(
      `DECLARE kept NO SCROLL CURSOR FOR SELECT to_json(array[${texts}]::text[])::text AS line FROM ${table}`,
    );
    for (;;) {
      const some = await client.query<{ line: string }>(`FETCH ${rowsAtATime} FROM kept`);
      for (const row of some.rows) yield line(row.line);
      rows[table] += some.rows.length;
      if (some.rows.length < rowsAtATime) break;
    }
    await client.query("CLOSE kept");
  }
  // Sequences count outside of transactions: read last, they are never behind the rows.
  for (const counted of await listCounted(client)) yield line(JSON.stringify(counted));
  yield `${JSON.stringify({ end: true, rows, sha256: hash.digest("hex") } satisfies Ending)}\n`;
}

async function headingOf(client: Client, version: string, now: Temporal.Instant): Promise<Heading> {
  const known = await client.query("SELECT to_regclass('foundation.migration') IS NOT NULL AS there");
  if (!known.rows[0]?.there) throw trouble(backupWords, (say) => say.neverStarted);
  const { rows: migrations } = await client.query<{ name: string; hash: string }>(
    "SELECT name, hash FROM foundation.migration ORDER BY name",
  );
  const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
  const postgresql = rows[0]!.server_version;
  return { backup: "trama", format: backupFormat, version, takenAt: now.toString(), postgresql, migrations };
}

/** `flush`: on the disk, not only on its way there, before it is given its name. */
async function saveWhole(path: string, lines: AsyncIterable<string>): Promise<void> {
  await rm(path, { force: true });
  const into = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
  await pipeline(Readable.from(lines), createGzip(), into);
}
