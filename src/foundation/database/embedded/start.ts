// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from "node:child_process";
import { closeSync, openSync, renameSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { folderTrouble } from "./data-folder.ts";
import { folderAsTold, type Place } from "./place.ts";
import { asUser } from "./server-user.ts";

/** For an old laptop that does other things too; safety on disk stays on. */
const usualSettings: Record<string, string> = {
  listen_addresses: "",
  max_connections: "60",
  shared_buffers: "192MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  max_wal_size: "512MB",
  random_page_cost: "1.1",
  jit: "off",
  fsync: "on",
  synchronous_commit: "on",
  // What people wrote must not end in a log: statements that fail are not quoted.
  log_min_error_statement: "panic",
  log_checkpoints: "off",
};

export type Started = {
  pid: number | undefined;
  /** Settles when the program ends, or could not be run at all. */
  ended: Promise<{ code: number | null; error?: Error }>;
};

/**
 * Starts PostgreSQL in its own process group: Ctrl-C in a terminal must reach Trama only, which answers the requests
 * under way before it stops the database. Does not wait for it to be ready.
 */
export function startServer(place: Place): Started {
  const settings = Object.entries({ ...usualSettings, ...place.settings });
  const log = openLog(place.log);
  try {
    const program = spawn(
      join(place.native, "bin", "postgres"),
      [
        "-D",
        folderAsTold(place),
        "-k",
        place.socketFolder,
        ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
      ],
      {
        cwd: place.cluster,
        detached: true,
        env: cleanEnvironment(),
        stdio: ["ignore", log, log],
        ...asUser(place.user),
      },
    );
    program.unref();
    const ended = new Promise<{ code: number | null; error?: Error }>((resolve) => {
      program.on("error", (error) => resolve({ code: null, error }));
      program.on("exit", (code) => resolve({ code }));
    });
    return { pid: program.pid, ended };
  } finally {
    closeSync(log);
  }
}

/** PGPORT, PGDATA and the like belong to the person's own servers. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));

  return { ...Object.fromEntries(kept), LC_ALL: "C" };
}

/** The log goes to a file, so that the server can outlive us; beyond 5 MB the old one is put aside at start. */
function openLog(path: string): number {
  try {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) renameSync(path, `${path}.1`);
    return openSync(path, "a", 0o600);
  } catch (error) {
    throw folderTrouble(path, error);
  }
}

/** Where the log ends now: what comes after is about this start. */
export function logSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last complaint of the server since then, in its own words; empty when it made none. */
export async function lastComplaint(path: string, since: number): Promise<string> {
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const lines = bytes.subarray(since).toString("utf8").split("\n");
  const complaint = lines.findLast((line) => /(FATAL|PANIC|ERROR|postgres): /.test(line)) ?? "";

  return complaint.replace(/^.*?(FATAL|PANIC|ERROR|postgres):\s*/, "").replace(/[^.]$/, "$&.");
}
