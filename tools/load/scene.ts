// SPDX-License-Identifier: AGPL-3.0-or-later
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import { openInstallation } from "../../src/foundation/database/installation.ts";
import { newToken } from "../../src/foundation/secrets/token.ts";
import { activityMaker } from "../bench/calendar.ts";
import { growTo } from "../bench/fill.ts";
import type { Chance } from "../prove/chance.ts";
import { freePort, type Home, type Product } from "../prove/product.ts";
import { startReady } from "../prove/world.ts";
import { mixOf, type Step } from "./mix.ts";
import type { Visited, Visiting } from "./visitors.ts";

/** A filled installation, what is asked of it, and the product that `npm start` runs, ready to be started over it. */
export type Scene = {
  steps: Step[];
  postgresql: string;
  metricsToken: string;
  start: (execArgv?: string[]) => Promise<Product>;
};

const activities = 400;

/** Fills a data folder with a synthetic directory and agenda, unless it is filled already. */
export async function openScene(
  folder: string,
  services: number,
  steps: number,
  chance: Chance,
): Promise<Scene> {
  const now = Temporal.Now.instant();
  const dataFolder = join(folder, "data");
  const { db, close } = await openInstallation(
    { dataFolder, databaseUrl: undefined },
    { statementTimeoutMs: 0 },
  );
  try {
    await growTo(db, services, now);
    const { rows: held } = await sql<{
      times: number;
    }>`select count(*)::int as times from calendar.activity`.execute(db);
    if (held[0]!.times === 0) await (await activityMaker(db, now)).make(activities);
    await sql`analyze`.execute(db);
    const { rows } = await sql<{
      version: string;
    }>`select current_setting('server_version') as version`.execute(db);
    const metricsToken = newToken();
    const home: Home = {
      port: await freePort(),
      env: { TRAMA_DATA: dataFolder, TRAMA_DEMO: "no", METRICS_TOKEN: metricsToken },
    };
    return {
      steps: await mixOf(db, steps, chance, now),
      postgresql: rows[0]!.version,
      metricsToken,
      start: (execArgv = []) => startReady({ ...home, execArgv }),
    };
  } finally {
    await close();
  }
}

/** Has the visitors' process do its work: another process, on the same cores. */
export async function visitAll(visiting: Visiting): Promise<Visited> {
  const child = fork(join(import.meta.dirname, "visitors.ts"));
  child.send(visiting);
  const told = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (typeof told[0] !== "object") throw new Error("the visitors' process ended before its work was done");
  child.disconnect();
  return told[0] as Visited;
}
