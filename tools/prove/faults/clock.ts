// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import { chanceFrom } from "../chance.ts";
import { administratorAt } from "../people.ts";
import { openWorld, type World } from "../world.ts";
import { outcomeOf, type Fault, type Outcome } from "./fault.ts";

const hour = 3_600_000;

/**
 * The product's clock jumps forward and back: who is in stays in or is asked to come in again, links end or are good,
 * letters leave.
 */
export const clockFaults: Fault = {
  name: "clock",
  run: async ({ folder, seed }) => {
    const world = await openWorld({ folder, writers: 2, seed, chance: chanceFrom(seed) });
    const outcomes: Outcome[] = [];
    for (const [fault, shift, isIn] of [
      ["clock three hours forward", 3 * hour, true],
      // Never before they were given their roles: these begin with a day.
      ["clock two hours back from there", hour, true],
      // They were last seen three hours ahead, and a session ends twelve hours after that.
      ["clock 16 hours forward, sessions are over", 16 * hour, false],
    ] as const) {
      await world.setClock(shift);
      await pause(200);
      const besides = await whatIsWrong(world, isIn);
      if (isIn) {
        const stopWriting = world.write();
        await pause(2_500);
        await stopWriting();
      }
      outcomes.push(await outcomeOf(fault, world, { besides }));
    }
    await world.setClock(0);
    await pause(200);
    const again = await administratorAt(world.home, "torna@example.org");
    const { status } = await again.get("/redazione/servizi");
    const besides = status === 200 ? [] : [`who comes in afterwards gets ${status}`];
    outcomes.push(await outcomeOf("clock put right", world, { besides }));
    await world.product.stop();
    world.mail.close();
    return outcomes;
  },
};

async function whatIsWrong({ browsers }: World, isIn: boolean): Promise<string[]> {
  const wrong: string[] = [];
  for (const browser of browsers) {
    const office = await browser.get("/redazione/servizi");
    const isAsked = office.status === 302 && office.place.startsWith("/entra");
    if (isIn && office.status !== 200) wrong.push(`somebody who is in gets ${office.status} ${office.place}`);
    if (!isIn && !isAsked) wrong.push(`somebody whose time is over gets ${office.status}, not the way in`);
    const page = await browser.get("/servizi");
    if (page.status !== 200) wrong.push(`the public page is ${page.status}`);
  }
  return wrong;
}
