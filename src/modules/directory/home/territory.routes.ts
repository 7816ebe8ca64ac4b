// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { listBoundarySources } from "../../territories/boundary-source.queries.ts";
import { getTerritoryNumbers } from "./home.queries.ts";
import { keptFor } from "./kept.ts";
import { isEmpty, keptSeconds } from "./territory-numbers.ts";
import { TerritoryPage } from "./territory.view.tsx";

/** Where another room says how the desks do, when it is there. */
const deskFigures = "/territorio/sportelli";

/** The territory in numbers. Mounted at /territorio. */
export function territoryPages(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const numbersAt = keptFor(
    keptSeconds,
    (now) => getTerritoryNumbers(house.db, now),
    ({ counts }) => !isEmpty(counts),
  );

  web.get("/", async (c) => {
    const [frame, numbers, sources] = await Promise.all([
      frameOf(c, house),
      numbersAt(house.now()),
      listBoundarySources(house.db),
    ]);
    const hasDesks = c.get("doors").has(deskFigures);
    return c.html(
      TerritoryPage({ frame, numbers, sources, deskFigures: hasDesks ? deskFigures : undefined }),
    );
  });

  return web;
}
