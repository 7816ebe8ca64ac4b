// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** PostgreSQL refuses to run as root: then it runs as another user, and that one owns the database's files. */
export type ServerUser = { name: string; uid: number; gid: number };

/**
 * Whom to run PostgreSQL as: undefined is "whoever we are". For root it is the owner of the database when there is
 * one already, otherwise `nobody`, who exists everywhere.
 */
export function serverUser(clusterFolder: string, ourUid = process.getuid?.()): ServerUser | undefined {
  if (ourUid !== 0) return undefined;

  const owner = statSync(clusterFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: String(owner.uid), uid: owner.uid, gid: owner.gid };
  return { name: "nobody", uid: idOf("-u") ?? 65_534, gid: idOf("-g") ?? 65_534 };
}

function idOf(which: "-u" | "-g"): number | undefined {
  const { status, stdout } = spawnSync("id", [which, "nobody"], { encoding: "utf8" });

  return status === 0 ? Number(stdout) : undefined;
}

/** What spawn() takes to run as that user. */
export function asUser(user: ServerUser | undefined): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

/** Whether that user can run a program there: asked to the system, which alone knows every rule. */
export function canRun(user: ServerUser | undefined, program: string): boolean {
  const { status } = spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", program], {
    cwd: "/",
    ...asUser(user),
  });

  return status === 0;
}
