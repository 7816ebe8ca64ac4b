// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { Trouble } from "../../trouble.ts";
import { findNative } from "./binaries.ts";
import { clusterState, folderTrouble, prepareDataFolder } from "./data-folder.ts";
import { openEmbedded } from "./embedded.ts";
import { socketFolderOf } from "./socket-folder.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), `trama-test-${process.pid}-`));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a file where the folder should be is said so", async () => {
  await writeFile(join(folder, "data"), "");

  expect(await told(openEmbedded(join(folder, "data")))).toContain("è un file, non una cartella");
  expect(await told(prepareDataFolder(join(folder, "data", "below")))).toContain(
    "è un file, non una cartella",
  );
});

test("a folder that nobody can make or write is said so", async () => {
  expect(await told(prepareDataFolder("/proc/trama"))).toContain("Non posso scrivere");
});

test.skipIf(process.getuid?.() === 0)("a read-only folder is said so", async () => {
  await chmod(folder, 0o500);

  expect(await told(openEmbedded(folder))).toContain("Non posso scrivere");
});

test("a full disk is said so", () => {
  const error = Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });

  expect((folderTrouble("/data", error) as Trouble).told.it).toContain("è pieno");
});

test("other files are never taken for a database, nor overwritten", async () => {
  await mkdir(join(folder, "postgres"));
  await writeFile(join(folder, "postgres", "thesis.txt"), "");

  expect(await told(openEmbedded(folder))).toContain("contiene altri file");
});

test("a database of another version of PostgreSQL is refused with what to do", async () => {
  await writeFile(join(folder, "PG_VERSION"), "17\n");

  expect(await told(clusterState(folder, "18"))).toContain("PostgreSQL 17");
});

test("a platform without a PostgreSQL of ours is sent to DATABASE_URL", async () => {
  expect(await told(findNative("freebsd", "x64"))).toContain("DATABASE_URL");
  expect(await told(findNative("win32", "x64"))).toContain("DATABASE_URL");
});

test("the socket's path fits however long the data folder's is", () => {
  expect(socketFolderOf(`/${"very-long/".repeat(50)}`).length).toBeLessThan(80);
});

async function told(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Trouble) return error.told.it;
  throw new Error("no trouble was told", { cause: error });
}
