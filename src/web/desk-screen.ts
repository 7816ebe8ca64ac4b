// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MiddlewareHandler } from "hono";

import type { Person } from "../foundation/actor.ts";
import type { Env } from "./house.ts";
import { withoutLanguage } from "./language.ts";
import { addressOf } from "./urls.ts";

/** The page that a device keeps for when there is no network: it is nobody's, and hides like the others. */
const keptPage = "/sportello/senza-rete";
const keptPageMinutes = 10;

/**
 * Gives the pages of the help desk, whichever room they are of, the screen of one who has people in front of them: it can
 * be hidden with a key and locks by itself. `lockMinutesOf` says after how many minutes without use.
 */
export function deskScreen(lockMinutesOf: (person: Person) => Promise<number>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const actor = c.get("actor");
    if (withoutLanguage(addressOf(c).pathname) === keptPage) {
      c.set("deskScreen", { lockMinutes: keptPageMinutes, who: "" });
    } else if (actor.kind === "person") {
      c.set("deskScreen", { lockMinutes: await lockMinutesOf(actor), who: actor.id });
    }
    await next();
  };
}
