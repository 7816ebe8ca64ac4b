// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

import { isDatabaseUnavailable } from "../foundation/database/database.ts";
import { PaperRefused } from "../foundation/paper/sheet.ts";
import { Refused } from "../foundation/refusal.ts";
import type { Refusal } from "../foundation/refusal.ts";
import type { Site } from "../ui/frame.ts";
import { ErrorPage } from "./error.view.tsx";
import { errorWords } from "./error.words.ts";
import { lineAbout } from "./fault.ts";
import { frameWith } from "./frame.ts";
import type { Env, House } from "./house.ts";
import { problem, wantsProblem } from "./problem.ts";
import { addressOf, withoutFinalSlash } from "./urls.ts";

/** Every way we say no, with its status; the words are in error.words.ts under the same names. */
const statuses = {
  malformed: 400,
  notAllowed: 403,
  forged: 403,
  notFound: 404,
  wrongMethod: 405,
  notNow: 409,
  tooLarge: 413,
  tooLong: 414,
  tooMany: 429,
  fault: 500,
  unavailable: 503,
  busy: 503,
} as const;
type ErrorKind = keyof typeof statuses;

const refreshSeconds = 15;

const refusals = {
  "not-found": "notFound",
  "not-allowed": "notAllowed",
  "not-now": "notNow",
} as const satisfies Record<Refusal["kind"], ErrorKind>;

/** What the framework and the steps before the rooms throw, by status. */
const exceptions = new Map<number, ErrorKind>([
  [403, "forged"],
  [404, "notFound"],
  [413, "tooLarge"],
  [414, "tooLong"],
  [429, "tooMany"],
]);

/**
 * Answers whatever a route threw. Refusals and the framework's own exceptions keep their status; a database that is
 * away is a 503 to retry; the rest are faults: 500, a number to quote, one line in the log.
 */
export async function answerError(
  c: Context<Env>,
  house: House,
  error: unknown,
  writeLine: (line: string) => void,
): Promise<Response> {
  const kind = kindOf(error);
  const status = statuses[kind];
  if (status >= 500) writeLine(lineAbout(c, error, house.now().toString()));
  if (status === 503) tryAgainSoon(c);
  // When even the page cannot be made (nothing was built, say), the number still reaches the person.
  return errorAnswer(c, house, kind).catch((another: unknown) => {
    writeLine(lineAbout(c, another, house.now().toString()));
    return c.text(`${errorWords[c.get("language")].fault.title} (${c.get("number")})`, 500);
  });
}

/** Programs are told when to ask again; a page that was only opened asks again by itself. */
function tryAgainSoon(c: Context<Env>): void {
  c.header("Retry-After", "30");
  if (c.req.method === "GET" && !wantsProblem(c)) c.header("Refresh", String(refreshSeconds));
}

/** No route here: perhaps the address only has a slash too many, else the 404 page. */
export function answerNotFound(c: Context<Env>, house: House): Response | Promise<Response> {
  const address = withoutFinalSlash(addressOf(c));
  if (address !== undefined && ["GET", "HEAD"].includes(c.req.method)) return c.redirect(address, 301);
  return errorAnswer(c, house, "notFound");
}

/** The same "no" for people, in their language and with a way onward, or for programs. */
export async function errorAnswer(c: Context<Env>, house: House, kind: ErrorKind): Promise<Response> {
  const status = statuses[kind];
  const words = errorWords[c.get("language")];
  const { title, text } = words[kind];
  const number = kind === "fault" ? c.get("number") : undefined;
  c.header("Cache-Control", "no-store");
  if (wantsProblem(c)) return problem(c, { status, title, detail: text, number });

  const frame = await errorFrame(c, house, kind);
  const doors = c.get("doors");
  const onward = { search: doors.has("/servizi"), places: doors.has("/luoghi") };
  return c.html(ErrorPage({ frame, words, title, text, number, onward }), status);
}

function kindOf(error: unknown): ErrorKind {
  if (error instanceof Refused) return refusals[error.refusal.kind];
  if (error instanceof HTTPException && error.status < 500)
    return exceptions.get(error.status) ?? "malformed";
  if (error instanceof PaperRefused && error.why === "busy") return "busy";
  return isDatabaseUnavailable(error) ? "unavailable" : "fault";
}

/** Never fails, and asks a database that is away nothing more. */
async function errorFrame(c: Context<Env>, house: House, kind: ErrorKind) {
  const nobody: Site = { name: errorWords[c.get("language")].nameless, isDemonstration: false };
  const site = kind === "unavailable" ? nobody : await house.site().catch(() => nobody);
  const frame = frameWith(c, house, site);

  // An address we could not read is not repeated in the links of the page that says so.
  return kind === "malformed" || kind === "tooLong" ? { ...frame, path: "/" } : frame;
}
