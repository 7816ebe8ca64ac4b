// SPDX-License-Identifier: AGPL-3.0-or-later
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { build } from "esbuild";

import { installedFolder } from "../../src/foundation/installed.ts";
import { serverOptions } from "../build/server.ts";
import type { Asked, Work } from "./clients.ts";

export type Served = { baseUrl: string; pid: number; stop: () => Promise<void> };

/** Bundles and starts the product over a data folder, in a process of its own, at a clock that stands still. */
export async function serve(dataFolder: string, clock: string): Promise<Served> {
  return startServer("serve.ts", [dataFolder, clock]);
}

/** Bundles one file of this folder beside the product's own bundle and runs it; it tells its address when it is ready. */
export async function startServer(file: string, args: string[], execArgv: string[] = []): Promise<Served> {
  const outfile = join(installedFolder(), "dist", `bench-${file.replace(/\.ts$/, ".js")}`);
  const { outdir: _outdir, ...options } = serverOptions;
  await build({ ...options, entryPoints: [join(import.meta.dirname, file)], outfile });

  const child = fork(outfile, args, { execArgv });
  const told = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (typeof told[0] !== "string") throw new Error(`${file} ended before it could serve`);
  return {
    baseUrl: told[0],
    pid: child.pid!,
    stop: async () => {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}

/** Has the clients' process do its work; it is another process, on the same cores. */
export async function askAll(work: Work): Promise<Asked> {
  const child = fork(join(import.meta.dirname, "clients.ts"));
  child.send(work);
  const told = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (typeof told[0] !== "object") throw new Error("the clients' process ended before its work was done");
  child.disconnect();
  return told[0] as Asked;
}
