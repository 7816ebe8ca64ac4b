// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../web/house.ts";
import type { ReportLimits } from "../directory/reports/report-limits.ts";
import { askRoutes } from "./booking/ask.routes.ts";
import { statusRoutesOfSpaces } from "./booking/status.routes.ts";
import { findingRoutes } from "./public/finding.routes.ts";
import { spacePageRoutes } from "./public/space-page.routes.ts";

/** Spaces that hosts open to others. Mounted at "/". */
export function spacesRoutes(house: House, limits?: ReportLimits): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/spazi", findingRoutes(house));
  web.route("/spazi", spacePageRoutes(house));
  web.route("/spazi", askRoutes(house, limits));
  web.route("/spazi/richieste", statusRoutesOfSpaces(house));
  return web;
}
