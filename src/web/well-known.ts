// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Env, House } from "./house.ts";

/** RFC 9116 wants an end within a year: an installation that is still kept says so again at each request. */
const securityTextLastsHours = 24 * 180;

/** What machines look for at fixed addresses: crawlers, security researchers, browser tabs. */
export function wellKnownRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();

  web.get("/robots.txt", (c) => {
    c.header("Cache-Control", "public, max-age=86400");
    return c.text(
      "User-agent: *\nDisallow: /bacheca\nDisallow: /en/bacheca\nDisallow: /segnala\nDisallow: /en/segnala\n",
    );
  });

  web.get("/.well-known/security.txt", (c) =>
    c.text(
      [
        `Contact: ${house.baseUrl}/note`,
        `Expires: ${house.now().add({ hours: securityTextLastsHours }).round("second")}`,
        "Preferred-Languages: it, en",
        `Canonical: ${house.baseUrl}/.well-known/security.txt`,
        "",
      ].join("\n"),
    ),
  );

  // Browsers ask for it unasked; pages link the drawing itself.
  web.get("/favicon.ico", (c) => {
    c.header("Cache-Control", "public, max-age=86400");
    return c.redirect(house.assets.url("trama.svg"), 302);
  });

  return web;
}
