// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context, MiddlewareHandler } from "hono";

import { holds, type Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { hashOf, newToken } from "../../../foundation/secrets/token.ts";
import type { Env, House } from "../../../web/house.ts";
import { forgetCookie, keepCookie, readCookie } from "../../../web/signed-cookie.ts";
import { lockSession, openSession, seeSession } from "./session.actions.ts";
import { findSignedIn } from "./session.queries.ts";
import { deviceOf, usualSessionLimits, type WayIn } from "./session.ts";

/** The browser that is signed in. */
const sessionCookie = "accesso";
/** The browser that asked to come in: a link or a challenge is good only there. */
const askingCookie = "richiesta";
const askingLastsSeconds = 24 * 60 * 60;

/** Being seen is written down at most once a minute: reading a page need not be a write. */
const seenAgainAfter = { minutes: 1 };

/** After how many minutes without use a person's screen locks by itself; undefined where it does not. */
export type IdleMinutesOf = (person: Person) => Promise<number | undefined>;

/** Where the contact of a lab writes what happens, as the room of labs knows. Asked of nobody else. */
export type PlacesOf = (person: Person) => Promise<string[]>;

/**
 * Turns the cookie into the Actor, for every request after it. No cookie asks the database nothing. A session that is
 * over, revoked, or of somebody erased is a visitor's; a locked one too, but the pages know that it is locked.
 */
export function withActor(
  house: House,
  idleMinutesOf?: IdleMinutesOf,
  placesOf?: PlacesOf,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = await readCookie(c, house, sessionCookie);
    if (token !== undefined) await recognize(c, house, token, idleMinutesOf);
    const actor = c.get("actor");
    if (placesOf && holds(actor, "lab-contact")) {
      const person = actor as Person;
      c.set("actor", { ...person, places: await placesOf(person) });
    }
    await next();
  };
}

async function recognize(
  c: Context<Env>,
  house: House,
  token: string,
  idleMinutesOf: IdleMinutesOf = async () => undefined,
): Promise<void> {
  const { db } = house;
  const now = house.now();
  const limits = house.sessionLimits ?? usualSessionLimits;
  const signedIn = await findSignedIn(db, hashOf(token), { now, limits });
  if (!signedIn) return;

  const { person, isLocked, seenAt } = signedIn;
  if (isLocked) return c.set("locked", person);
  if (seenAt.add(seenAgainAfter).epochMilliseconds <= now.epochMilliseconds) {
    // The page's own script locks sooner; this is for a browser without scripts, and for a laptop that was closed.
    const minutes = await idleMinutesOf(person);
    if (minutes !== undefined && seenAt.add({ minutes }).epochMilliseconds < now.epochMilliseconds) {
      await lockSession(db, person, { now });
      return c.set("locked", person);
    }
    await seeSession(db, person.sessionId, now);
  }
  c.set("actor", person);
}

type Known = { personId: string; by: WayIn };

/**
 * Signs this browser in as a person, whoever it was before, and gives it the cookie. For every way in: whoever calls
 * has made sure who it is.
 */
export async function signIn(c: Context<Env>, house: House, known: Known): Promise<void> {
  await keepSession(c, house, await openSessionHere(c, house, house.db, known));
}

/** The first half, for who has a transaction to do it in: gives the token for `keepSession`. */
export async function openSessionHere(
  c: Context<Env>,
  house: House,
  db: Database | Transaction,
  { personId, by }: Known,
): Promise<string> {
  const actor = c.get("actor");
  const { token } = await openSession(db, {
    personId,
    signedInBy: by,
    device: deviceOf(c.req.header("user-agent") ?? ""),
    insteadOf: actor.kind === "person" ? actor : c.get("locked"),
    now: house.now(),
    limits: house.sessionLimits ?? usualSessionLimits,
  });
  return token;
}

/** The second: once the session is there, its browser gets the cookie. */
export async function keepSession(c: Context<Env>, house: House, token: string): Promise<void> {
  const { days } = house.sessionLimits ?? usualSessionLimits;
  await keepCookie(c, house, { name: sessionCookie, value: token, seconds: days * 24 * 60 * 60 });
}

/** Takes the cookie back: the session behind it is ended by an action. */
export function forgetSession(c: Context<Env>, house: House): void {
  forgetCookie(c, house, sessionCookie);
}

/** What this browser was given when it asked to come in; undefined when it never asked. */
export async function askingBrowser(c: Context<Env>, house: House): Promise<Buffer | undefined> {
  const token = await readCookie(c, house, askingCookie);
  return token === undefined ? undefined : hashOf(token);
}

/** The same, given now when it has none; it lasts a day, longer than any link. The hash is what is stored. */
export async function markAskingBrowser(c: Context<Env>, house: House): Promise<Buffer> {
  const token = (await readCookie(c, house, askingCookie)) ?? newToken();
  await keepCookie(c, house, { name: askingCookie, value: token, seconds: askingLastsSeconds });
  return hashOf(token);
}
