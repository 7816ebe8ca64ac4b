// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs/promises";

import { buildAssets } from "./build/assets.ts";
import { buildServer } from "./build/server.ts";

/** How long the folder must be quiet before a build: editors save in several steps. */
const quietMs = 80;

/** Views and islands name the classes that the stylesheet keeps; the rest of the source cannot change what browsers fetch. */
const changesAssets = (file: string) => /\.(scss|css|tsx|svg)$/.test(file) || /^(islands|ui)\//.test(file);

let server: ChildProcess | undefined;
const changed = new Set<string>();
let pending: NodeJS.Timeout | undefined;
let working = Promise.resolve();

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void stop().then(() => process.exit(0)));
}

await build(true);
for await (const { filename } of watch("src", { recursive: true })) {
  if (filename === null || /\.test\.tsx?$/.test(filename)) continue;
  changed.add(filename);
  clearTimeout(pending);
  pending = setTimeout(() => {
    const withAssets = [...changed].some(changesAssets);
    changed.clear();
    working = working.then(() => build(withAssets));
  }, quietMs);
}

/** Builds and starts again; a mistake in the source is told and the last good server keeps running. */
async function build(withAssets: boolean): Promise<void> {
  const started = performance.now();
  try {
    await Promise.all([withAssets ? buildAssets("dist") : undefined, buildServer()]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return;
  }
  console.log(`Built in ${Math.round(performance.now() - started)} ms`);
  await stop();
  server = spawn(process.execPath, ["--enable-source-maps", "dist/main.js"], { stdio: "inherit" });
}

/** Waits until the server has closed its database, so that the next one finds the folder free. */
async function stop(): Promise<void> {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
  server.kill("SIGTERM");
  await once(server, "exit");
}
