// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, type Actor, type Role } from "../../foundation/actor.ts";

/** Of which districts and hosts somebody keeps the spaces. */
export type Reach = { isEverything: boolean; districts: readonly string[]; organizations: readonly string[] };

/** The spaces that this person keeps: those for which mayKeep says yes. */
export function reachOf(actor: Actor): Reach {
  return {
    isEverything: actor.kind === "keeper" || holds(actor, "administrator"),
    districts: ofRole(actor, ["district"]),
    organizations: ofRole(actor, ["organization-contact"]),
  };
}

/** The districts whose register of disused spaces this person keeps: those for which mayKeepSites says yes. */
export function siteReachOf(actor: Actor): Omit<Reach, "organizations"> {
  return { isEverything: reachOf(actor).isEverything, districts: ofRole(actor, ["district", "editor"]) };
}

function ofRole(actor: Actor, roles: readonly Role[]): string[] {
  if (actor.kind !== "person") return [];
  return actor.roles.flatMap(({ role, of }) => (roles.includes(role) && of.id !== null ? [of.id] : []));
}
