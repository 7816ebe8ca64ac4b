// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { type EmbeddedDatabase, openEmbedded } from "./embedded.ts";
import { readPostmaster } from "./postmaster.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), `trama-test-${process.pid}-`));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const cluster = () => join(folder, "postgres");
const opened: EmbeddedDatabase[] = [];
const open = async () => {
  const database = await openEmbedded(folder);
  opened.push(database);
  return database;
};
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

test("two that start at once on an empty folder share one server, and the last to leave stops it", async () => {
  const [one, other] = await Promise.all([open(), open()]);
  expect(one.connection).toBe(other.connection);

  await one.close();
  expect(await ask(other.connection, "SHOW listen_addresses")).toBe("");
  await other.close();
  await other.close();

  expect(await readPostmaster(cluster())).toBeUndefined();
  await expect(ask(one.connection, "SELECT 1")).rejects.toThrow();
});

test("what was written is there at the next start", async () => {
  const first = await open();
  await ask(first.connection, "CREATE TABLE kept AS SELECT 'è' AS word");
  await first.close();

  const second = await open();
  expect(second.attached).toBe(false);
  expect(await ask(second.connection, "SELECT word FROM kept")).toBe("è");
  await second.close();
});

test("a server killed under us comes back with what it had acknowledged", async () => {
  const database = await open();
  await ask(database.connection, "CREATE TABLE acknowledged AS SELECT 42 AS number");
  process.kill((await readPostmaster(cluster()))!.pid, "SIGKILL");

  expect(await askUntilAnswered(database.connection, "SELECT number FROM acknowledged")).toBe(42);
  await database.close();
  expect(await readPostmaster(cluster())).toBeUndefined();
});

test("a killed process leaves its server running: the next one joins it and stops it", async () => {
  const pid = await openInAnotherProcess();
  const server = await readPostmaster(cluster());
  process.kill(pid, "SIGKILL");

  const database = await open();
  expect(database.attached).toBe(true);
  expect(await readPostmaster(cluster())).toEqual(server);
  // The server takes a moment to notice that the killed process is gone.
  const present = "SELECT count(*)::int FROM pg_stat_activity WHERE application_name = 'trama presence'";
  await expect.poll(() => ask(database.connection, present)).toBe(1);
  await database.close();
  expect(await readPostmaster(cluster())).toBeUndefined();
});

test("process and server killed together are no trouble for the next start", async () => {
  const pid = await openInAnotherProcess();
  process.kill((await readPostmaster(cluster()))!.pid, "SIGKILL");
  process.kill(pid, "SIGKILL");

  const database = await open();
  expect(await ask(database.connection, "SELECT number FROM acknowledged")).toBe(42);
  await database.close();
});

test("after a restart of the machine the old server's number may be somebody else's", async () => {
  await writeFile(
    join(cluster(), "postmaster.pid"),
    `${process.pid}\n${cluster()}\n1\n5432\n/tmp\n\n\nready\n`,
  );

  const database = await open();
  expect(database.attached).toBe(false);
  await database.close();
  expect(existsSync(join(cluster(), "postmaster.pid"))).toBe(false);
});

async function ask(connection: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: connection });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: question, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

async function askUntilAnswered(connection: string, question: string): Promise<unknown> {
  for (;;) {
    try {
      return await ask(connection, question);
    } catch {
      await pause(100);
    }
  }
}

/** Opens the same folder in a process of its own, which keeps it open; gives back its number. */
async function openInAnotherProcess(): Promise<number> {
  const code = `
    const { openEmbedded } = await import(${JSON.stringify(join(import.meta.dirname, "embedded.ts"))});
    await openEmbedded(${JSON.stringify(folder)});
    console.log("open");
  `;
  const other = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(other.stdout, "data");
  return other.pid!;
}
