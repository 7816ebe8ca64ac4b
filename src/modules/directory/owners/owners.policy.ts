// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, idsHeldAs, mayEverything, type Actor, type Person } from "../../../foundation/actor.ts";
import type { Refusal } from "../../../foundation/refusal.ts";
import type { Claim, ClaimReach } from "./claim.ts";

/** An organization as what a role is of. */
export type Claimed = { id: string; districtId: string | null };

/**
 * Whether this person may make somebody a contact of an organization: administrators, the district that answers for it,
 * its contacts. The same as accounts' own rule for inviting; a test holds the two together.
 */
export function mayMakeContact({ id, districtId }: Claimed, actor: Actor): boolean {
  return mayCall({ id, districtId }, actor) || holds(actor, "organization-contact", id);
}

/** Whether this person may call the number on record and read a code: not who could be the one that answers it. */
export function mayCall({ districtId }: Claimed, actor: Actor): boolean {
  if (mayEverything(actor)) return true;
  return districtId !== null && holds(actor, "district", districtId);
}

/** Why this person may not answer a claim now; undefined when they may. Nobody answers their own. */
export function whyNotAnswer(
  claim: Pick<Claim, "claimantId" | "state">,
  organization: Claimed,
  actor: Actor,
): Refusal | undefined {
  if (!mayMakeContact(organization, actor)) return { kind: "not-found" };
  if (actor.kind === "person" && actor.id === claim.claimantId) return { kind: "not-found" };
  if (claim.state !== "waiting") return { kind: "not-now", because: `claim-${claim.state}` };
  return undefined;
}

/** Who finds the door of the claims open: what they find behind it is theirs alone. */
export function mayAnswerSome(actor: Actor): boolean {
  if (actor.kind === "keeper") return true;
  return (["administrator", "district", "organization-contact"] as const).some((role) => holds(actor, role));
}

/** Of which organizations somebody answers claims. */
export function claimReachOf(actor: Person): ClaimReach {
  return {
    isEverything: holds(actor, "administrator"),
    districts: idsHeldAs(actor, "district"),
    organizations: idsHeldAs(actor, "organization-contact"),
  };
}
