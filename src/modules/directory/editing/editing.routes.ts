// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../../web/house.ts";
import { formRoutes } from "./form.routes.ts";
import { historyRoutes } from "./history.routes.ts";
import { listRoutes } from "./list.routes.ts";
import { publishRoutes } from "./publish.routes.ts";

/** The back office of single records. Mounted at /redazione. */
export function editingRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/", listRoutes(house));
  web.route("/", formRoutes(house));
  web.route("/", publishRoutes(house));
  web.route("/", historyRoutes(house));
  return web;
}
