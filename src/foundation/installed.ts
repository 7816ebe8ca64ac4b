// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder where Trama is installed: the one that holds `migrations/`. Found by walking up, because the code runs
 * both from `src/` and, bundled, from `dist/`.
 */
export function installedFolder(from: string = import.meta.dirname): string {
  if (existsSync(join(from, "migrations")) && existsSync(join(from, "package.json"))) return from;

  const parent = dirname(from);
  if (parent === from) throw new Error("the folder that holds migrations/ and package.json was not found");
  return installedFolder(parent);
}
