// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context, Handler, MiddlewareHandler } from "hono";
import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";

import { isDatabaseUnavailable } from "../foundation/database/database.ts";
import { mostLagSeconds, type Replica } from "../foundation/database/replica.ts";
import type { Env, House } from "./house.ts";

/** Says that this browser sent a form just now, and nothing else. */
const wroteCookie = "scritto";
/** Longer than a replica may be behind. */
const freshForSeconds = mostLagSeconds * 2;

const reading = new Set(["GET", "HEAD"]);

/**
 * Pages of what everybody may read, that may be some seconds old: where there is a replica it is asked, by visitors who did not
 * just write. Whatever it cannot answer, a thing that is not there included, the primary is asked in the same request;
 * that costs it one question more and nobody a wrong answer. Rooms are made twice, over either database: their routes are the same.
 */
export function mayBeStale(house: House, rooms: (house: House) => Hono<Env>): Hono<Env> {
  const fresh = rooms(house);
  const { replica } = house;
  if (!replica) return fresh;

  const stale = rooms({ ...house, db: replica.db, primary: house.db });
  const web = new Hono<Env>();
  for (const [index, { method, path, handler }] of fresh.routes.entries()) {
    web.on(method, path, eitherOf(replica, stale.routes[index]!.handler, handler));
  }
  return web;
}

function eitherOf(replica: Replica, stale: Handler, fresh: Handler): Handler<Env> {
  return async (c, next) => {
    const reads = c.get("reads") ?? (mayRead(c, replica) ? "copy" : "primary");
    c.set("reads", reads);
    if (reads === "primary") return fresh(c, next);
    try {
      return await stale(c, next);
    } catch (error) {
      if (isDatabaseUnavailable(error)) replica.setAside();
      c.set("reads", "primary");
      return fresh(c, next);
    }
  };
}

function mayRead(c: Context<Env>, replica: Replica): boolean {
  return (
    reading.has(c.req.method) &&
    c.get("actor").kind === "visitor" &&
    c.get("locked") === undefined &&
    getCookie(c, wroteCookie) === undefined &&
    replica.isNear()
  );
}

/** Who sent a form reads the primary for some seconds: what they wrote is there. Only where there is a replica. */
export function readOwnWrites(house: House): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    if (!house.replica || reading.has(c.req.method) || c.res.status >= 400) return;
    setCookie(c, wroteCookie, "1", {
      path: "/",
      maxAge: freshForSeconds,
      httpOnly: true,
      sameSite: "Lax",
      secure: house.baseUrl.startsWith("https://"),
    });
  };
}
