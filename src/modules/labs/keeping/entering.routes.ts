// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context, MiddlewareHandler } from "hono";

import { refuse } from "../../../foundation/refusal.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn } from "../../../web/signed-in.ts";
import { getLabToKeep } from "../lab/lab.queries.ts";
import type { Lab } from "../lab/lab.ts";
import { mayKeepSomeLabs } from "../lab/reach.ts";

export const uuidPattern = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}" as const;

/** Lets in only who keeps labs: others sign in first, or are refused with not-allowed. */
export function onlyLabKeepers(house: House): MiddlewareHandler<Env> {
  const signedIn = mustSignIn(house);
  return (c, next) =>
    signedIn(c, async () => {
      if (!mayKeepSomeLabs(c.get("actor"))) refuse({ kind: "not-allowed", because: "not-for-labs" });
      await next();
    });
}

/** The lab of an address with `:id`, for who keeps it; refuses with not-found. */
export async function openKeptLab(c: Context<Env>, { db }: House): Promise<Lab> {
  return getLabToKeep(db, c.get("actor"), c.req.param("id") ?? "");
}
