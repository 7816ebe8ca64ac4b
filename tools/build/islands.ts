// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { build } from "esbuild";

import { compressBeside } from "./files.ts";
import type { Manifest } from "./files.ts";

const source = "src/islands";

/**
 * Each src/islands/NAME.ts becomes "NAME.js" and each NAME.css "NAME.css" in the manifest. What several islands share, and
 * what is imported with import(), becomes a file of its own that is fetched only when needed.
 */
export async function buildIslands(folder: string): Promise<Manifest> {
  if (!existsSync(source)) return {};
  const names = await readdir(source);
  const entryPoints = names
    .filter((name) => /^[a-z-]+\.(ts|css)$/.test(name))
    .map((name) => join(source, name));
  if (entryPoints.length === 0) return {};

  const { metafile } = await build({
    entryPoints,
    outdir: folder,
    entryNames: "[name].[hash]",
    chunkNames: "part.[hash]",
    assetNames: "[name].[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: ["chrome99", "firefox97", "safari15.4"],
    loader: { ".png": "file", ".svg": "file" },
    minify: true,
    metafile: true,
    legalComments: "none",
    logLevel: "warning",
  });

  const manifest: Manifest = {};
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
    await compressBeside(file, await readFile(file));
    // What import() names is an entry too for esbuild, but nobody asks for it by name.
    if (entryPoint === undefined || dirname(entryPoint) !== source) continue;
    manifest[basename(entryPoint).replace(/\.ts$/, ".js")] = `/assets/${basename(file)}`;
  }
  return manifest;
}
