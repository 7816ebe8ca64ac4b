// SPDX-License-Identifier: AGPL-3.0-or-later
import { promisify } from "node:util";
import { gzip } from "node:zlib";

import type { Context, MiddlewareHandler } from "hono";
import { accepts } from "hono/accepts";
import { HtmlEscapedCallbackPhase, resolveCallback } from "hono/utils/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";

import type { Env } from "./house.ts";

const compressed = promisify(gzip);

/** A twentieth more bytes than the usual 6, for half the work. */
const level = 4;

/** Below it the frame of the compression weighs as much as it saves. */
const worthwhileBytes = 1024;

/**
 * Compresses pages, each whole and before it becomes an answer: they are made whole, a stream of web standards costs nearly three
 * times the work, and to take the text out of an answer again a tenth of a page (docs/performance.md). What is not a page goes on
 * to the library's own compression, as a stream.
 */
export function compressPages(): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.method !== "HEAD" && takesGzip(c)) c.html = htmlCompressed(c);
    await next();
    if (isPage(c)) c.res.headers.append("Vary", "Accept-Encoding");
  };
}

/** Answers with a page as the library does, but for the bytes that it hands on. */
function htmlCompressed(c: Context<Env>): typeof c.html {
  const answer = async (html: string | Promise<string>, status?: ContentfulStatusCode, given: Given = {}) => {
    const page = Buffer.from(await resolveCallback(html, HtmlEscapedCallbackPhase.Stringify, false, {}));
    const headers = { ...given, "Content-Type": "text/html; charset=UTF-8" };
    if (page.length < worthwhileBytes) return c.body(page, status, headers);
    return c.body(await compressed(page, { level }), status, { ...headers, "Content-Encoding": "gzip" });
  };
  return answer as typeof c.html;
}

type Given = Record<string, string | string[]>;

function isPage({ res: { headers, status } }: Context<Env>): boolean {
  return status !== 206 && (headers.get("Content-Type")?.startsWith("text/html") ?? false);
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
