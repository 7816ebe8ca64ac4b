// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { installedFolder } from "../../src/foundation/installed.ts";
import { printTable } from "./figures.ts";

/**
 * From `npm start` until a page has come, and until the demonstration's past is there too, on a folder that is not there and
 * on one that was filled.
 */
export async function measureStart(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "trama-bench-start-"));
  const data = join(folder, "data");
  // As after `npm ci`: what is built from these sources counts as never built.
  await rm(join(installedFolder(), "dist", "built-from"), { force: true });
  const rows = [
    ["empty folder, nothing built yet", ...(await start(data))],
    ["the same folder, filled", ...(await start(data))],
    ["another empty folder, already built", ...(await start(join(folder, "other")))],
  ];
  await rm(folder, { recursive: true, force: true });
  printTable(
    "From npm start to the first page",
    ["data folder", "seconds", "until the demonstration is whole"],
    rows,
  );
}

async function start(data: string): Promise<string[]> {
  const port = await freePort();
  const env = { ...process.env, TRAMA_DATA: data, PORT: String(port), HOST: "127.0.0.1" };
  const started = performance.now();
  const child = spawn("npm", ["start"], { cwd: installedFolder(), env, detached: true, stdio: "ignore" });
  const gone = once(child, "exit");
  try {
    const until = async (isSo: () => Promise<boolean>) => {
      while (!(await isSo())) {
        if (child.exitCode !== null) throw new Error("npm start ended before it served a page");
        await pause(20);
      }
      return seconds(performance.now() - started);
    };
    const address = `http://127.0.0.1:${port}`;
    return [await until(() => answers(`${address}/servizi`)), await until(() => isWhole(address))];
  } finally {
    // As Ctrl-C does: to all that the terminal started.
    if (child.exitCode === null) process.kill(-child.pid!, "SIGINT");
    await gone;
  }
}

async function answers(address: string): Promise<boolean> {
  const answer = await fetch(address).catch(() => undefined);
  await answer?.arrayBuffer();
  return answer?.status === 200;
}

async function isWhole(address: string): Promise<boolean> {
  const status = (await (await fetch(`${address}/status`)).json()) as { detail?: string };
  return status.detail === undefined;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

function seconds(time: number): string {
  return (time / 1000).toFixed(1);
}
