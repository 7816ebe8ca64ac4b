// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "../../web/house.ts";
import type { FormLimits } from "../../web/sealed-forms.ts";
import { askRoutes } from "./booking/ask.routes.ts";
import { statusRoutesOfSpaces } from "./booking/status.routes.ts";
import { feedRoutes } from "./feeds/feed.routes.ts";
import { onlyWho } from "./keeping/entering.routes.ts";
import { keptSpaceRoutes } from "./keeping/kept-space.routes.ts";
import { overviewRoutes } from "./keeping/overview.routes.ts";
import { requestRoutes } from "./keeping/request.routes.ts";
import { spaceFormRoutes } from "./keeping/space-form.routes.ts";
import { findingRoutes } from "./public/finding.routes.ts";
import { spacePageRoutes } from "./public/space-page.routes.ts";
import { seasonRoutes } from "./seasons/season.routes.ts";
import { wishRoutes } from "./seasons/wish.routes.ts";
import { keptSiteRoutes } from "./sites/kept-sites.routes.ts";
import { siteRoutes } from "./sites/site.routes.ts";
import { mayKeepSome, mayKeepSomeSites } from "./space.policy.ts";

const onlyWhoKeeps = onlyWho(mayKeepSome, "not-for-spaces");
const onlyWhoKeepsSites = onlyWho(mayKeepSomeSites, "not-for-sites");

/** Spaces that hosts open to others. Mounted at "/". */
export function spacesRoutes(house: House, limits?: FormLimits): Hono<Env> {
  const web = new Hono<Env>();
  web.route("/spazi", findingRoutes(house));
  web.route("/spazi", spacePageRoutes(house));
  web.route("/spazi", askRoutes(house, limits));
  web.route("/spazi/richieste", statusRoutesOfSpaces(house));
  web.route("/spazi/stagioni", wishRoutes(house, limits));
  web.route("/spazi/calendario", feedRoutes(house));
  web.route("/spazi/recupero", siteRoutes(house, limits));

  const keeping = new Hono<Env>();
  keeping.use("/redazione/spazi/*", onlyWhoKeeps);
  keeping.route("/redazione/spazi", overviewRoutes(house));
  keeping.route("/redazione/spazi", spaceFormRoutes(house));
  keeping.route("/redazione/spazi", keptSpaceRoutes(house));
  keeping.route("/redazione/spazi", requestRoutes(house));
  keeping.route("/redazione/spazi", seasonRoutes(house));
  keeping.use("/redazione/recupero/*", onlyWhoKeepsSites);
  keeping.route("/redazione/recupero", keptSiteRoutes(house));
  web.route("/", keeping);
  return web;
}
