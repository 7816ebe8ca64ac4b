// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomBytes } from "node:crypto";

import type { Context } from "hono";
import { matchedRoutes } from "hono/route";

import { errorTold } from "../foundation/error-told.ts";
import type { Env } from "./house.ts";

// Crockford's alphabet: nothing in it is mistaken for another letter when read aloud on the telephone.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Eight characters, "K7QF-2M9X": names one request among the faults of a year. */
export function newNumber(): string {
  const letters = [...randomBytes(8)].map((byte) => alphabet.charAt(byte % alphabet.length)).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/**
 * One JSON line about a fault, for the keeper. Never what a person wrote: the route's pattern and not its address,
 * no query, no body, no network address; of a database error its code and constraint, because its message quotes values.
 */
export function lineAbout(c: Context<Env>, error: unknown, at: string): string {
  return JSON.stringify({
    at,
    number: c.get("number"),
    method: c.req.method,
    route: patternOf(c),
    ...errorTold(error),
  });
}

/** "/servizi/:id": the last route that matched and is not one of the steps that every request passes. */
export function patternOf(c: Context<Env>): string {
  return matchedRoutes(c).findLast(({ path }) => !path.endsWith("*"))?.path ?? "*";
}
