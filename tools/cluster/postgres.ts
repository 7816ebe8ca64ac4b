// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, openSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Client, type QueryResultRow } from "pg";

import { asUser, serverUser } from "../../src/foundation/database/embedded/server-user.ts";
import { allGone, killAll, treeOf } from "../prove/processes.ts";
import { freePort } from "../prove/product.ts";

/** A PostgreSQL of the system's on this machine's loopback, in a folder of its own, safe on disk as one comes. */
export type Postgres = {
  port: number;
  url: (database: string) => string;
  /** One statement, on a connection of its own. */
  ask: <Row extends QueryResultRow>(statement: string, database?: string) => Promise<Row[]>;
  start: () => Promise<void>;
  /** "Fast": what is under way is undone. */
  stop: () => Promise<void>;
  /** `kill -9` to the server and all its processes; gives how many. */
  killAll: () => Promise<number>;
  /** Stops its processes where they are, or lets them go on. */
  freeze: (isFrozen: boolean) => void;
};

/** A new, empty server with the role "trama". */
export async function openPrimary(programs: string, folder: string): Promise<Postgres> {
  const data = await emptyFolder(folder, "primary");
  runOrThrow(
    programs,
    "initdb",
    ["-D", data, "--encoding=UTF8", "--locale=C", "--auth=trust", "-U", "trama"],
    folder,
  );
  const server = await serverIn(programs, folder, "primary");
  await server.start();
  return server;
}

/** A copy of a running server that follows it from now on, under the name by which it can be waited for. */
export async function openReplica(
  programs: string,
  folder: string,
  of: Postgres,
  name = "replica",
): Promise<Postgres> {
  const data = await emptyFolder(folder, name);
  const from = `host=127.0.0.1 port=${of.port} user=trama`;
  runOrThrow(programs, "pg_basebackup", ["-D", data, "-R", "-X", "stream", "-c", "fast", "-d", from], folder);
  const server = await serverIn(programs, folder, name);
  await server.start();
  return server;
}

async function serverIn(programs: string, folder: string, name: string): Promise<Postgres> {
  const port = await freePort();
  const log = openSync(join(folder, `${name}.log`), "a");
  // The name by which a replica is known to its primary is that of its cluster.
  const settings = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    "unix_socket_directories=",
    `cluster_name=${name}`,
  ];
  const launch = () =>
    spawn(join(programs, "postgres"), ["-D", join(folder, name), ...settings.flatMap((one) => ["-c", one])], {
      cwd: folder,
      ...asUser(serverUser(folder)),
      stdio: ["ignore", log, log],
    });
  let process: ChildProcess | undefined;
  const url = (database: string) => `postgresql://trama@127.0.0.1:${port}/${database}`;
  const gone = async () => {
    if (process && process.exitCode === null && process.signalCode === null) await once(process, "exit");
  };

  const server: Postgres = {
    port,
    url,
    ask: (statement, database = "postgres") => askOf(url(database), statement),
    start: async () => {
      process = launch();
      while (!(await answers(url("postgres")))) {
        if (process.exitCode !== null) process = launch();
        await pause(50);
      }
    },
    stop: async () => {
      process?.kill("SIGINT");
      await gone();
    },
    killAll: async () => {
      const tree = treeOf(process?.pid ?? 0);
      killAll(tree);
      await gone();
      await allGone(tree);
      return tree.length;
    },
    freeze: (isFrozen) => {
      for (const pid of treeOf(process?.pid ?? 0))
        globalThis.process.kill(pid, isFrozen ? "SIGSTOP" : "SIGCONT");
    },
  };
  return server;
}

/** A folder that the server's user may write, and everybody may pass through to. */
async function emptyFolder(folder: string, name: string): Promise<string> {
  const user = serverUser(folder);
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, name);
  await mkdir(data, { mode: 0o700 });
  if (user) chownSync(data, user.uid, user.gid);
  return data;
}

function runOrThrow(programs: string, program: string, args: string[], folder: string): void {
  const { status, stderr } = spawnSync(join(programs, program), args, {
    cwd: folder,
    ...asUser(serverUser(folder)),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}

async function askOf<Row extends QueryResultRow>(connection: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: connection, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

function answers(connection: string): Promise<boolean> {
  return askOf(connection, "SELECT 1").then(
    () => true,
    () => false,
  );
}
