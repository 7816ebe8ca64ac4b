// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Database } from "../foundation/database/database.ts";
import { getSetting } from "../foundation/setting.ts";
import type { Env, House } from "./house.ts";
import { problem } from "./problem.ts";

const patienceMs = 2_000;

/**
 * GET /status: can this installation serve? In the problem+json shape that the Italian API rules ask for. While the
 * demonstration is still being made beside the requests, it serves and says so.
 */
export function statusRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();

  web.get("/", async (c) => {
    const left = await partsLeft(house.db);
    c.header("Cache-Control", "no-store");
    if (left === undefined) {
      c.header("Retry-After", "10");
      return problem(c, { status: 503, title: "The database does not answer" });
    }
    const detail = left > 0 ? { detail: `The demonstration is still being made, parts left: ${left}` } : {};
    return problem(c, { status: 200, title: "OK", ...detail });
  });

  return web;
}

/** One row, with little patience: whoever watches must not hang where the pages would. Undefined when nothing came. */
async function partsLeft(db: Database): Promise<number | undefined> {
  const asked = getSetting(db, "demonstration.left").then(
    (left) => left.length,
    () => undefined,
  );
  const { promise: tooLate, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, patienceMs);
  const answer = await Promise.race([asked, tooLate]);
  clearTimeout(timer);
  return answer;
}
