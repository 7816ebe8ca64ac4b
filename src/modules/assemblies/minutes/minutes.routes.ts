// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../../web/house.ts";
import { fateRoutes } from "../decisions/fate.routes.ts";
import { followRoutes } from "../decisions/follow.routes.ts";
import { voteRoutes } from "../votes/vote.routes.ts";
import { carryRoutes } from "./carry.routes.ts";
import { readingRoutes } from "./reading.routes.ts";
import { writingRoutes } from "./writing.routes.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** Minutes, decisions and votes: where they are written, read and followed. Mounted at "/". */
export function minutesRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.route(`/redazione/riunioni/:id{${uuid}}/verbale`, writingRoutes(house));
  web.route(`/redazione/riunioni/:id{${uuid}}/ripresa`, carryRoutes(house));
  web.route(`/redazione/assemblee/:id{${uuid}}/decisioni`, followRoutes(house));
  web.route("/", fateRoutes(house));
  web.route("/", readingRoutes(house));
  web.route("/", voteRoutes(house));
  return web;
}
