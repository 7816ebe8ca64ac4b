// SPDX-License-Identifier: AGPL-3.0-or-later
import { build } from "esbuild";
import type { BuildOptions } from "esbuild";

/** The server in one file, and beside it the thread that sets paper; packages stay where npm put them. */
export const serverOptions = {
  entryPoints: [
    { in: "src/main.ts", out: "main" },
    { in: "src/foundation/paper/press.ts", out: "press" },
  ],
  outdir: "dist",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node24",
  packages: "external",
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  sourcemap: true,
  logLevel: "warning",
} as const satisfies BuildOptions;

export async function buildServer(): Promise<void> {
  await build(serverOptions);
}
