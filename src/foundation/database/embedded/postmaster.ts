// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawnSync } from "node:child_process";
import { readFile, readlink, realpath, rm } from "node:fs/promises";
import { join } from "node:path";

/** What PostgreSQL writes about itself in postmaster.pid. */
export type Postmaster = { pid: number; socketFolder: string };

/** The server that says it serves this folder, alive or not; undefined when none says so. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , , socketFolder] = text.split("\n");

  return Number(pid) > 0 ? { pid: Number(pid), socketFolder: socketFolder ?? "" } : undefined;
}

/**
 * Whether that process lives and is a PostgreSQL in this folder: after a restart of the machine its number may be
 * anybody's, and a zombie answers to signals but is dead.
 */
export async function servesFolder(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== "linux") return nameOf(pid).includes("postgres");

  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const [, name, state] = /^[^(]*\((.*)\) (\S)/s.exec(status) ?? [];
  if (!name?.startsWith("postgres") || state === "Z" || state === "X") return false;

  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return folder === undefined || folder === (await realpath(cluster));
}

function nameOf(pid: number): string {
  return spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" }).stdout ?? "";
}

/**
 * The living server of this folder. The note of a dead one is removed: PostgreSQL itself would believe a number
 * that now belongs to somebody else, and refuse to start.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const said = await readPostmaster(cluster);
  if (!said) return undefined;
  if (await servesFolder(said.pid, cluster)) return said;

  if ((await readPostmaster(cluster))?.pid === said.pid)
    await rm(join(cluster, "postmaster.pid"), { force: true });
  return undefined;
}
