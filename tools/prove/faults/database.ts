// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { readPostmaster } from "../../../src/foundation/database/embedded/postmaster.ts";
import { chanceFrom } from "../chance.ts";
import { debianPrograms, openDebianServer } from "../debian-server.ts";
import { killAll, treeOf } from "../processes.ts";
import { openWorld } from "../world.ts";
import { NotHere, outcomeOf, untilServed, type Fault, type Outcome } from "./fault.ts";
import { watch } from "./watch.ts";

const awayMs = 5_000;
const frozenMs = 20_000;
const people = 4;

/** A server database that is restarted, away and frozen while people write, read and letters leave. */
export const serverFaults: Fault = {
  name: "server",
  run: async ({ folder, seed, isShort = false }) => {
    const programs = debianPrograms();
    if (programs === undefined) throw new NotHere("no PostgreSQL of the system's is here");
    await mkdir(join(folder, "server"));
    const server = await openDebianServer(programs, join(folder, "server"));
    const settings = {
      folder,
      databaseUrl: server.connection,
      writers: people,
      seed,
      chance: chanceFrom(seed),
    };
    const world = await openWorld(settings);
    const outcomes: Outcome[] = [];

    const during = async (fault: string, happens: () => Promise<void>) => {
      const stopWriting = world.write();
      const stopWatching = watch(world.product.baseUrl);
      await pause(2_000);
      await happens();
      const recovered = await untilServed(world.product);
      await pause(3_000);
      await stopWriting();
      outcomes.push(await outcomeOf(fault, world, { watched: await stopWatching(), recovered }));
      await world.setClock(0);
    };
    await during("database restarted", async () => {
      await server.stop();
      await server.start();
    });
    if (!isShort) {
      await during(`database away for ${awayMs / 1000} s`, async () => {
        await server.stop();
        await pause(awayMs);
        await server.start();
      });
      await during("a process of the database killed", async () => {
        server.killOneBackend();
        await pause(500);
      });
      await during(`database frozen for ${frozenMs / 1000} s`, async () => {
        server.freeze(true);
        await pause(frozenMs);
        server.freeze(false);
      });
    }
    await world.product.stop();
    await server.stop();
    world.mail.close();
    return outcomes;
  },
};

/** The embedded database killed under the product, which starts it again by itself. */
export const embeddedFaults: Fault = {
  name: "embedded",
  run: async ({ folder, seed }) => {
    const world = await openWorld({ folder, writers: people, seed, chance: chanceFrom(seed) });
    const stopWriting = world.write();
    const stopWatching = watch(world.product.baseUrl);
    await pause(2_000);
    const running = await readPostmaster(join(folder, "data", "postgres"));
    if (!running) throw new Error("the embedded database is not running");
    killAll(treeOf(running.pid));
    await pause(200);
    const recovered = await untilServed(world.product);
    await pause(3_000);
    await stopWriting();
    const watched = await stopWatching();
    const outcome = await outcomeOf("embedded database killed under the product", world, {
      watched,
      recovered,
    });
    await world.product.stop();
    world.mail.close();
    return [outcome];
  },
};
