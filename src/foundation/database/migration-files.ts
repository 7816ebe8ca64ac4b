// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { trouble } from "../trouble.ts";
import { migrateWords } from "./migrate.words.ts";

export type Migration = { name: string; sql: string; hash: string };

/**
 * The migrations of a folder, in order of their number: `0001_foundation.sql`, `0002_…`. Other files are left alone.
 * Throws a Trouble when two have the same number.
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9-_]+\.sql$/.test(name)).toSorted();

  for (const [index, name] of names.entries()) {
    const next = names[index + 1];
    if (next?.slice(0, 4) === name.slice(0, 4)) {
      throw trouble(migrateWords, (say) => say.sameNumber(name, next));
    }
  }
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), "utf8");
      return { name: name.replace(/\.sql$/, ""), sql, hash: hashOf(sql) };
    }),
  );
}

/** Line endings do not count: a checkout on Windows is not an edit. */
function hashOf(sql: string): string {
  return createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex");
}
