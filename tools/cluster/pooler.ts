// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Client } from "pg";

import { asUser, serverUser } from "../../src/foundation/database/embedded/server-user.ts";
import { installedFolder } from "../../src/foundation/installed.ts";
import { freePort } from "../prove/product.ts";

/** pgbouncer before a primary and a replica. */
export type Pooler = {
  /** As in deploy/pgbouncer.ini: "trama" lends transactions, "trama_direct" sessions, "trama_replica" reads. */
  url: (database: "trama" | "trama_direct" | "trama_replica") => string;
  /** From now on these are the servers: the file is written anew and pgbouncer told to read it. */
  point: (servers: Servers) => Promise<void>;
  stop: () => Promise<void>;
};

type Servers = { primary: { port: number }; replica: { port: number } };

/** Runs pgbouncer with deploy/pgbouncer.ini, on loopback instead of the addresses that stand there, without passwords. */
export async function openPooler(program: string, folder: string, servers: Servers): Promise<Pooler> {
  const template = await readFile(join(installedFolder(), "deploy", "pgbouncer.ini"), "utf8");
  const port = await freePort();
  const [file, users] = [join(folder, "pgbouncer.ini"), join(folder, "users.txt")];
  const write = async ({ primary, replica }: Servers) => {
    const here = template
      .replaceAll("host=10.0.0.11 port=5432", `host=127.0.0.1 port=${primary.port}`)
      .replaceAll("host=10.0.0.12 port=5432", `host=127.0.0.1 port=${replica.port}`)
      .replace(/^listen_addr = .*$/m, "listen_addr = 127.0.0.1")
      .replace(/^listen_port = .*$/m, `listen_port = ${port}`)
      .replace(/^auth_type = .*$/m, "auth_type = trust")
      .replace(/^auth_file = .*$/m, `auth_file = ${users}`)
      .replace(/^admin_users = .*$/m, "admin_users = trama")
      .replace(/^(?:logfile|pidfile) = .*\n/gm, "");
    await writeFile(file, here);
  };
  await write(servers);
  await writeFile(users, '"trama" ""\n');
  for (const path of [file, users]) await chmod(path, 0o644);

  const log = openSync(join(folder, "pgbouncer.log"), "a");
  const pooler = spawn(program, [file], {
    cwd: folder,
    ...asUser(serverUser(folder)),
    stdio: ["ignore", log, log],
  });
  const gone = once(pooler, "exit");
  const url = (database: string) => `postgresql://trama@127.0.0.1:${port}/${database}`;
  while (!(await answers(url("pgbouncer")))) {
    if (pooler.exitCode !== null) throw new Error(`pgbouncer ended: see ${folder}/pgbouncer.log`);
    await pause(20);
  }
  return {
    url,
    point: async (now) => {
      await write(now);
      pooler.kill("SIGHUP");
    },
    stop: async () => {
      pooler.kill("SIGTERM");
      await gone;
    },
  };
}

async function answers(connection: string): Promise<boolean> {
  const client = new Client({ connectionString: connection, connectionTimeoutMillis: 1_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
