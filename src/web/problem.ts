// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

import type { Env } from "./house.ts";

/** RFC 9457. `number` is ours: what to quote when asking for help about a fault. */
export type Problem = { status: ContentfulStatusCode; title: string; detail?: string; number?: string };

export function problem(c: Context<Env>, { status, title, detail, number }: Problem): Response {
  return c.json({ type: "about:blank", status, title, detail, number }, status, {
    "Content-Type": "application/problem+json",
  });
}

/** Addresses that only programs read: the API, the files of open data, what the search in pages of others reads. */
const ofPrograms = /^\/(en\/)?((hsds|status)(\/|$)|opendata\/|incorpora\/\w+\.json)/;

/** Programs get problem+json: at their addresses, and who asks for JSON and not for a page. */
export function wantsProblem(c: Context<Env>): boolean {
  const accept = c.req.header("accept") ?? "";
  return ofPrograms.test(c.req.path) || (/[/+]json\b/.test(accept) && !accept.includes("text/html"));
}
