// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context, MiddlewareHandler } from "hono";

import type { Actor } from "../../../foundation/actor.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { addressOf } from "../../../web/urls.ts";
import { mayKeep } from "../space.policy.ts";
import { findSpace } from "../space.queries.ts";
import type { KeptSpace } from "../space.ts";

/**
 * Lets in only who keeps something here. A visitor is sent to sign in and comes back; a form of theirs, and who has
 * nothing to keep, is refused with not-allowed. What is behind holds names: no cache keeps it.
 */
export function onlyWho(may: (actor: Actor) => boolean, because: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.header("Cache-Control", "no-store");
    const actor = c.get("actor");
    if (actor.kind === "visitor" && ["GET", "HEAD"].includes(c.req.method)) {
      const { pathname, search } = addressOf(c);
      const back = encodeURIComponent(pathname + search);
      return c.redirect(`${linkTo({ language: c.get("language") }, "/entra")}?torna=${back}`, 302);
    }
    if (!may(actor)) refuse({ kind: "not-allowed", because });
    return next();
  };
}

/** The space of an address, for who keeps it; refuses with not-found. */
export async function openKeptSpace(c: Context<Env>, { db }: House): Promise<KeptSpace> {
  const space = found(await findSpace(db, c.req.param("id") ?? ""));
  if (!mayKeep(space, personOf(c))) refuse({ kind: "not-found" });
  return space;
}
