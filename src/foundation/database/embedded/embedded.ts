// SPDX-License-Identifier: AGPL-3.0-or-later
import { realpath, rmdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Client } from "pg";

import { findNative, majorVersion } from "./binaries.ts";
import { makeCluster } from "./cluster.ts";
import { clusterState, prepareDataFolder } from "./data-folder.ts";
import { connectionTo, type Place } from "./place.ts";
import { findPostmaster, servesFolder } from "./postmaster.ts";
import { reachServer, type Reached } from "./reach.ts";
import { reachableNative } from "./reachable.ts";
import { serverUser } from "./server-user.ts";
import { socketFolderOf } from "./socket-folder.ts";

export type EmbeddedDatabase = {
  /** PostgreSQL URL of the installation's database. */
  connection: string;
  /** Whether another process had already started the server. */
  attached: boolean;
  /** Leaves; the last process to leave stops the server. */
  close: () => Promise<void>;
};

export type EmbeddedOptions = {
  /** Settings beyond the usual ones. */
  settings?: Record<string, string>;
};

/**
 * Opens the PostgreSQL that comes with Trama on a data folder: makes it when missing, joins the server when another
 * process of ours runs it, recovers it after a power cut. While it is open, a server that dies is started again.
 * Throws a Trouble in plain words when the folder, the disk or the platform does not allow it.
 */
export async function openEmbedded(
  dataFolder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  const prepared = await preparePlace(resolve(dataFolder), options.settings ?? {});
  let reached = await reachServer(prepared);
  // Should it have to be started again, it is where the connections already look for it.
  const place = { ...prepared, socketFolder: reached.socketFolder };
  const { attached } = reached;
  const closing = new AbortController();

  // A server that dies (out of memory, a mistaken kill) comes back by itself; until then queries fail.
  const watch = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await reached.presence.lost;
      if (closing.signal.aborted) return;
      const again = await reachServer(place).catch(() => pause(1_000));
      if (again) reached = again;
    }
    await leaveServer(place, reached);
  };
  const watching = watch();

  await createDatabase(reached.socketFolder, "trama");
  return {
    connection: connectionTo(reached.socketFolder, "trama"),
    attached,
    close: async () => {
      if (closing.signal.aborted) return watching;
      closing.abort();
      await leaveServer(place, reached);
      // Had it just died, it may be on its way back: then it is left a second time.
      await watching;
    },
  };
}

async function preparePlace(dataFolder: string, settings: Record<string, string>): Promise<Place> {
  const found = await findNative();
  await prepareDataFolder(dataFolder);

  const data = await realpath(dataFolder);
  const cluster = join(data, "postgres");
  const user = serverUser(cluster);
  const native = await reachableNative(found, user);
  const socketFolder = socketFolderOf(cluster);
  const place = { cluster, log: join(data, "postgres.log"), socketFolder, native, user, settings };

  if ((await clusterState(cluster, await majorVersion(native))) === "absent") await makeCluster(place);
  return place;
}

/** "Fast" stop: what is under way is undone, everything acknowledged is on disk. */
async function leaveServer(place: Place, { presence, socketFolder }: Reached): Promise<void> {
  const last = await presence.leave().catch(() => false);
  const server = last ? await findPostmaster(place.cluster) : undefined;
  if (server) {
    signal(server.pid, "SIGINT");
    for (let waited = 0; await servesFolder(server.pid, place.cluster); waited += 20) {
      if (waited === 30_000) signal(server.pid, "SIGQUIT");
      await pause(20);
    }
    await rmdir(socketFolder).catch(() => {});
  }
  await presence.end();
}

function signal(pid: number, name: "SIGINT" | "SIGQUIT"): void {
  try {
    process.kill(pid, name);
  } catch {
    // It went by itself.
  }
}

async function createDatabase(socketFolder: string, name: string): Promise<void> {
  const client = new Client({ connectionString: connectionTo(socketFolder, "postgres") });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    // Another process made it between the question and the order.
    if (!["42P04", "23505"].includes((error as { code?: string }).code ?? "")) throw error;
  } finally {
    await client.end();
  }
}
