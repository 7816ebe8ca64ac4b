// SPDX-License-Identifier: AGPL-3.0-or-later
import { promisify } from "node:util";
import { gzip } from "node:zlib";

import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { ContentfulStatusCode } from "hono/utils/http-status";

import type { Env, House } from "../../../web/house.ts";
import { presentEdition } from "./dump.queries.ts";
import { hsdsWords } from "./hsds.words.ts";
import type { ParameterMistake } from "./parameters.forms.ts";
import { licenceUri, writingVersion } from "./profile.ts";

const compressed = promisify(gzip);
const worthwhileBytes = 1024;
/** As for pages: a twentieth more bytes than the usual, for half the work. */
const gzipLevel = 4;

/** What a program gets when it asked something that makes no sense: RFC 9457, with the name of each parameter. */
export function wrongParameters(c: Context<Env>, mistakes: readonly ParameterMistake[]): Response {
  const words = hsdsWords[c.get("language")];
  const parameters = mistakes.map(({ parameter, wrong, detail }) => ({
    name: parameter,
    reason: words.wrong[wrong](detail),
  }));
  const detail = parameters.map(({ name, reason }) => `${name}: ${reason}`).join("; ");
  return refusal(c, 400, words.wrongParameters, { detail, parameters });
}

export function refusal(
  c: Context<Env>,
  status: ContentfulStatusCode,
  title: string,
  rest: { detail?: string; parameters?: { name: string; reason: string }[] } = {},
): Response {
  return c.json({ type: "about:blank", status, title, ...rest }, status, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
  });
}

/**
 * Says of which edition of the directory an answer is, and gives the answer "not modified" when the program has that
 * one. `besides`: what the answer depends on that no edition knows (the minute, for what is open).
 */
export async function unchanged(c: Context<Env>, house: House, besides = ""): Promise<Response | undefined> {
  const { tag, changedAt } = await presentEdition(house.db);
  const etag = `W/"${[writingVersion, tag, besides].filter(Boolean).join("-")}"`;
  c.header("ETag", etag);
  c.header("Last-Modified", new Date(changedAt).toUTCString());
  // Kept by whoever wants, asked again every time: an edition may begin at any moment.
  c.header("Cache-Control", "public, no-cache");
  c.header("Link", `<${licenceUri}>; rel="license"`);
  return isKnown(c, etag, Date.parse(changedAt)) ? c.body(null, 304) : undefined;
}

/** RFC 9110, 13.2.2: the moment counts only for who says no tag. */
function isKnown(c: Context<Env>, etag: string, changedAt: number): boolean {
  const tags = c.req.header("if-none-match");
  if (tags !== undefined) {
    return tags.trim() === "*" || tags.split(",").some((tag) => opaque(tag) === opaque(etag));
  }
  const since = Date.parse(c.req.header("if-modified-since") ?? "");
  return !Number.isNaN(since) && changedAt <= since;
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, "");
}

/** JSON, compressed whole for who takes it: a stream of web standards costs three times the work. */
export async function answerJson(
  c: Context<Env>,
  value: object,
  type = "application/json",
): Promise<Response> {
  const body = Buffer.from(JSON.stringify(value));
  c.header("Content-Type", `${type}; charset=utf-8`);
  c.header("Vary", "Accept-Encoding");
  if (body.length < worthwhileBytes || c.req.method === "HEAD" || !takesGzip(c)) return c.body(body);
  c.header("Content-Encoding", "gzip");
  return c.body(await compressed(body, { level: gzipLevel }));
}

export function takesGzip(c: Context<Env>): boolean {
  const chosen = accepts(c, {
    header: "Accept-Encoding",
    supports: ["gzip"],
    default: "identity",
    match: (accepted) =>
      accepted.some(({ type, q }) => (type === "gzip" || type === "*") && q > 0) ? "gzip" : "identity",
  });
  return chosen === "gzip";
}
