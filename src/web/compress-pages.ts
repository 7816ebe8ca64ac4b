// SPDX-License-Identifier: AGPL-3.0-or-later
import { promisify } from "node:util";
import { gzip } from "node:zlib";

import type { Context, MiddlewareHandler } from "hono";
import { accepts } from "hono/accepts";

import type { Env } from "./house.ts";

const compressed = promisify(gzip);

/** A twentieth more bytes than the usual 6, for half the work. */
const level = 4;

/** Below it the frame of the compression weighs as much as it saves. */
const worthwhileBytes = 1024;

/**
 * Compresses pages, each whole: they are made whole, and a stream of web standards costs nearly three times the work
 * (docs/performance.md). What is not a page goes on to the library's own compression, as a stream.
 */
export function compressPages(): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    if (!isPage(c)) return;
    c.res.headers.append("Vary", "Accept-Encoding");
    if (c.req.method === "HEAD" || !takesGzip(c)) return;

    const page = Buffer.from(await c.res.arrayBuffer());
    const headers = new Headers(c.res.headers);
    const { status } = c.res;
    // The old answer's headers would be merged into the new one.
    c.res = undefined;
    if (page.length < worthwhileBytes) {
      c.res = new Response(page, { status, headers });
      return;
    }
    headers.set("Content-Encoding", "gzip");
    headers.delete("Content-Length");
    c.res = new Response(await compressed(page, { level }), { status, headers });
  };
}

function isPage(c: Context<Env>): boolean {
  const { headers, status } = c.res;
  const isHtml = headers.get("Content-Type")?.startsWith("text/html") ?? false;
  return isHtml && status !== 206 && !headers.has("Content-Encoding") && !headers.has("Transfer-Encoding");
}

function takesGzip(c: Context<Env>): boolean {
  const chosen = accepts(c, {
    header: "Accept-Encoding",
    supports: ["gzip"],
    default: "identity",
    match: (accepted) => (accepted.some(({ type, q }) => type === "gzip" && q > 0) ? "gzip" : "identity"),
  });
  return chosen === "gzip";
}
