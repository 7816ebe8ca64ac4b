// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MiddlewareHandler } from "hono";

import type { Env } from "./house.ts";

/**
 * Lets this address ask for the camera: it reads codes on the device, no picture leaves it. Stands before the security
 * headers, which forbid it everywhere else.
 */
export function mayUseCamera(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    const policy = headers.get("Permissions-Policy") ?? "";
    headers.set("Permissions-Policy", policy.replace("camera=()", "camera=(self)"));
  };
}
