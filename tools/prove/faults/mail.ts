// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import { chanceFrom } from "../chance.ts";
import { openWorld } from "../world.ts";
import { outcomeOf, type Fault } from "./fault.ts";
import { watch } from "./watch.ts";

const silentForMs = 40_000;

/** A mail server that takes connections and never says a word: pages and forms go on, letters wait and leave later. */
export const mailFaults: Fault = {
  name: "mail",
  run: async ({ folder, seed }) => {
    const world = await openWorld({ folder, writers: 3, seed, chance: chanceFrom(seed) });
    world.mail.setSilent(true);
    const stopWriting = world.write(["letter", "synonym"]);
    const stopWatching = watch(world.product.baseUrl);
    await pause(silentForMs);
    await stopWriting();
    const watched = await stopWatching();
    const unsent = world.mail.taken.size;
    world.mail.setSilent(false);
    const besides = unsent > 0 ? ["the silent server took a letter"] : [];
    if ((watched.statuses.get(503) ?? 0) > 0) besides.push("a page was 503 because of mail");
    const fault = `mail server that accepts and never answers, ${silentForMs / 1000} s`;
    const outcome = await outcomeOf(fault, world, { watched, besides });
    await world.product.stop();
    world.mail.close();
    return [{ ...outcome, seen: `${outcome.seen}; slowest page ${Math.round(watched.slowest)} ms` }];
  },
};
