// SPDX-License-Identifier: AGPL-3.0-or-later
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import type { Browser } from "../prove/browser.ts";
import type { Chance } from "../prove/chance.ts";
import { type ActKind, type Ledger, openLedger } from "../prove/ledger.ts";
import { openMailServer } from "../prove/mail-server.ts";
import { administratorAt } from "../prove/people.ts";
import { freePort, type Home, type Product } from "../prove/product.ts";
import { peopleOfRooms, startReady, type Written } from "../prove/world.ts";
import { keepWriting } from "../prove/writers.ts";
import { type Balancer, openBalancer } from "./balancer.ts";
import type { Programs } from "./here.ts";
import { openPooler, type Pooler } from "./pooler.ts";
import { openPrimary, openReplica, type Postgres } from "./postgres.ts";

/** Two processes behind one address, a pooler, a primary and a replica that follows it; and people who write. */
export type Cluster = Written & {
  /** The address that people know. */
  home: Home;
  balancer: Balancer;
  pooler: Pooler;
  primary: Postgres;
  replica: Postgres;
  products: () => readonly Product[];
  browsers: Browser[];
  write: (only?: readonly ActKind[]) => () => Promise<void>;
  /** Whether what is answered with "done" is on the replica's disk too. */
  setSynchronous: (isSynchronous: boolean) => Promise<void>;
  /** `kill -9` to one process; gives the milliseconds until five more acts were acknowledged, and brings it back. */
  killProcess: (index: number) => Promise<{ acts: number; back: number }>;
  /** `kill -9` to the primary; after some seconds the replica takes its place. Milliseconds from the order to do so. */
  failOver: (afterSeconds: number) => Promise<{ promoted: number; acts: number }>;
  close: () => Promise<void>;
};

export type ClusterSettings = {
  programs: Programs;
  folder: string;
  writers: number;
  seed: number;
  chance: Chance;
  isSynchronous: boolean;
};

export async function openCluster(settings: ClusterSettings): Promise<Cluster> {
  const { programs, folder, writers, seed, chance } = settings;
  const servers = join(folder, "servers");
  await chmod(folder, 0o711);
  await mkdir(servers);
  const primary = await openPrimary(programs.postgres, servers);
  await primary.ask("CREATE DATABASE trama");
  const replica = await openReplica(programs.postgres, servers, primary);
  const setSynchronous = async (isSynchronous: boolean) => {
    await primary.ask(`ALTER SYSTEM SET synchronous_standby_names = '${isSynchronous ? "replica" : ""}'`);
    await primary.ask("SELECT pg_reload_conf()");
  };
  await setSynchronous(settings.isSynchronous);
  const pooler = await openPooler(programs.pgbouncer, servers, { primary, replica });

  const mail = await openMailServer();
  const clock = join(folder, "clock");
  const setClock = (shiftMs: number) => writeFile(clock, String(shiftMs));
  await setClock(0);
  const ports = [await freePort(), await freePort()];
  const balancer = await openBalancer(() => ports);
  const env = {
    DATABASE_URL: pooler.url("trama"),
    DATABASE_DIRECT_URL: pooler.url("trama_direct"),
    DATABASE_REPLICA_URL: pooler.url("trama_replica"),
    BASE_URL: `http://127.0.0.1:${balancer.port}`,
    SMTP_URL: mail.url,
    PROOF_CLOCK: clock,
    TRAMA_DATA: join(folder, "nothing"),
  };
  const homes = ports.map((port): Home => ({ port, env }));
  // Both at once: one makes the database, the other waits for it.
  const products = await Promise.all(homes.map(startReady));
  const home: Home = { port: balancer.port, env };
  const browsers: Browser[] = [];
  for (let index = 0; index < writers; index += 1) {
    browsers.push(await administratorAt(home, `scrive-${seed}-${index}@example.org`));
  }
  const ledger = openLedger(seed);
  let serving = primary;
  const others = await peopleOfRooms(home, ledger, seed, primary.url("trama"));

  return {
    home,
    mail,
    ledger,
    browsers,
    setClock,
    balancer,
    pooler,
    primary,
    replica,
    setSynchronous,
    products: () => products,
    connection: async () => serving.url("trama"),
    write: (only) => {
      let isOver = false;
      const writing = Promise.all([
        ...browsers.map((browser) => keepWriting(browser, ledger, chance, () => isOver, only)),
        ...others.map(({ browser, kinds }) => keepWriting(browser, ledger, chance, () => isOver, kinds)),
      ]);
      return async () => {
        isOver = true;
        await writing;
      };
    },
    killProcess: async (index) => {
      const began = performance.now();
      await products[index]!.killTree();
      const acts = await untilMoreActs(ledger, began);
      products[index] = await startReady(homes[index]!);
      return { acts, back: performance.now() - began };
    },
    failOver: async (afterSeconds) => {
      await primary.killAll();
      await pause(afterSeconds * 1000);
      const began = performance.now();
      await replica.ask("SELECT pg_promote(true, 30)");
      const promoted = performance.now() - began;
      serving = replica;
      await pooler.point({ primary: replica, replica });
      return { promoted, acts: await untilMoreActs(ledger, began) };
    },
    close: async () => {
      for (const product of products) await product.stop();
      balancer.close();
      mail.close();
      await pooler.stop();
      await replica.stop();
      await primary.stop();
    },
  };
}

const fewest = 5;
const patienceMs = 60_000;

/** Milliseconds until some more acts were acknowledged that began after now. */
async function untilMoreActs({ entries }: Ledger, since: number): Promise<number> {
  const from = entries.length;
  const done = () => entries.slice(from).filter(({ state }) => state === "acknowledged").length;
  while (done() < fewest && performance.now() - since < patienceMs) await pause(10);
  return performance.now() - since;
}
