// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../../web/house.ts";
import type { FormLimits } from "../../../web/sealed-forms.ts";
import { decisionRoutes } from "./decision.routes.ts";
import { queueRoutes } from "./queue.routes.ts";
import { reportRoutes } from "./report.routes.ts";
import { statusRoutesOfReports } from "./status.routes.ts";

/** What people tell about the directory, and who looks at it. Mounted at "/". */
export function reportsRoutes(house: House, limits?: FormLimits): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/segnala", reportRoutes(house, limits));
  web.route("/segnalazioni", statusRoutesOfReports(house));
  web.route("/redazione/segnalazioni", queueRoutes(house));
  web.route("/redazione/segnalazioni", decisionRoutes(house));
  return web;
}
