// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";

import { freshConnection } from "../../../tests/database.ts";
import { migrate } from "./migrate.ts";

let folder: string;
let database: { connection: string; drop: () => Promise<void> };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "trama-migrations-"));
  database = await freshConnection({ migrated: false });
  await write("0001_one", "CREATE TABLE one (id int);");
  await write("0002_two", "CREATE TABLE two (id int);");
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

test("each file is applied once, in order", async () => {
  expect(await run()).toEqual(["0001_one", "0002_two"]);
  expect(await run()).toEqual([]);

  await write("0003_three", "ALTER TABLE two ADD name text;");
  expect(await run()).toEqual(["0003_three"]);
});

test("two processes at once apply each file once", async () => {
  const done = await Promise.all([run(), run(), run()]);

  expect(done.flat().toSorted()).toEqual(["0001_one", "0002_two"]);
});

test("a file edited after it was applied is refused; line endings are no edit", async () => {
  await run();
  await write("0001_one", "CREATE TABLE one (id int);\r\n".trimEnd());
  expect(await run()).toEqual([]);

  await write("0001_one", "CREATE TABLE one (id bigint);");
  await expect(run()).rejects.toThrow(/0001_one was edited/);
});

test("a file that fails changes nothing, and says where it failed", async () => {
  await write("0003_three", "CREATE TABLE three (id int);\n\nSELECT nothing FROM nowhere;");

  await expect(run()).rejects.toThrow(/0003_three failed.*nowhere.*line 3/);
  expect(await tables()).toEqual(["one", "two"]);
});

test("files and record that disagree are refused", async () => {
  await run();
  await write("0000_late", "SELECT 1;");
  await expect(run()).rejects.toThrow(/0000_late comes before 0002_two/);

  await rm(join(folder, "0000_late.sql"));
  await rm(join(folder, "0002_two.sql"));
  await expect(run()).rejects.toThrow(/newer than the program.*0002_two/);

  await write("0001_other", "SELECT 1;");
  await expect(run()).rejects.toThrow(/same number/);
});

test("the real migrations apply to an empty database", async () => {
  expect((await migrate(database.connection))[0]).toBe("0001_foundation");
  expect(await migrate(database.connection)).toEqual([]);
});

function run() {
  return migrate(database.connection, folder);
}

function write(name: string, sql: string) {
  return writeFile(join(folder, `${name}.sql`), sql);
}

async function tables(): Promise<string[]> {
  const client = new Client({ connectionString: database.connection });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  await client.end();
  return rows.map(({ name }) => name);
}
