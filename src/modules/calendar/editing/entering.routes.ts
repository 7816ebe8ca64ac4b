// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MiddlewareHandler } from "hono";

import { refuse } from "../../../foundation/refusal.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn } from "../../../web/signed-in.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { mayWriteActivities } from "../activities/reach.ts";

export const uuidPattern = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}" as const;

/** Lets in only who writes activities: others sign in first, or are refused with not-allowed. */
export function onlyWriters(house: House): MiddlewareHandler<Env> {
  const signedIn = mustSignIn(house);
  return (c, next) =>
    signedIn(c, async () => {
      if (!mayWriteActivities(c.get("actor"))) refuse({ kind: "not-allowed", because: "not-for-activities" });
      await next();
    });
}

/** In whose name letters go. */
export async function writerOf(house: House): Promise<Writer> {
  return { site: (await house.site()).name, baseUrl: house.baseUrl };
}

/** Tells who is registered, and sends letters, as soon as can be: what an act wrote is sent by jobs. */
export async function tellSoon(house: House): Promise<void> {
  await house.later?.("calendar.tell-registered", {});
  await house.mail?.wake();
}
