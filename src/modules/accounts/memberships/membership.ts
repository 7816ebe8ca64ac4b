// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HeldRole, Role, RoleOf } from "../../../foundation/actor.ts";

/** A role that a person holds of something, between dates in Italy, both included; without the last, until it is ended. */
export type Membership = HeldRole & {
  id: string;
  personId: string;
  /** YYYY-MM-DD */
  startsOn: string;
  /** YYYY-MM-DD */
  endsOn: string | null;
  /** Who gave it; null when it was given at the command line. */
  givenBy: string | null;
  /** Who ended it: from that moment it no longer holds, whatever its dates say. */
  endedBy: string | null;
};

/** What each role is of. */
export const kindOf = {
  administrator: "installation",
  district: "district",
  editor: "district",
  volunteer: "district",
  evaluator: "district",
  "organization-contact": "organization",
  "desk-operator": "desk",
  "lab-contact": "lab",
} as const satisfies Record<Role, RoleOf["kind"]>;

/** Whether it gives its role on that day (YYYY-MM-DD). */
export function holdsOn(
  { startsOn, endsOn, endedBy }: Pick<Membership, "startsOn" | "endsOn" | "endedBy">,
  day: string,
): boolean {
  return endedBy === null && startsOn <= day && (endsOn === null || day <= endsOn);
}

/** One text for one thing that roles can be of: "district:0190…", "installation". */
export function thingKey({ kind, id }: RoleOf): string {
  return id === null ? kind : `${kind}:${id}`;
}
