// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import type { Chance } from "./chance.ts";
import type { DebianServer } from "./debian-server.ts";
import type { Ledger } from "./ledger.ts";
import { startProduct, type Product } from "./product.ts";
import { openWorld, resultOf, startReady, type Result, type WorldSettings } from "./world.ts";

export type CrashResult = Result & {
  kills: number;
  killedProcesses: number;
  /** How many times the product told that its database was away. */
  unavailable: number;
  /** Milliseconds from start to the first answer after each kill. */
  recoveries: number[];
};

export type CrashSettings = WorldSettings & {
  kills: number;
  /** Killed too, when it is there. */
  server?: DebianServer | undefined;
  say: (line: string) => void;
};

/** One start in five is killed too, before it is over. */
const withinTheStart = 0.2;
const fewest = 15;
const patienceMs = 30_000;

/** People write through HTTP while everything is killed again and again; afterwards what they were told is looked for. */
export async function crash({ kills, server, say, ...settings }: CrashSettings): Promise<CrashResult> {
  const { chance } = settings;
  const world = await openWorld({
    ...settings,
    hasRooms: true,
    databaseUrl: server?.connection ?? settings.databaseUrl,
  });
  const { home, ledger } = world;
  const recoveries: number[] = [];
  const told: string[] = [];
  let killedProcesses = 0;
  let { product } = world;

  const stopWriting = world.write();
  for (let count = 1; count <= kills; count += 1) {
    await untilSomethingWasDone(ledger);
    await pause(chance.between(0, 3_000));
    killedProcesses += server ? await killWithServer(product, server, chance) : await product.killTree();
    told.push(...product.faults);

    if (chance.next() < withinTheStart) {
      product = startProduct(home);
      await pause(chance.between(50, 900));
      killedProcesses += await product.killTree();
    }
    const started = performance.now();
    product = await startReady(home);
    recoveries.push(performance.now() - started);
    const after = Math.round(recoveries.at(-1) ?? 0);
    say(`kill ${count} of ${kills}: answers again after ${after} ms, ${ledger.entries.length} acts`);
  }
  await pause(2_000);
  await stopWriting();
  const result = await resultOf(world);
  await product.stop();
  world.mail.close();
  const unavailable = [...told, ...product.faults].join("").split('"number":').length - 1;
  return { ...result, kills, killedProcesses, unavailable, recoveries };
}

/** On a busy machine the first acts take a while: a kill before any of them would prove little. */
async function untilSomethingWasDone({ entries }: Ledger): Promise<void> {
  const done = () => entries.filter(({ state }) => state === "acknowledged").length;
  const before = done();
  const began = performance.now();
  while (done() < before + fewest && performance.now() - began < patienceMs) await pause(50);
}

/** Sometimes all, sometimes the product alone, sometimes one process of the server, which then throws all others out. */
async function killWithServer(product: Product, server: DebianServer, chance: Chance): Promise<number> {
  const which = chance.oneOf(["all", "product", "backend"] as const);
  let killed = 0;
  if (which === "backend") {
    killed += server.killOneBackend();
    await pause(chance.between(0, 400));
  }
  killed += await product.killTree();
  if (which !== "all") return killed;
  killed += await server.killAll();
  await server.start();
  return killed;
}
