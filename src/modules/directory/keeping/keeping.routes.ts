// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../../web/house.ts";
import { bulkRoutes } from "./bulk.routes.ts";
import { overviewRoutes } from "./overview.routes.ts";
import { synonymRoutes } from "./synonym.routes.ts";
import { termRoutes } from "./term.routes.ts";
import type { LeaveToo } from "./territory.actions.ts";
import { territoryKeptRoutes } from "./territory.routes.ts";
import { uploadRoutes } from "./upload.routes.ts";

/** How the directory as a whole is kept. Mounted at /redazione. */
export function keepingRoutes(house: House, leaveToo: LeaveToo): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/", overviewRoutes(house));
  web.route("/insieme", bulkRoutes(house));
  web.route("/parole", synonymRoutes(house));
  web.route("/temi", termRoutes(house));
  web.route("/carica", uploadRoutes(house));
  web.route("/territorio", territoryKeptRoutes(house, leaveToo));
  return web;
}
