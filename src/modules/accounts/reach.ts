// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, idsHeldAs, type Person } from "../../foundation/actor.ts";
import type { Belongings } from "./belongings.ts";

/**
 * The ids of what somebody belongs to, and of what their districts answer for: of these they see who works there.
 * Undefined is everything, for an administrator.
 */
export async function idsWithin(belongings: Belongings, actor: Person): Promise<string[] | undefined> {
  if (holds(actor, "administrator")) return undefined;
  const own = actor.roles.flatMap(({ of }) => (of.id === null ? [] : [of.id]));
  const districts = idsHeldAs(actor, "district");
  const run = await idsOfThingsRun(belongings, actor);
  if (districts.length === 0) return [...own, ...run];
  const kinds = ["organization", "desk", "lab"] as const;
  const answered = await Promise.all(kinds.map((kind) => belongings.list(kind, districts)));
  return [...own, ...run, ...answered.flat().map(({ id }) => id)];
}

/** The desks that their organizations run, and the labs they answer for, for contacts. */
async function idsOfThingsRun(belongings: Belongings, actor: Person): Promise<string[]> {
  if (!holds(actor, "organization-contact")) return [];
  const things = await Promise.all([belongings.list("desk"), belongings.list("lab")]);
  return things
    .flat()
    .filter(({ organizationId }) => organizationId && holds(actor, "organization-contact", organizationId))
    .map(({ id }) => id);
}
