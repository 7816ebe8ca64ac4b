// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listKeptLabs } from "../lab/lab.queries.ts";
import { mainPlaceOf } from "../lab/lab.ts";
import { labsReachOf, mayBeginLabs } from "../lab/reach.ts";
import { KeptLabsPage } from "./kept-labs.view.tsx";

/** The labs that somebody keeps. Mounted at /redazione/laboratori, behind its door. */
export function keptLabsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.get("/", async (c) => {
    const actor = c.get("actor");
    const labs = await listKeptLabs(house.db, labsReachOf(actor));
    const today = romeDate(house.now());
    return c.html(
      KeptLabsPage({
        frame: await frameOf(c, house),
        labs: labs.map((lab) => ({
          id: lab.id,
          name: lab.name,
          status: lab.status,
          place: mainPlaceOf(lab, today)?.name ?? "",
        })),
        mayBegin: mayBeginLabs(actor),
      }),
    );
  });
  return web;
}
