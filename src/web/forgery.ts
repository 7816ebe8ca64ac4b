// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";

import type { Env } from "./house.ts";

/**
 * A form of ours is accepted only from pages of ours: the browser says so itself (Sec-Fetch-Site), or its Origin is
 * the address we are published at or the host it asked. Bodies a foreign page cannot send without asking first
 * (application/json) are left to CORS.
 */
export function refuseForgery(baseUrl: string): MiddlewareHandler<Env> {
  const published = new URL(baseUrl).origin;
  return csrf({
    origin: (origin, c) => origin === published || isHost(origin, c.req.header("host")),
  });
}

/** "null", which a browser sends when it hides where a form comes from, is no host at all. */
function isHost(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
