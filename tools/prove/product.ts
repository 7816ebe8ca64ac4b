// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { installedFolder } from "../../src/foundation/installed.ts";
import { allGone, killAll, treeOf } from "./processes.ts";

/** Where the proof's product lives: variables of its environment beyond the usual, and its port. */
export type Home = {
  port: number;
  env: Record<string, string>;
  /** What is said to Node itself. */
  execArgv?: string[];
};

export type Product = {
  baseUrl: string;
  pid: number;
  /** What it wrote on standard error: faults. */
  faults: string[];
  /** True once it answers; false when it ended before. */
  ready: () => Promise<boolean>;
  /** `kill -9` to it and to all it started, its database too. Gives how many processes that were. */
  killTree: () => Promise<number>;
  /** `kill -9` to it alone. */
  kill: () => Promise<void>;
  /** As Ctrl-C does. */
  stop: () => Promise<void>;
};

/** Starts the built product as `npm start` does once there is nothing to build. */
export function startProduct({ port, env, execArgv = [] }: Home): Product {
  const program = spawn(
    process.execPath,
    [
      ...execArgv,
      "--import",
      join(import.meta.dirname, "clock.ts"),
      join(installedFolder(), "dist", "main.js"),
    ],
    {
      cwd: installedFolder(),
      env: { PATH: process.env["PATH"], HOST: "127.0.0.1", PORT: String(port), LANG: "it_IT.UTF-8", ...env },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  const baseUrl = `http://127.0.0.1:${port}`;
  const faults: string[] = [];
  program.stderr.setEncoding("utf8").on("data", (text: string) => faults.push(text));
  const ended = program.exitCode === null ? once(program, "exit") : Promise.resolve();
  const pid = program.pid ?? 0;

  return {
    baseUrl,
    pid,
    faults,
    ready: async () => {
      while (hasNotEnded(program)) {
        if ((await statusOf(baseUrl)) === 200) return true;
        await pause(20);
      }
      return false;
    },
    killTree: async () => {
      const tree = treeOf(pid);
      killAll(tree);
      await ended;
      await allGone(tree);
      return tree.length;
    },
    kill: async () => {
      killAll([pid]);
      await ended;
    },
    stop: async () => {
      if (hasNotEnded(program)) program.kill("SIGTERM");
      await ended;
    },
  };
}

/** Undefined when nothing, or not all of it, came in time. */
async function statusOf(baseUrl: string): Promise<number | undefined> {
  try {
    const answer = await fetch(`${baseUrl}/status`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return undefined;
  }
}

function hasNotEnded(program: ChildProcess): boolean {
  return program.exitCode === null && program.signalCode === null;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
