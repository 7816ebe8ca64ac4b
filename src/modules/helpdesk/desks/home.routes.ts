// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { listPlaceHours } from "../../directory/records/called.queries.ts";
import { desksPath } from "./desk-path.ts";
import { listDesksOf } from "./desk.queries.ts";
import { isInUse } from "./desk.ts";
import { mayKeepDesks } from "./desks.policy.ts";
import { homeShown, type DeskFound } from "./home.page.ts";
import { findDeskState, findToday } from "./home.queries.ts";
import { HomePage, LackingPage } from "./home.view.tsx";
import { homeWords } from "./home.words.ts";
import { atDesk, listHeldDesks, standingOf } from "./standing.queries.ts";
import { districtsOf, followsDesk, worksAt } from "./standing.ts";

/** Today at the desk. Mounted at /sportello. */
export function homeRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", async (c) => {
    const actor = personOf(c);
    const now = house.now();
    const today = romeDate(now).toString();
    const language = c.get("language");
    const held = await listHeldDesks(db, actor, today);
    const lacking = held.flatMap(({ name, lacking: what }) =>
      what === undefined ? [] : [homeWords[language].lacking[what](name)],
    );
    const mine = await standingOf(db, actor, today);
    if (lacking.length > 0 && districtsOf(mine).length === 0) {
      return c.html(LackingPage({ frame: await frameOf(c, house), reasons: lacking }), 403);
    }
    // Who only sets desks up finds them; who has nothing to do here is refused below.
    if (districtsOf(mine).length === 0 && mayKeepDesks(actor)) {
      return c.redirect(linkTo({ language }, desksPath), 302);
    }

    const followed = (await listDesksOf(db, districtsOf(mine))).filter(
      (desk) => followsDesk(mine, desk) && isInUse(desk, today),
    );
    const places = await listPlaceHours(
      db,
      followed.map(({ locationId }) => locationId),
    );
    const { own, states } = await atDesk(db, actor, now, async (tx, standing) => {
      const all: DeskFound[] = [];
      for (const desk of followed) {
        all.push(await findDeskState(tx, desk, places.get(desk.locationId ?? ""), today));
      }
      return { own: await findToday(tx, actor, standing, now), states: all };
    });
    const names = await listPersonNames(
      db,
      own.today.map(({ personId }) => personId),
    );
    const found = {
      now,
      personId: actor.id,
      isOperator: mine.desks.length > 0,
      ...own,
      weeks: states
        .filter(({ desk }) => worksAt(mine, desk.id))
        .map(({ desk, thisWeek }) => ({ desk, week: thisWeek })),
      overview: mine.supervises.length > 0 ? states : undefined,
      deskNames: new Map(followed.map(({ id, name }) => [id, name])),
      names,
    };
    // A room above: its door is there or not, and that is all that is known of it.
    const pointPath = c.get("doors").has("/assemblee") ? "/assemblee?sportello=1" : undefined;
    const frame = await frameOf(c, house);
    return c.html(HomePage({ frame, shown: homeShown(found, language), pointPath }));
  });

  // Asked by the page's own script: whether somebody is still signed in here, and whether it is the same person.
  web.get("/presenza", (c) => c.text(personOf(c).id));

  return web;
}
