// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile, rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { fingerprint } from "./build/files.ts";

/** Everything a build depends on. */
const sources = ["src", "tools/build.ts", "tools/build", "package-lock.json"];
const stamp = "dist/built-from";

const { values } = parseArgs({
  options: {
    "when-stale": { type: "boolean", default: false },
    "assets-only": { type: "boolean", default: false },
  },
});

const now = await fingerprint(sources);
const before = await readFile(stamp, "utf8").catch(() => "");

if (!values["when-stale"] || now !== before) {
  const started = performance.now();
  // A build that fails half-way must not look finished to the next start.
  await rm(stamp, { force: true });
  await Promise.all([timed("assets", assets), values["assets-only"] ? undefined : timed("server", server)]);
  if (!values["assets-only"]) await writeFile(stamp, now);
  console.log(`Built in ${Math.round(performance.now() - started)} ms`);
}

/** Compilers are loaded only when there is something to compile: a start with nothing new costs milliseconds. */
async function assets(): Promise<void> {
  const { buildAssets } = await import("./build/assets.ts");
  await buildAssets("dist");
}

async function server(): Promise<void> {
  const { buildServer } = await import("./build/server.ts");
  await buildServer();
}

async function timed(name: string, work: () => Promise<void>): Promise<void> {
  const started = performance.now();
  await work();
  console.log(`  ${name}: ${Math.round(performance.now() - started)} ms`);
}
