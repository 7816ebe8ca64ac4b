// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";
import { chmod, cp, lstat, mkdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { trouble } from "../../trouble.ts";
import { embeddedWords } from "./embedded.words.ts";
import { canRun, type ServerUser } from "./server-user.ts";

/**
 * The programs' folder, or a copy of it that the server's user can enter: an installation in /root is closed to
 * everybody else. The copy is made once, belongs to us and nobody else may write in it.
 */
export async function reachableNative(native: string, user: ServerUser | undefined): Promise<string> {
  if (canRun(user, join(native, "bin", "postgres"))) return native;

  // An update of the package, at the same path, is other programs.
  const made = await readFile(join(native, "..", "package.json"));
  const key = createHash("sha256").update(native).update(made).digest("hex").slice(0, 12);
  for (const place of ["/var/cache", tmpdir()]) {
    const copy = await copyTo(native, join(place, `trama-postgresql-${key}`)).catch(() => undefined);
    if (copy && canRun(user, join(copy, "bin", "postgres"))) return copy;
  }
  throw trouble(embeddedWords, (say) => say.outOfReach(native, user?.name ?? ""));
}

async function copyTo(native: string, place: string): Promise<string> {
  if (await isOursAlone(place)) return place;

  // Made aside and renamed: a copy cut in the middle is never taken for a whole one.
  const aside = `${place}.${process.pid}`;
  await mkdir(aside, { mode: 0o755 });
  try {
    await chmod(aside, 0o755);
    await cp(native, aside, { recursive: true, verbatimSymlinks: true });
    await rename(aside, place);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!(await isOursAlone(place))) throw error;
  }
  return place;
}

/** In a folder open to all (/tmp) somebody else could have put programs for us to run. */
async function isOursAlone(place: string): Promise<boolean> {
  const facts = await lstat(place).catch(() => undefined);

  return (
    facts !== undefined && facts.isDirectory() && facts.uid === process.getuid?.() && !(facts.mode & 0o022)
  );
}
