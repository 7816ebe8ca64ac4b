// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../web/house.ts";
import type { FormLimits } from "../../web/sealed-forms.ts";
import { mustSignIn } from "../../web/signed-in.ts";
import { mayBeStale } from "../../web/stale-reads.ts";
import { keptAssemblyRoutes } from "./assembly/keeping.routes.ts";
import { assemblyRoutes } from "./assembly/public.routes.ts";
import { attendanceRoutes } from "./attendance/attendance.routes.ts";
import { noLabs, type LabsKnown } from "./entering.routes.ts";
import { keptMeetingRoutes } from "./meetings/kept-meeting.routes.ts";
import { planRoutes } from "./meetings/plan.routes.ts";
import { meetingRoutes } from "./meetings/public.routes.ts";
import { joinRoutes } from "./members/join.routes.ts";
import { keptMembersRoutes } from "./members/keeping.routes.ts";
import { ownRoutes } from "./members/own.routes.ts";
import { minutesRoutes } from "./minutes/minutes.routes.ts";
import { decisionsOfAssembly, minutesKept, minutesOfMeeting, votesOfMember } from "./minutes/parts.routes.ts";
import { proposeRoutes } from "./proposals/propose.routes.ts";
import { reviewRoutes } from "./proposals/review.routes.ts";

type Settings = { limits?: FormLimits | undefined; labs?: LabsKnown };

/** Where people decide together: for everybody, for members by their link, for who keeps it. Mounted at "/". */
export function assembliesRoutes(house: House, { limits, labs = noLabs }: Settings = {}): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/", minutesRoutes(house));
  web.route("/assemblee", proposeRoutes(house, limits));
  web.route("/assemblee", joinRoutes(house, limits));
  web.route(
    "/assemblee",
    mayBeStale(house, (read) => assemblyRoutes(read, labs, decisionsOfAssembly(read))),
  );
  web.route(
    "/riunioni",
    mayBeStale(house, (read) => meetingRoutes(read, minutesOfMeeting(read))),
  );
  web.route("/membro", ownRoutes(house, votesOfMember(house)));

  // For who keeps them: signed in here; each page looks whether this one is theirs.
  for (const path of ["/redazione/assemblee", "/redazione/riunioni"] as const) {
    web.use(path, mustSignIn(house));
    web.use(`${path}/*`, mustSignIn(house));
  }
  web.route("/redazione/assemblee", keptAssemblyRoutes(house, labs));
  web.route("/redazione/assemblee", keptMembersRoutes(house));
  web.route("/redazione/assemblee", reviewRoutes(house));
  web.route("/redazione", planRoutes(house));
  web.route("/redazione/riunioni", keptMeetingRoutes(house, minutesKept(house)));
  web.route("/redazione/riunioni", attendanceRoutes(house));
  return web;
}
