// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { HomePage } from "./home.view.tsx";
import { atDesk } from "./standing.queries.ts";

/** Today at the desk. Mounted at /sportello. */
export function homeRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", async (c) => {
    const standing = await atDesk(db, personOf(c), house.now(), async (_tx, mine) => mine);
    return c.html(HomePage({ frame: await frameOf(c, house), desks: standing.desks }));
  });

  // Asked by the page's own script: whether somebody is still signed in here, and whether it is the same person.
  web.get("/presenza", (c) => c.text(personOf(c).id));

  return web;
}
