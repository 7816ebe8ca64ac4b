// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";
import { chmod, chown, lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { trouble } from "../../trouble.ts";
import { folderTrouble } from "./data-folder.ts";
import { embeddedWords } from "./embedded.words.ts";
import type { ServerUser } from "./server-user.ts";

/**
 * The folder of the server's socket. It is in the temporary folder because a socket's path may be about 100 bytes
 * long and the data folder's may be longer. Throws a Trouble when even that is too long.
 */
export function socketFolderOf(cluster: string): string {
  const key = createHash("sha256").update(cluster).digest("hex").slice(0, 12);
  const folder = join(tmpdir(), `trama-${key}`);
  if (Buffer.byteLength(join(folder, ".s.PGSQL.5432")) < 100) return folder;

  throw trouble(embeddedWords, (say) => say.socketTooLong(folder));
}

/**
 * Makes it, unless it is there. The database has no password: who can enter this folder is the permission, so it
 * must be the server's user's and closed to the others. Throws a Trouble when it is somebody else's.
 */
export async function makeSocketFolder(folder: string, user: ServerUser | undefined): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
    if (user) await chown(folder, user.uid, user.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw folderTrouble(folder, error);
  }
  const owner = user?.uid ?? process.getuid?.();
  const facts = await lstat(folder);
  if (!facts.isDirectory() || facts.uid !== owner)
    throw trouble(embeddedWords, (say) => say.socketTaken(folder));
  if ((facts.mode & 0o777) !== 0o700) await chmod(folder, 0o700);
}
