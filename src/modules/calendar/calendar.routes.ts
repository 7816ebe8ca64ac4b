// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { fetchCalendar } from "../../foundation/fetching/fetch-calendar.ts";
import type { Env, House } from "../../web/house.ts";
import type { FormLimits } from "../../web/sealed-forms.ts";
import { mayBeStale } from "../../web/stale-reads.ts";
import type { LabsOfAgenda } from "./activities/labs-of-agenda.ts";
import { dateRoutes } from "./editing/date.routes.ts";
import { onlyWriters } from "./editing/entering.routes.ts";
import { formRoutes } from "./editing/form.routes.ts";
import { overviewRoutes } from "./editing/overview.routes.ts";
import { followRoutes } from "./feeds/follow.routes.ts";
import { keptFeedRoutes } from "./feeds/kept-feed.routes.ts";
import { lookRoutes } from "./paper/look.routes.ts";
import { paperRoutes } from "./paper/paper.routes.ts";
import { proposeRoutes } from "./proposals/propose.routes.ts";
import { reviewRoutes } from "./proposals/review.routes.ts";
import { activityRoutes } from "./views/activity.routes.ts";
import { agendaRoutes } from "./views/agenda.routes.ts";
import { embeddedAgendaRoutes } from "./views/embedded.routes.ts";

/** What is on, for everybody, and where it is written. Mounted at "/". */
export function calendarRoutes(
  house: House,
  { limits, labs }: { limits?: FormLimits; labs?: (house: House) => LabsOfAgenda } = {},
): Hono<Env> {
  const web = new Hono<Env>();
  web.route(
    "/",
    mayBeStale(house, (read) => agendaRoutes(read, labs?.(read))),
  );
  web.route(
    "/",
    mayBeStale(house, (read) => embeddedAgendaRoutes(read, labs?.(read))),
  );
  web.route("/agenda", paperRoutes(house, labs?.(house)));
  web.route("/agenda", followRoutes(house, labs?.(house)));
  web.route("/agenda", activityRoutes(house));
  web.route("/agenda", proposeRoutes(house, limits));

  web.use("/redazione/agenda/*", onlyWriters(house));
  web.use("/redazione/agenda", onlyWriters(house));
  web.route("/redazione/agenda/aspetto", lookRoutes(house));
  web.route("/redazione/agenda/calendari", keptFeedRoutes(house, fetchCalendar));
  web.route("/redazione/agenda", formRoutes(house));
  web.route("/redazione/agenda", overviewRoutes(house));
  web.route("/redazione/agenda", dateRoutes(house));
  web.route("/redazione/agenda", reviewRoutes(house));
  return web;
}
