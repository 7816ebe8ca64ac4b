// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

import type { Env } from "./house.ts";

const aYear = "max-age=31536000; includeSubDomains";

/**
 * Headers on every answer, error pages and files included. No inline script or style anywhere: what is shown comes
 * from our own files. Position is the one device permission we ask for ("near me").
 */
export function securityHeaders(baseUrl: string): MiddlewareHandler<Env> {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
    // Over plain HTTP browsers ignore it; on a laptop it would lock the name to https for a year.
    strictTransportSecurity: baseUrl.startsWith("https://") ? aYear : false,
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
    crossOriginOpenerPolicy: "same-origin",
    crossOriginResourcePolicy: "same-origin",
    permissionsPolicy: {
      geolocation: ["self"],
      camera: [],
      microphone: [],
      payment: [],
      usb: [],
      displayCapture: [],
    },
  });
}

/** Pages carry what one browser pinned, so no shared cache keeps them; going back in history still works. */
export function keepPagesPrivate(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    // Not c.header(): on an answer that is already made it makes another, body and all.
    if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "private, no-cache");
  };
}
