// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, globSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Client } from "pg";

import { serverUser, type ServerUser } from "../../src/foundation/database/embedded/server-user.ts";
import { allGone, killAll, treeOf } from "./processes.ts";

export type DebianServer = {
  /** PostgreSQL URL of a database of the proof's own. */
  connection: string;
  start: () => Promise<void>;
  /** "Fast": what is under way is undone, as when a keeper restarts it. */
  stop: () => Promise<void>;
  /** `kill -9` to the server and all its processes. */
  killAll: () => Promise<number>;
  /** `kill -9` to one process that serves a connection: the server then ends all others and recovers. */
  killOneBackend: () => number;
  /** Stops its processes where they are, as a machine out of breath; or lets them go on. */
  freeze: (isFrozen: boolean) => void;
};

/** The programs of the newest PostgreSQL that Debian installed; undefined when there is none. */
export function debianPrograms(): string | undefined {
  return globSync("/usr/lib/postgresql/*/bin/initdb")
    .toSorted()
    .at(-1)
    ?.replace(/\/initdb$/, "");
}

/** A PostgreSQL of the system's in a folder of the proof, on a socket only, safe on disk as one comes. */
export async function openDebianServer(programs: string, folder: string): Promise<DebianServer> {
  const cluster = join(folder, "server");
  const user = serverUser(folder);
  if (user) chownSync(folder, user.uid, user.gid);
  const run = { cwd: folder, ...ids(user) };
  const made = existsSync(cluster)
    ? undefined
    : spawnSync(
        join(programs, "initdb"),
        ["-D", cluster, "--encoding=UTF8", "--locale=C", "--auth=trust", "-U", "trama"],
        { ...run, encoding: "utf8" },
      );
  if (made && made.status !== 0) throw new Error(made.stderr);

  let server: ChildProcess | undefined;
  const log = openSync(join(folder, "server.log"), "a");
  const url = (database: string) =>
    `postgresql://trama@localhost/${database}?host=${encodeURIComponent(folder)}`;
  const launch = () =>
    spawn(join(programs, "postgres"), ["-D", cluster, "-c", "listen_addresses=", "-k", folder], {
      ...run,
      stdio: ["ignore", log, log],
    });

  const start = async () => {
    server = launch();
    for (;;) {
      if (await answers(url("postgres"))) return;
      // Its dead forerunner's processes may still be leaving the memory that it wants.
      if (server.exitCode !== null) server = launch();
      await pause(50);
    }
  };
  await start();
  await once1(url("postgres"), "CREATE DATABASE trama");

  const gone = async () => {
    if (server && server.exitCode === null && server.signalCode === null) await once(server, "exit");
  };
  return {
    connection: url("trama"),
    start,
    stop: async () => {
      server?.kill("SIGINT");
      await gone();
    },
    killAll: async () => {
      const tree = treeOf(server?.pid ?? 0);
      killAll(tree);
      await gone();
      await allGone(tree);
      return tree.length;
    },
    killOneBackend: () => {
      const [, ...children] = treeOf(server?.pid ?? 0);
      const last = children.at(-1);
      if (last === undefined) return 0;
      killAll([last]);
      return 1;
    },
    freeze: (isFrozen) => {
      for (const pid of treeOf(server?.pid ?? 0)) process.kill(pid, isFrozen ? "SIGSTOP" : "SIGCONT");
    },
  };
}

function ids(user: ServerUser | undefined) {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

async function answers(connection: string): Promise<boolean> {
  return once1(connection, "SELECT 1").then(
    () => true,
    () => false,
  );
}

async function once1(connection: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: connection, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end().catch(() => {});
  }
}
