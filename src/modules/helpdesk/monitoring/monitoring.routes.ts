// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { fewestAskers } from "../../directory/home/territory-numbers.ts";
import { listSearchedInVain } from "../../directory/keeping/synonym.queries.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { pastRoutes } from "../past/past.routes.ts";
import { publishRoutes } from "../publishing/publish.routes.ts";
import { listRoutes } from "./list.routes.ts";
import { choicesFor, isUsual, monthsToChoose, shownOf } from "./monitoring.page.ts";
import { MonitoringPage } from "./monitoring.view.tsx";
import { openFigures, questionOf, reachOf } from "./opened.routes.ts";
import { profilesRoutes } from "./profiles.routes.ts";
import { reportRoutes } from "./report.routes.ts";
import { sheetRoutes } from "./sheet.routes.ts";
import { tally } from "./tally.ts";

/** How many of the words searched in vain are shown. */
const mostSearched = 20;

/** The figures of the desks. Mounted at /sportello/monitoraggio. */
export function monitoringRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const frame = await frameOf(c, house);
    const { language } = frame;
    const today = romeDate(now());
    const question = questionOf(c, house);
    const searched = await listSearchedInVain(db, { now: now() });
    const { figures, names, areas, supervises } = await atDesk(
      db,
      personOf(c),
      now(),
      async (tx, standing) => {
        const { blocks, ...rest } = await openFigures(tx, await reachOf(tx, standing), question);
        return { ...rest, figures: tally(blocks, question), supervises: standing.supervises };
      },
    );
    return c.html(
      MonitoringPage({
        frame,
        shown: shownOf(figures, question, names, language),
        choices: choicesFor(names, areas, monthsToChoose(question, today), language),
        searched: searched.filter(({ times }) => times >= fewestAskers).slice(0, mostSearched),
        may: { load: supervises.length > 0, publish: supervises.length > 0 },
        isUsual: isUsual(question, today),
      }),
    );
  });

  web.route("/elenco", listRoutes(house));
  web.route("/pubblica", publishRoutes(house));
  web.route("/relazione", reportRoutes(house));
  web.route("/storico", pastRoutes(house));
  web.route("/profili", profilesRoutes(house));
  web.route("/", sheetRoutes(house));
  return web;
}
