// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MiddlewareHandler } from "hono";

import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { standingOf } from "../desks/standing.queries.ts";
import { whyNotEnter } from "../desks/standing.ts";

/** Whoever has nothing to do with a desk is told so before a form of theirs is read. */
export function mustStandAtDesk({ db, now }: House): MiddlewareHandler<Env> {
  return async (c, next) => {
    const refusal = whyNotEnter(await standingOf(db, personOf(c), romeDate(now()).toString()));
    if (refusal) refuse(refusal);
    await next();
  };
}
