// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../web/house.ts";
import { mustSignIn } from "../../web/signed-in.ts";
import { homeRoutes } from "./desks/home.routes.ts";

/** The help desk. Mounted at /sportello. */
export function helpdeskRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.use(mustSignIn(house));
  web.route("/", homeRoutes(house));
  return web;
}
