// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, type Actor } from "../../../foundation/actor.ts";

/** Of what this person may write records. */
export type Reach = {
  isEverything: boolean;
  districts: string[];
  /** Districts of which they only correct what is there, and never see reserved places. */
  corrects: string[];
  organizations: string[];
};

export function reachOf(actor: Actor): Reach {
  const isEverything = actor.kind === "keeper" || holds(actor, "administrator");
  const roles = actor.kind === "person" ? actor.roles : [];
  const of = (...names: string[]) =>
    roles.flatMap(({ role, of: thing }) => (names.includes(role) && thing.id !== null ? [thing.id] : []));
  return {
    isEverything,
    districts: of("district", "editor"),
    corrects: of("volunteer"),
    organizations: of("organization-contact"),
  };
}
