// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import { sql } from "kysely";

import type { Database } from "../foundation/database/database.ts";
import type { Env, House } from "./house.ts";
import { problem } from "./problem.ts";

const patienceMs = 2_000;

/** GET /status: can this installation serve? In the problem+json shape that the Italian API rules ask for. */
export function statusRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();

  web.get("/", async (c) => {
    const serving = await answers(house.db);
    c.header("Cache-Control", "no-store");
    if (!serving) c.header("Retry-After", "10");
    return problem(
      c,
      serving ? { status: 200, title: "OK" } : { status: 503, title: "The database does not answer" },
    );
  });

  return web;
}

/** A trivial query, with little patience: whoever watches must not hang where the pages would. */
async function answers(db: Database): Promise<boolean> {
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  const { promise: tooLate, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, patienceMs, false);
  const answer = await Promise.race([asked, tooLate]);
  clearTimeout(timer);
  return answer;
}
