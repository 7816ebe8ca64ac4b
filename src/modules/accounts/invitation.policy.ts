// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Actor } from "../../foundation/actor.ts";
import type { Refusal } from "../../foundation/refusal.ts";
import type { AnsweredFor } from "./belongings.ts";
import type { Invitation, InvitationState } from "./invitation.ts";
import { whyNotGive } from "./membership.policy.ts";

/** Who may give a role may also withdraw what somebody else invited to; and so may who invited. */
export function whyNotWithdraw(
  invitation: Pick<Invitation, "role" | "invitedBy">,
  of: AnsweredFor,
  state: InvitationState,
  actor: Actor,
): Refusal | undefined {
  if (state !== "waiting") return { kind: "not-now", because: `invitation-${state}` };
  if (actor.kind === "person" && actor.id === invitation.invitedBy) return undefined;
  return whyNotGive(invitation.role, of, actor);
}

/**
 * Why somebody with this address may not accept: it is over, or it was sent to another address. A link that was
 * forwarded gives nothing to who received it from somebody else.
 */
export function whyNotAccept(
  invitation: Pick<Invitation, "email">,
  state: InvitationState,
  address: string,
): Refusal | undefined {
  if (state !== "waiting") return { kind: "not-now", because: `invitation-${state}` };
  if (invitation.email !== null && invitation.email !== address) {
    return { kind: "not-allowed", because: "invitation-for-another-address" };
  }
  return undefined;
}
