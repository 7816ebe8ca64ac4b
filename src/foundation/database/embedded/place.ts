// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ServerUser } from "./server-user.ts";

/** Where one embedded database lives and how it is run. */
export type Place = {
  /** Folder of PostgreSQL's own files. */
  cluster: string;
  /** File that receives the server's messages. */
  log: string;
  /** Folder of its socket, that only we may enter. */
  socketFolder: string;
  /** PostgreSQL's programs. */
  native: string;
  /** Whom it runs as; undefined is ourselves. */
  user: ServerUser | undefined;
  /** Settings beyond the usual ones: tests do without safety on disk. */
  settings: Record<string, string>;
};

/**
 * How the programs are told their folder. As root on Linux it is "the folder you were started in": the server's
 * user can work there even when the folders above (/root) are closed to it.
 */
export function folderAsTold(place: Place): string {
  return place.user && process.platform === "linux" ? "/proc/self/cwd" : place.cluster;
}

/** The PostgreSQL URL of one of its databases. Encryption is off: a socket never leaves the machine. */
export function connectionTo(socketFolder: string, database: string): string {
  return `postgresql://trama@localhost/${database}?host=${encodeURIComponent(socketFolder)}&sslmode=disable`;
}
