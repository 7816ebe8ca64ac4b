// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync } from "node:fs";

import { debianPrograms } from "../prove/debian-server.ts";

/** What Debian installed of what a cluster needs. */
export type Programs = { postgres: string; pgbouncer: string };

const pgbouncers = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer"];

/** The programs, or the sentence that says which are missing and how to get them. */
export function clusterPrograms(): Programs | { missing: string } {
  const postgres = debianPrograms();
  const pgbouncer = pgbouncers.find((path) => existsSync(path));
  if (postgres !== undefined && pgbouncer !== undefined) return { postgres, pgbouncer };
  const packages = [
    ...(postgres === undefined ? ["postgresql", "postgresql-contrib"] : []),
    ...(pgbouncer === undefined ? ["pgbouncer"] : []),
  ];
  return { missing: `Not here: ${packages.join(", ")}. On Debian: apt-get install ${packages.join(" ")}` };
}
