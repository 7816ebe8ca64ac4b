// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";

import type { Env } from "./house.ts";

/** Characters. A shared search of thirty filters has about 600. */
const longestUrl = 2_000;

// Control characters have no place in a path; PostgreSQL cannot even store NUL.
const control = /\p{Cc}/u;

/**
 * Refuses addresses that no page of ours ever made, before anything reads them:
 * too long (414), broken percent encoding or UTF-8, NUL, control characters in the path (400).
 */
export function refuseHostileUrls(): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { pathname, search } = addressOf(c);
    if (pathname.length + search.length > longestUrl) throw new HTTPException(414);

    const path = decoded(pathname);
    const query = decoded(search.replaceAll("+", " "));
    if (path === undefined || query === undefined) throw new HTTPException(400);
    if (control.test(path) || query.includes("\u0000")) throw new HTTPException(400);
    await next();
  };
}

/** Path and query as they were sent: the language prefix is still there, nothing is decoded. */
export function addressOf(c: Context<Env>): { pathname: string; search: string } {
  const { pathname, search } = new URL(c.req.url);
  return { pathname, search };
}

/**
 * The same address without final slashes, or undefined when it has none.
 * An address with an empty part ("//evil.example/") is never redirected: a browser would read it as another host.
 */
export function withoutFinalSlash({ pathname, search }: { pathname: string; search: string }) {
  if (pathname === "/" || !pathname.endsWith("/") || pathname.includes("//")) return undefined;
  return pathname.slice(0, -1) + search;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
