// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { MiddlewareHandler } from "hono";

import { linkTo } from "../../../ui/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { addressOf } from "../../../web/urls.ts";
import { editableKinds, publicPath } from "../editing/editable.ts";
import { findPublicSurvivor } from "./merge.queries.ts";

const id = ":id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

/**
 * Old addresses of records that became one with another lead there (301), in the language and with the question of who
 * asked. Asked of the database only when there is no page. Mounted at "/", before the pages themselves.
 */
export function mergedRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  for (const kind of editableKinds) {
    for (const above of ["", "/segnala"]) web.use(above + publicPath(kind, id), leadToSurvivor(house, above));
  }
  return web;
}

/** `above`: what stands before the path of a record, "/segnala" for the page that reports something about it. */
function leadToSurvivor({ db }: House, above: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const asked = c.req.param("id");
    if (c.res.status !== 404 || !asked || !["GET", "HEAD"].includes(c.req.method)) return;
    const survivor = await findPublicSurvivor(db, asked);
    if (!survivor) return;
    const { search } = addressOf(c);
    const language = c.get("language");
    const location = linkTo({ language }, above + publicPath(survivor.kind, survivor.id)) + search;
    c.res = undefined;
    // A merge can be undone: who was led here asks again next time.
    c.res = new Response(null, { status: 301, headers: { location, "cache-control": "no-cache" } });
  };
}
