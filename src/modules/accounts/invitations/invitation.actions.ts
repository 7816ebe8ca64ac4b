// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person, Role } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail, type Letter } from "../../../foundation/mail/outbox.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { hashOf, newToken } from "../../../foundation/secrets/token.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { AnsweredFor } from "../belongings.ts";
import { giveMembership } from "../memberships/membership.actions.ts";
import { whyNotGive, whyNotAccept, whyNotWithdraw } from "../memberships/membership.policy.ts";
import { thingKey } from "../memberships/membership.ts";
import { findPerson } from "../person.queries.ts";
import { plainEmail } from "../person.ts";
import { findInvitation, findInvitationByToken } from "./invitation.queries.ts";
import { invitationLasts, stateOf, type Invitation } from "./invitation.ts";

type Invited = {
  role: Role;
  of: AnsweredFor;
  /** Then only who has this address may accept. */
  email?: string;
  /** Last day of the role, YYYY-MM-DD. */
  endsOn?: string;
  /** What is written to the address, once there is a link. */
  letter?: (token: string, expiresAt: Temporal.Instant) => Omit<Letter, "to">;
  now: Temporal.Instant;
};

/**
 * Invites somebody to a role; gives the token of the link, which is stored nowhere. Refuses what the policy refuses.
 * The letter to the address, when there is one, is written in the same transaction.
 */
export async function invite(
  db: Database | Transaction,
  actor: Person,
  { role, of, email: typed, endsOn, letter, now }: Invited,
): Promise<{ id: string; token: string }> {
  const refusal = whyNotGive(role, of, actor);
  if (refusal) refuse(refusal);

  const id = newId();
  const token = newToken();
  const email = typed === undefined ? null : plainEmail(typed);
  const expiresAt = now.add(invitationLasts);
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto("accounts.invitation")
      .values({
        id,
        token_hash: hashOf(token),
        email,
        role,
        of_kind: of.kind,
        of_id: of.id,
        ends_on: endsOn ?? null,
        invited_by: actor.id,
        created_at: now,
        expires_at: expiresAt,
      })
      .execute();
    if (email !== null && letter) await writeMail(tx, { to: email, ...letter(token, expiresAt) }, now);
    const details = { role, of: thingKey({ kind: of.kind, id: of.id }) };
    await recordActivity(tx, actor, "invitation.sent", { kind: "invitation", id }, details);
  });
  return { id, token };
}

/** Takes an invitation back: its link says so from now on. `answered` is what it is of. */
export async function withdrawInvitation(
  db: Database,
  actor: Person,
  { invitationId, answered, now }: { invitationId: string; answered: AnsweredFor; now: Temporal.Instant },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lockInvitation(tx, invitationId);
    const invitation = found(await findInvitation(tx, invitationId));
    const refusal = whyNotWithdraw(invitation, answered, stateOf(invitation, now), actor);
    if (refusal) refuse(refusal);

    await tx
      .updateTable("accounts.invitation")
      .set({ withdrawn_at: now })
      .where("id", "=", invitationId)
      .execute();
    await recordActivity(tx, actor, "invitation.withdrawn", { kind: "invitation", id: invitationId });
  });
}

/**
 * Gives the invited role to who is signed in, once: of two who press at the same time one is told that it was used.
 * Refuses with not-found an unknown token; with the policy's reason an invitation that is over or for somebody else.
 */
export async function acceptInvitation(
  db: Database,
  actor: Person,
  { token, now }: { token: string; now: Temporal.Instant },
): Promise<Invitation> {
  return inTransaction(db, async (tx) => {
    const seen = found(await findInvitationByToken(tx, hashOf(token)));
    await lockInvitation(tx, seen.id);
    const invitation = found(await findInvitation(tx, seen.id));
    const { email } = found(await findPerson(tx, actor.id));
    const refusal = whyNotAccept(invitation, stateOf(invitation, now), email);
    if (refusal) refuse(refusal);

    const { id, role, of, endsOn, invitedBy } = invitation;
    await tx
      .updateTable("accounts.invitation")
      .set({ accepted_at: now, accepted_by: actor.id })
      .where("id", "=", id)
      .execute();
    await giveMembership(tx, actor, { personId: actor.id, role, of, endsOn, givenBy: invitedBy, now });
    await recordActivity(tx, actor, "invitation.accepted", { kind: "invitation", id });
    return invitation;
  });
}

/** Two who answer the same invitation at once wait for each other. */
async function lockInvitation(tx: Transaction, id: string): Promise<void> {
  await tx.selectFrom("accounts.invitation").select("id").where("id", "=", id).forUpdate().execute();
}
