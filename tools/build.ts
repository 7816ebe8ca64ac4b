// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile, rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { buildAssets } from "./build/assets.ts";
import { fingerprint } from "./build/files.ts";
import { buildServer } from "./build/server.ts";

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
  await Promise.all([
    timed("assets", buildAssets("dist")),
    values["assets-only"] ? undefined : timed("server", buildServer()),
  ]);
  if (!values["assets-only"]) await writeFile(stamp, now);
  console.log(`Built in ${Math.round(performance.now() - started)} ms`);
}

async function timed(name: string, work: Promise<unknown>): Promise<void> {
  const started = performance.now();
  await work;
  console.log(`  ${name}: ${Math.round(performance.now() - started)} ms`);
}
