// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, idsHeldAs, type Person, type Role } from "../../../foundation/actor.ts";
import type { Belonging, Belongings } from "../belongings.ts";
import { rolesGivenBy } from "../memberships/membership.policy.ts";
import { kindOf } from "../memberships/membership.ts";

/** What this actor can give the role of; undefined when it is of the installation. */
export async function thingsFor(
  belongings: Belongings,
  role: Role,
  actor: Person,
): Promise<Belonging[] | undefined> {
  const kind = kindOf[role];
  if (kind === "installation") return undefined;
  if (holds(actor, "administrator")) return belongings.list(kind);

  const districts = idsHeldAs(actor, "district");
  const answered = districts.length > 0 ? await belongings.list(kind, districts) : [];
  const theirs = await ownThings(belongings, kind, idsHeldAs(actor, "organization-contact"));
  return [...answered, ...theirs.filter(({ id }) => !answered.some((one) => one.id === id))];
}

/** What a contact can give a role of: the organizations themselves, the desks that they run, the labs they answer for. */
async function ownThings(
  belongings: Belongings,
  kind: "organization" | "district" | "desk" | "lab",
  organizationIds: readonly string[],
): Promise<Belonging[]> {
  if (organizationIds.length === 0) return [];
  if (kind === "desk" || kind === "lab") {
    const things = await belongings.list(kind);
    return things.filter(({ organizationId }) => organizationIds.includes(organizationId ?? ""));
  }
  if (kind !== "organization") return [];
  const found = await Promise.all(organizationIds.map((id) => belongings.find(kind, id)));
  return found.filter((one) => one !== undefined);
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
