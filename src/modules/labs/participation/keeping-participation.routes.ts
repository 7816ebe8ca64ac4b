// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../../web/house.ts";
import { doorsRoutes } from "../doors/doors.routes.ts";
import { figuresRoutes } from "../figures/figures.routes.ts";
import { uuidPattern } from "../keeping/entering.routes.ts";
import { phasesRoutes } from "../phases/phases.routes.ts";
import { peopleRoutes } from "./people.routes.ts";
import { presenceRoutes } from "./presence.routes.ts";

/** What facilitators do of who takes part. Mounted at /redazione/laboratori, behind onlyLabKeepers. */
export function keepingParticipationRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/", figuresRoutes(house));
  web.route(`/:id{${uuidPattern}}/fasi`, phasesRoutes(house));
  web.route(`/:id{${uuidPattern}}/porte`, doorsRoutes(house));
  web.route(`/:id{${uuidPattern}}/presenze`, presenceRoutes(house));
  web.route(`/:id{${uuidPattern}}/persone`, peopleRoutes(house));
  return web;
}
