// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, type Person, type Role } from "../../foundation/actor.ts";
import type { Belonging, Belongings } from "./belongings.ts";
import { rolesGivenBy } from "./membership.policy.ts";
import { kindOf } from "./membership.ts";

/** What this actor can give the role of; undefined when it is of the installation. */
export async function thingsFor(
  belongings: Belongings,
  role: Role,
  actor: Person,
): Promise<Belonging[] | undefined> {
  const kind = kindOf[role];
  if (kind === "installation") return undefined;
  if (holds(actor, "administrator")) return belongings.list(kind);

  const ids = (of: Role) =>
    actor.roles.flatMap((held) => (held.role === of && held.of.id ? [held.of.id] : []));
  const districts = ids("district");
  const answered = districts.length > 0 ? await belongings.list(kind, districts) : [];
  const own = kind === "organization" ? ids("organization-contact") : [];
  const others = own.filter((id) => !answered.some((one) => one.id === id));
  const theirs = await Promise.all(others.map((id) => belongings.find(kind, id)));
  return [...answered, ...theirs.filter((one) => one !== undefined)];
}

/** The roles that this actor can give of something that is there: nobody is invited to a desk before there is one. */
export async function rolesToOffer(belongings: Belongings, actor: Person): Promise<Role[]> {
  const given = rolesGivenBy(actor);
  const kinds = new Map(given.map((role) => [kindOf[role], role]));
  const there = await Promise.all(
    [...kinds].map(async ([kind, role]) => {
      const things = await thingsFor(belongings, role, actor);
      return things === undefined || things.length > 0 ? kind : undefined;
    }),
  );
  return given.filter((role) => there.includes(kindOf[role]));
}
