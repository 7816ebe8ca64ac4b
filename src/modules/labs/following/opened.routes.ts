// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { found } from "../../../foundation/refusal.ts";
import { hashOf, tokenPattern } from "../../../foundation/secrets/token.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { uuidPattern } from "../keeping/entering.routes.ts";
import { findFollowerByToken, listFollowersOf } from "./following.queries.ts";
import { myFollowingPath, ownPagePath } from "./following.ts";
import { followingWords } from "./following.words.ts";
import { ownFollowingRoutes } from "./own-following.routes.ts";
import { MyFollowingPage } from "./own-following.view.tsx";

/** What one follows, by the link of the letters. Mounted at /seguo. */
export function followingByLinkRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const own = ownFollowingRoutes(house, async (c) => {
    const token = c.req.param("token") ?? "";
    return { follower: found(await findFollowerByToken(house.db, hashOf(token))), path: ownPagePath(token) };
  });
  web.route(`/:token{${tokenPattern}}`, own);
  return web;
}

/** The same for who is signed in. Mounted at /io/seguo. */
export function myFollowingRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;
  web.use(mustSignIn(house));

  web.get("/", async (c) => {
    const words = followingWords[c.get("language")];
    const [followers, districts] = await Promise.all([
      listFollowersOf(db, personOf(c).id),
      listDistricts(db),
    ]);
    const names = new Map(districts.map(({ id, name }) => [id, name]));
    const shown = followers.map(({ id, territoryId }) => ({
      id,
      title: words.inDistrict(names.get(territoryId) ?? ""),
    }));
    return c.html(MyFollowingPage({ frame: await frameOf(c, house), followers: shown }));
  });

  const own = ownFollowingRoutes(house, async (c) => {
    const followers = await listFollowersOf(db, personOf(c).id);
    const follower = found(followers.find(({ id }) => id === c.req.param("id")));
    return { follower, path: myFollowingPath(follower.id) };
  });
  web.route(`/:id{${uuidPattern}}`, own);
  return web;
}
