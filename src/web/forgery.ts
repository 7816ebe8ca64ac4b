// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context, MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";

import type { Env } from "./house.ts";

const changesNothing = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * What changes something is accepted only from pages of ours. Whatever says that it comes from elsewhere is refused: the
 * browser's own word (Sec-Fetch-Site) counts for more than Origin, which a page without https can have in common with us.
 * What says nothing is refused when a form of any page could have sent it; a program that sends JSON has no cookies of ours.
 */
export function refuseForgery(baseUrl: string): MiddlewareHandler<Env> {
  const published = new URL(baseUrl).origin;
  const isOurs = (origin: string, c: Context) => origin === published || isHost(origin, c.req.header("host"));
  const askForms = csrf({ origin: isOurs });

  return async (c, next) => {
    if (!changesNothing.has(c.req.method) && isFromElsewhere(c, isOurs)) throw new HTTPException(403);
    return askForms(c, next);
  };
}

function isFromElsewhere(c: Context, isOurs: (origin: string, c: Context) => boolean): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site === "same-origin") return false;
  if (site === "same-site" || site === "cross-site") return true;
  const origin = c.req.header("origin");
  return origin !== undefined && !isOurs(origin, c);
}

/** "null", which a browser sends when it hides where a form comes from, is no host at all. */
function isHost(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
