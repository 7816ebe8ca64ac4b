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
    origin: (origin, c) => origin === published || hostOf(origin) === c.req.header("host"),
  });
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host || undefined : undefined;
}
