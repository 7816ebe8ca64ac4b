// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../web/house.ts";
import type { ReportLimits } from "../directory/reports/report-limits.ts";
import { assemblyRoutes } from "./assembly/public.routes.ts";
import { noLabs, type LabsKnown } from "./entering.routes.ts";
import { meetingRoutes } from "./meetings/public.routes.ts";
import { joinRoutes } from "./members/join.routes.ts";
import { ownRoutes } from "./members/own.routes.ts";
import { minutesRoutes } from "./minutes/minutes.routes.ts";
import { decisionsOfAssembly, minutesOfMeeting, votesOfMember } from "./minutes/parts.routes.ts";
import { proposeRoutes } from "./proposals/propose.routes.ts";

type Settings = { limits?: ReportLimits | undefined; labs?: LabsKnown };

/** Where people decide together: for everybody, for members by their link, for who keeps it. Mounted at "/". */
export function assembliesRoutes(house: House, { limits, labs = noLabs }: Settings = {}): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/", minutesRoutes(house));
  web.route("/assemblee", proposeRoutes(house, limits));
  web.route("/assemblee", joinRoutes(house, limits));
  web.route("/assemblee", assemblyRoutes(house, labs, decisionsOfAssembly(house)));
  web.route("/riunioni", meetingRoutes(house, minutesOfMeeting(house)));
  web.route("/membro", ownRoutes(house, votesOfMember(house)));
  return web;
}
