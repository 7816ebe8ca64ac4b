// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, mayEverything, type Actor } from "../../foundation/actor.ts";

/** A space as what somebody answers for. */
export type Hosted = { territoryId: string; organizationId: string | null };

/** Whether this person answers for a space: its host's contacts, the district, who administers. They read who asks. */
export function mayKeep({ territoryId, organizationId }: Hosted, actor: Actor): boolean {
  if (mayEverything(actor)) return true;
  if (holds(actor, "district", territoryId)) return true;
  return organizationId !== null && holds(actor, "organization-contact", organizationId);
}

/** Whether this person keeps the register of disused and recovered spaces of a district. */
export function mayKeepSites(territoryId: string, actor: Actor): boolean {
  if (mayEverything(actor)) return true;
  return holds(actor, "district", territoryId) || holds(actor, "editor", territoryId);
}

/** Who finds the door of the spaces open: what is behind it is theirs alone. */
export function mayKeepSome(actor: Actor): boolean {
  if (actor.kind === "keeper") return true;
  return keepingRoles.some((role) => holds(actor, role));
}
const keepingRoles = ["administrator", "district", "organization-contact"] as const;

/** Who finds the door of the register open. */
export function mayKeepSomeSites(actor: Actor): boolean {
  if (actor.kind === "keeper") return true;
  return siteRoles.some((role) => holds(actor, role));
}
const siteRoles = ["administrator", "district", "editor"] as const;
