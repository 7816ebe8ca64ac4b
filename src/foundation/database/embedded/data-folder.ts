// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, lstat, mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

import { type Trouble, trouble } from "../../trouble.ts";
import { embeddedWords } from "./embedded.words.ts";

/**
 * Makes the data folder when it is missing and proves that it can be written, by writing.
 * Throws a Trouble that says what is wrong with it.
 */
export async function prepareDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const proof = join(folder, `.writable-${randomUUID()}`);
    const file = await open(proof, "w");
    await file.close();
    await rm(proof);
  } catch (error) {
    throw folderTrouble(folder, error);
  }
}

/** `mkdir` with `recursive` never ends where the system says that a folder's own parent is not there, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o755 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) return;
    if (code !== "ENOENT" || (await isThere(dirname(folder)))) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder, { mode: 0o755 });
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A system error about a folder, in plain words; what is not about the folder is given back as it is. */
export function folderTrouble(folder: string, error: unknown): Trouble | unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case "EEXIST":
    case "ENOTDIR":
      return trouble(embeddedWords, (say) => say.notAFolder(folder), error);
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "EIO":
    case "ENOENT":
      return trouble(embeddedWords, (say) => say.cannotWrite(folder), error);
    case "ENOSPC":
    case "EDQUOT":
      return trouble(embeddedWords, (say) => say.noSpace(folder), error);
    default:
      return error;
  }
}

export type ClusterState = "absent" | "present";

/** Whether a folder holds a database of this major version. Throws a Trouble when it holds something else. */
export async function clusterState(cluster: string, major: string): Promise<ClusterState> {
  const names = await readdir(cluster).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [] as string[];
    if (error.code === "EACCES") throw trouble(embeddedWords, (say) => say.notOurs(cluster), error);
    throw folderTrouble(cluster, error);
  });
  if (names.length === 0) return "absent";
  if (!names.includes("PG_VERSION")) throw trouble(embeddedWords, (say) => say.foreignFiles(cluster));

  const found = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  if (found !== major) throw trouble(embeddedWords, (say) => say.otherVersion(cluster, found, major));

  const ours = process.getuid?.();
  if (ours !== undefined && ours !== 0 && (await lstat(cluster)).uid !== ours) {
    throw trouble(embeddedWords, (say) => say.notOurs(cluster));
  }
  return "present";
}
