// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import type { LabsOfAgenda } from "../activities/labs-of-agenda.ts";
import { FollowPage } from "./follow.view.tsx";
import { followedQuestion } from "./followed.forms.ts";
import { getFollowed } from "./followed.queries.ts";

/** How one follows a calendar, in words. Mounted at /agenda. */
export function followRoutes(house: House, labs?: LabsOfAgenda): Hono<Env> {
  return new Hono<Env>().get("/segui", async (c) => {
    const { name, path, query } = await getFollowed(house.db, readQuery(c, followedQuestion), labs);
    return c.html(
      FollowPage({
        frame: await frameOf(c, house),
        name: name ?? (await house.site()).name,
        path,
        base: house.baseUrl,
        query,
      }),
    );
  });
}
