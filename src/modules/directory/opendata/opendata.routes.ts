// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listBoundarySources } from "../../territories/boundary-source.queries.ts";
import { presentEdition } from "../hsds/dump.queries.ts";
import { licenceUri } from "../hsds/profile.ts";
import { dateSaid } from "../search/card.page.ts";
import { keptInEdition } from "../search/edition.queries.ts";
import { countDatasets } from "./dataset-rows.queries.ts";
import { datasetsShown } from "./opendata.page.ts";
import { OpenDataPage } from "./opendata.view.tsx";

/** The page of open data. Mounted at /opendata; its files are in files.api.ts and linked-data.api.ts. */
export function openDataRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;
  web.get("/", async (c) => {
    const [frame, counts, { changedAt }, boundarySources] = await Promise.all([
      frameOf(c, house),
      keptInEdition(db, "datasets", () => countDatasets(db)),
      presentEdition(db),
      listBoundarySources(db),
    ]);
    return c.html(
      OpenDataPage({
        frame,
        datasets: datasetsShown(counts, frame.language),
        updated: dateSaid(changedAt.slice(0, 10), frame.language),
        licenceUri,
        boundarySources,
      }),
    );
  });
  return web;
}
