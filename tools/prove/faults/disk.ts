// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawnSync } from "node:child_process";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { chanceFrom } from "../chance.ts";
import { openWorld } from "../world.ts";
import { NotHere, outcomeOf, untilServed, type Fault } from "./fault.ts";
import { watch } from "./watch.ts";

const diskMegabytes = 400;
const fullForMs = 15_000;

/** The database's disk (a small file system in memory) is filled to its last byte while people write, then emptied. */
export const diskFaults: Fault = {
  name: "disk",
  run: async ({ folder, seed }) => {
    const disk = join(folder, "disk");
    await mkdir(disk);
    const mounted = spawnSync("mount", [
      "-t",
      "tmpfs",
      "-o",
      `size=${diskMegabytes}m,mode=755`,
      "none",
      disk,
    ]);
    if (mounted.status !== 0) throw new NotHere("a small disk (tmpfs) may not be mounted by this user");
    try {
      const dataFolder = join(disk, "data");
      const world = await openWorld({ folder, dataFolder, writers: 4, seed, chance: chanceFrom(seed) });
      const stopWriting = world.write();
      const stopWatching = watch(world.product.baseUrl);
      await pause(2_000);

      const filler = join(disk, "filler");
      const megabytes = await fill(filler);
      const before = world.ledger.entries.length;
      await pause(fullForMs);
      // What the database had set aside for its journal may last for a while: it is filled again as it uses it up.
      await fill(join(disk, "filler-2"));
      await pause(fullForMs);
      const tried = world.ledger.entries.slice(before).filter(({ state }) => state !== "acknowledged").length;
      await rm(filler);
      await rm(join(disk, "filler-2"), { force: true });
      await pause(200);
      const recovered = await untilServed(world.product);
      await pause(4_000);
      await stopWriting();
      const watched = await stopWatching();
      const besides = tried === 0 ? ["the full disk was not noticed by any act"] : [];
      const fault = `disk full (tmpfs of ${diskMegabytes} MB, ${megabytes} MB of it filled)`;
      const outcome = await outcomeOf(fault, world, { watched, recovered, besides });
      await world.product.stop();
      world.mail.close();
      return [{ ...outcome, seen: `${outcome.seen}; ${tried} acts told to come back later` }];
    } finally {
      await pause(500);
      spawnSync("umount", ["-l", disk]);
    }
  },
};

/** Writes until there is no room left; gives how many megabytes that were. */
async function fill(path: string): Promise<number> {
  const handle = await open(path, "w");
  const block = Buffer.alloc(64 * 1024, 1);
  let blocks = 0;
  try {
    for (;;) {
      const { bytesWritten } = await handle.write(block);
      if (bytesWritten < block.length) break;
      blocks += 1;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    await handle.close();
  }
  return Math.round(blocks / 16);
}
