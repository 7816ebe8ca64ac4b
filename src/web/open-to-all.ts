// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MiddlewareHandler } from "hono";
import { every } from "hono/combine";
import { cors } from "hono/cors";

import type { Env } from "./house.ts";

/**
 * What is for programs of others is open to pages of others too: no key, no cookie, whatever the origin. Stands before
 * the security headers, which say otherwise for pages.
 */
export function openToAll(): MiddlewareHandler<Env> {
  const asked = cors({
    origin: "*",
    allowMethods: ["GET", "HEAD", "POST"],
    allowHeaders: ["Content-Type", "If-None-Match", "If-Modified-Since"],
    exposeHeaders: [
      "ETag",
      "Last-Modified",
      "Link",
      "RateLimit-Limit",
      "RateLimit-Remaining",
      "RateLimit-Reset",
      "Retry-After",
    ],
    maxAge: 86_400,
  });
  return every(asked, shareable);
}

const shareable: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  c.res.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
};
