// SPDX-License-Identifier: AGPL-3.0-or-later
import { serveStatic } from "@hono/node-server/serve-static";
import type { MiddlewareHandler } from "hono";

import type { Env } from "./house.ts";

// The build puts a hash of the content in the name: such a file never changes.
const hashed = /[.-][\w-]{5,}\.[a-z0-9]+$/i;

const forEver = "public, max-age=31536000, immutable";

/**
 * The built files under /assets, already compressed by the build (.br, .gz beside them). The library refuses
 * addresses with "..", backslashes or escapes; what is not there falls through to the 404 page.
 */
export function staticFiles(assetsFolder: string): MiddlewareHandler<Env> {
  const serve = serveStatic<Env>({
    root: assetsFolder,
    precompressed: true,
    rewriteRequestPath: (path) => path.replace(/^\/assets/, ""),
  });

  return async (c, next) => {
    const file = await serve(c, next);
    // Set here: the library's own hook runs when the answer is already made. Without a file it has gone on instead.
    if (file instanceof Response)
      file.headers.set("Cache-Control", hashed.test(c.req.path) ? forEver : "no-cache");
    return file;
  };
}
