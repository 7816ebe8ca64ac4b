// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../../web/house.ts";
import { callRoutes } from "./call.routes.ts";
import { campaignRoutes } from "./campaign.routes.ts";
import { dueRoutes } from "./due.routes.ts";
import { halfLifeRoutes } from "./half-life.routes.ts";
import { sheetRoutes } from "./sheet.routes.ts";

/** How the directory is kept true. Mounted at /redazione/verifiche. */
export function assuranceRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/", dueRoutes(house));
  web.route("/telefonate", callRoutes(house));
  web.route("/campagne", campaignRoutes(house));
  web.route("/foglio", sheetRoutes(house));
  web.route("/durata", halfLifeRoutes(house));
  return web;
}
