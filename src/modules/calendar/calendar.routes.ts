// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../web/house.ts";
import { lookRoutes } from "./paper/look.routes.ts";
import { paperRoutes } from "./paper/paper.routes.ts";
import { activityRoutes } from "./views/activity.routes.ts";
import { agendaRoutes } from "./views/agenda.routes.ts";

/** What is on, for everybody, and where it is written. Mounted at "/". */
export function calendarRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/", agendaRoutes(house));
  web.route("/agenda", paperRoutes(house));
  web.route("/redazione/agenda/aspetto", lookRoutes(house));
  web.route("/agenda", activityRoutes(house));
  return web;
}
