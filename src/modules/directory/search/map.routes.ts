// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { linkTo } from "../../../ui/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { answerQuestion } from "./answer.queries.ts";
import { filtersOn, findingKinds } from "./criteria.ts";
import { pointsOf } from "./map.ts";
import { listNeighbours } from "./neighbours.queries.ts";
import { paths } from "./paths.ts";
import { questionIn } from "./search.routes.ts";
import { mostFound } from "./search.ts";

/** Networks of help drawn beside services. */
const mostNeighbours = 50;

/** The points of each list, for the map over it: same question, same filters, all its pages at once. */
export function mapRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  for (const kind of findingKinds) {
    web.get(`${paths[kind]}/mappa.json`, async (c) => {
      const question = { ...questionIn(c), page: 1 };
      const { found, search } = await answerQuestion(house.db, kind, question, house.now(), mostFound);
      const isBeside = kind === "service" && filtersOn(question).length > 0;
      const neighbours = isBeside ? await listNeighbours(house.db, search, mostNeighbours) : [];
      const language = c.get("language");
      // Nothing in it is about who asks; a minute is as long as "open now" means the same.
      c.header("Cache-Control", "public, max-age=60");
      return c.json(
        pointsOf([...found.findings, ...neighbours], {
          isMore: found.isMore,
          linkTo: (path) => linkTo({ language }, path),
        }),
        200,
        { "Content-Type": "application/geo+json; charset=utf-8" },
      );
    });
  }
  return web;
}
