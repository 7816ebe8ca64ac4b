// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  holds,
  mayEverything,
  roles,
  type Actor,
  type HeldRole,
  type Role,
} from "../../../foundation/actor.ts";
import type { Refusal } from "../../../foundation/refusal.ts";
import type { AnsweredFor } from "../belongings.ts";
import type { Invitation, InvitationState } from "../invitations/invitation.ts";
import { kindOf, type Membership } from "./membership.ts";

/**
 * Who may give which role, printed into docs/roles.md. An administrator gives every role of everything. A district
 * gives what is of itself and of what it answers for. A contact gives its own role, of its own organization,
 * and lets people work at the desks that the organization runs and keep the labs that it answers for.
 */
const gives: Record<Role, readonly Role[]> = {
  administrator: roles,
  district: [
    "district",
    "editor",
    "volunteer",
    "organization-contact",
    "desk-operator",
    "lab-contact",
    "evaluator",
  ],
  "organization-contact": ["organization-contact", "desk-operator", "lab-contact"],
  editor: [],
  volunteer: [],
  "desk-operator": [],
  "lab-contact": [],
  evaluator: [],
};

/** Why this actor may not give this role of this thing, by invitation; undefined when they may. */
export function whyNotGive(role: Role, of: AnsweredFor, actor: Actor): Refusal | undefined {
  if (kindOf[role] !== of.kind) return { kind: "not-allowed", because: "wrong-kind" };
  if (actor.kind === "keeper") return undefined;
  return actor.kind === "visitor" || groundsToGive(role, of, actor.roles) === undefined
    ? { kind: "not-allowed", because: "not-yours-to-give" }
    : undefined;
}

/** Why this actor may not end this membership; undefined when they may. Anyone may leave what is theirs. */
export function whyNotEnd(
  membership: Pick<Membership, "role" | "personId">,
  of: AnsweredFor,
  actor: Actor,
  administrators: number,
): Refusal | undefined {
  if (membership.role === "administrator" && administrators <= 1) {
    return { kind: "not-now", because: "last-administrator" };
  }
  if (actor.kind === "person" && actor.id === membership.personId) return undefined;
  return whyNotGive(membership.role, of, actor);
}

/** Roles that this actor can give of something, in the order of `roles`; none for who invites nobody. */
export function rolesGivenBy(actor: Actor): Role[] {
  if (actor.kind === "keeper") return [...roles];
  if (actor.kind === "visitor") return [];
  return roles.filter((role) => actor.roles.some((held) => gives[held.role].includes(role)));
}

/**
 * Whether this actor answers for a thing, and so sees the addresses of who works there and opens their pages:
 * administrators for all, districts for what is theirs, contacts for their organization.
 */
export function answersFor(of: AnsweredFor, actor: Actor): boolean {
  if (mayEverything(actor)) return true;
  if (of.kind === "installation") return false;
  if (of.districtId !== null && holds(actor, "district", of.districtId)) return true;
  if (of.kind === "organization") return holds(actor, "organization-contact", of.id);
  return of.organizationId != null && holds(actor, "organization-contact", of.organizationId);
}

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

/** Which of the roles that somebody holds lets them give this one; undefined when none does. */
export function groundsToGive(role: Role, of: AnsweredFor, held: readonly HeldRole[]): HeldRole | undefined {
  return held.find((one) => gives[one.role].includes(role) && reaches(one, of));
}

function reaches(held: HeldRole, of: AnsweredFor): boolean {
  if (held.role === "administrator") return true;
  if (held.role === "district") return of.districtId !== null && held.of.id === of.districtId;
  if (held.role === "organization-contact" && (of.kind === "desk" || of.kind === "lab"))
    return held.of.id === of.organizationId;
  return held.of.id === of.id;
}
