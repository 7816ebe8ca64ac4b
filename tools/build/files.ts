// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { extname, join, parse } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What the build writes: names as the source says them, URLs as they are served. */
export type Manifest = Record<string, string>;

const compressible = new Set([".css", ".js", ".svg", ".json", ".map"]);

/** Writes a file under a name that changes with its content, compressed beside; gives its URL. */
export async function writeAsset(folder: string, name: string, content: Uint8Array): Promise<string> {
  const { name: stem, ext } = parse(name);
  const hashed = `${stem}.${createHash("sha256").update(content).digest("hex").slice(0, 10)}${ext}`;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, hashed), content);
  await compressBeside(join(folder, hashed), content);
  return `/assets/${hashed}`;
}

/** Best compression once here, so that no request pays for it. */
export async function compressBeside(file: string, content: Uint8Array): Promise<void> {
  if (!compressible.has(extname(file))) return;
  const brotli = await promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  });
  await writeFile(`${file}.br`, brotli);
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}

/** A fingerprint of everything the build reads: names, sizes and times, not contents, so that it takes milliseconds. */
export async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths) {
    for (const file of await filesUnder(path)) {
      const { size, mtimeMs } = await stat(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

/** Every file at or under a path, in a steady order. */
async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
