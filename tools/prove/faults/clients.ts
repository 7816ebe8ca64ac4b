// SPDX-License-Identifier: AGPL-3.0-or-later
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

import { chanceFrom } from "../chance.ts";
import { openWorld } from "../world.ts";
import { outcomeOf, type Fault, type Outcome } from "./fault.ts";
import { watch } from "./watch.ts";

const idle = 1_000;
const slow = 100;
const dripMs = 500;
/** Beyond the patience of the product, which is 15 s for the first lines and 180 s for all. */
const headsWithinMs = 30_000;
const bodiesWithinMs = 200_000;

const beginnings: Record<string, string> = {
  silent: "",
  "kept after an answer": "GET /status HTTP/1.1\r\nHost: localhost\r\n\r\n",
  "headers a letter at a time": "GET /servizi HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
  "body a letter at a time":
    "POST /segnala/nuovo HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nnota=",
};

/** Clients that say nothing, a letter at a time or never the end: others are served meanwhile, and they are let go. */
export const clientFaults: Fault = {
  name: "clients",
  run: async ({ folder, seed }) => {
    const world = await openWorld({ folder, writers: 2, seed, chance: chanceFrom(seed) });
    const outcomes: Outcome[] = [];
    for (const [kind, count, within] of [
      ["silent", idle, headsWithinMs],
      ["kept after an answer", idle, headsWithinMs],
      ["headers a letter at a time", slow, headsWithinMs],
      ["body a letter at a time", slow, bodiesWithinMs],
    ] as const) {
      const stopWriting = world.write(["synonym", "draft"]);
      const stopWatching = watch(world.product.baseUrl);
      const { lasted, left } = await hold(Number(new URL(world.product.baseUrl).port), kind, count, within);
      await stopWriting();
      const watched = await stopWatching();
      const besides = left > 0 ? [`${left} were still held after ${within / 1000} s`] : [];
      if ((watched.statuses.get(503) ?? 0) > 0) besides.push("others were told 503");
      const outcome = await outcomeOf(`${count} connections: ${kind}`, world, { watched, besides });
      await world.setClock(0);
      const seen = `${outcome.seen}; slowest page ${Math.round(watched.slowest)} ms; all let go after ${Math.round(lasted / 1000)} s`;
      outcomes.push({ ...outcome, seen });
    }
    await world.product.stop();
    world.mail.close();
    return outcomes;
  },
};

/** Opens them, lets them be as slow as they are, and waits until the product has let all of them go. */
async function hold(port: number, kind: string, count: number, within: number) {
  const open = new Set<Socket>();
  const began = performance.now();
  for (let index = 0; index < count; index += 1) {
    const localAddress = `127.200.${Math.floor(index / 250)}.${2 + (index % 250)}`;
    const socket = connect({ port, host: "127.0.0.1", localAddress });
    socket.on("error", () => {}).on("close", () => open.delete(socket));
    socket.resume();
    open.add(socket);
    await Promise.race([once(socket, "connect"), once(socket, "close")]).catch(() => {});
    socket.write(beginnings[kind] ?? "");
  }
  const dripping = kind.includes("letter")
    ? setInterval(() => {
        for (const socket of open) socket.write("x");
      }, dripMs)
    : undefined;
  while (open.size > 0 && performance.now() - began < within) await pause(100);
  clearInterval(dripping);
  const [left, lasted] = [open.size, performance.now() - began];
  for (const socket of open) socket.destroy();
  return { left, lasted };
}
