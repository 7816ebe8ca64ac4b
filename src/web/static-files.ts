// SPDX-License-Identifier: AGPL-3.0-or-later
import { serveStatic } from "@hono/node-server/serve-static";
import type { MiddlewareHandler } from "hono";

import type { Env } from "./house.ts";

// The build puts a hash of the content in the name: such a file never changes.
const hashed = /[.-][\w-]{5,}\.[a-z0-9]+(\.(br|gz))?$/i;

/**
 * The built files under /assets, already compressed by the build (.br, .gz beside them). The library refuses
 * addresses with "..", backslashes or escapes; what is not there falls through to the 404 page.
 */
export function staticFiles(assetsFolder: string): MiddlewareHandler<Env> {
  return serveStatic({
    root: assetsFolder,
    precompressed: true,
    rewriteRequestPath: (path) => path.replace(/^\/assets/, ""),
    onFound: (path, c) => {
      c.header("Cache-Control", hashed.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
}
