// SPDX-License-Identifier: AGPL-3.0-or-later
import { rmSync, statfsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { openEmbedded } from "../src/foundation/database/embedded/embedded.ts";
import { findPostmaster, readPostmaster } from "../src/foundation/database/embedded/postmaster.ts";

/** Tests may lose everything at a power cut: no waiting for the disk. */
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/**
 * Memory, where Linux lends files much of it: every test file makes some two thousand files and takes them away again,
 * and a disk looks long for a place for each.
 */
const memory = "/dev/shm";
const enough = 3 * 1024 ** 3;

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * An embedded server in a temporary folder that carries our number. It goes with us even when nobody closes it
 * (Ctrl-C); what a killed test run left is cleared away by the next one.
 */
export async function openTemporaryServer(): Promise<{ connection: string; close: () => Promise<void> }> {
  await clearAbandoned();
  const folder = await mkdtemp(join(placeOfFiles(), `trama-test-${process.pid}-`));
  const server = await openEmbedded(folder, { settings });
  const postmaster = await readPostmaster(join(folder, "postgres"));

  const leave = () => {
    if (postmaster) quit(postmaster.pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  process.once("exit", leave);
  for (const signal of signals) process.once(signal, interrupted);
  return {
    connection: server.connection,
    close: async () => {
      process.off("exit", leave);
      for (const signal of signals) process.off(signal, interrupted);
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function placeOfFiles(): string {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= enough ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}

async function clearAbandoned(): Promise<void> {
  for (const place of [tmpdir(), memory]) {
    for (const name of await readdir(place).catch(() => [])) {
      const owner = Number(/^trama-test-(\d+)-/.exec(name)?.[1]);
      if (!owner || isAlive(owner)) continue;

      const folder = join(place, name);
      const server = await findPostmaster(join(folder, "postgres"));
      if (server) {
        quit(server.pid);
        await rm(server.socketFolder, { recursive: true, force: true });
      }
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    }
  }
}

function interrupted(): void {
  process.exit(130);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** PostgreSQL's "immediate" stop. */
function quit(pid: number): void {
  try {
    process.kill(pid, "SIGQUIT");
  } catch {
    // Gone already.
  }
}
