// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { build } from "esbuild";

import { compressBeside } from "./files.ts";
import type { Manifest } from "./files.ts";

const source = "src/islands";

/** Islands for pages of others: one file each, whole, that a plain script element runs. */
const forOthers = new Set(["embed-search.ts", "offline-worker.ts"]);

/**
 * Each src/islands/NAME.ts becomes "NAME.js" and each NAME.css "NAME.css" in the manifest. What several islands share, and
 * what is imported with import(), becomes a file of its own that is fetched only when needed.
 */
export async function buildIslands(folder: string): Promise<Manifest> {
  if (!existsSync(source)) return {};
  const names = await readdir(source);
  const entries = names.filter((name) => /^[a-z-]+\.(ts|css)$/.test(name));
  const [others, own] = [
    entries.filter((name) => forOthers.has(name)),
    entries.filter((name) => !forOthers.has(name)),
  ];
  const manifests = await Promise.all([
    bundle(folder, own, { format: "esm", splitting: true }),
    bundle(folder, others, { format: "iife", splitting: false }),
  ]);
  return Object.assign({}, ...manifests) as Manifest;
}

async function bundle(
  folder: string,
  names: readonly string[],
  { format, splitting }: { format: "esm" | "iife"; splitting: boolean },
): Promise<Manifest> {
  if (names.length === 0) return {};
  const { metafile } = await build({
    entryPoints: names.map((name) => join(source, name)),
    outdir: folder,
    entryNames: "[name].[hash]",
    chunkNames: "part.[hash]",
    assetNames: "[name].[hash]",
    bundle: true,
    splitting,
    format,
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
