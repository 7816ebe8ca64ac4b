// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { visitor, type Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { findInvitationByToken } from "../invitations/invitation.queries.ts";
import { stateOf } from "../invitations/invitation.ts";
import { whyNotAccept } from "../memberships/membership.policy.ts";
import { welcomePerson } from "../person.actions.ts";
import { findPersonByEmail } from "../person.queries.ts";
import type { Stated } from "./provider.ts";

type Arrived = {
  issuer: string;
  stated: Stated;
  /** Who was signed in when they left: the identity becomes theirs. */
  personId: string | undefined;
  /** The invitation that this browser came with: a reason to give somebody new an account. */
  invitationHash: Buffer | undefined;
  now: Temporal.Instant;
};

/** no-account: nobody invited them. belongs-to-another: the identity is of another account than the one signed in. */
export type Recognized = { personId: string } | { because: "no-account" | "belongs-to-another" };

/**
 * Whose account an outside identity is: the one it was linked to; else that of who is signed in; else, where the
 * provider vouches for the address, the account with that address or, for who was invited, a new one.
 */
export async function recognizeIdentity(
  db: Database,
  { issuer, stated, personId, invitationHash, now }: Arrived,
): Promise<Recognized> {
  return inTransaction(db, async (tx) => {
    const linked = await linkedTo(tx, issuer, stated.subject);
    if (linked !== undefined && personId !== undefined && linked !== personId) {
      return { because: "belongs-to-another" };
    }
    const found = linked ?? personId ?? (await byAddress(tx, stated, invitationHash, now));
    if (found === undefined) return { because: "no-account" };

    await tx
      .insertInto("accounts.outside_identity")
      .values({
        issuer,
        subject: stated.subject,
        person_id: found,
        level: stated.level ?? null,
        linked_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(["issuer", "subject"]).doUpdateSet({ level: stated.level ?? null }),
      )
      .execute();
    if (linked === undefined) {
      await recordActivity(tx, visitor, "identity.linked", { kind: "person", id: found }, { issuer });
    }
    return { personId: found };
  });
}

/**
 * From now on what this issuer states opens the actor's account no more: the link by e-mail always does. Refuses with
 * not-found what is not linked.
 */
export async function unlinkIdentity(db: Database, actor: Person, issuer: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const gone = await tx
      .deleteFrom("accounts.outside_identity")
      .where("person_id", "=", actor.id)
      .where("issuer", "=", issuer)
      .returning("issuer")
      .execute();
    if (gone.length === 0) refuse({ kind: "not-found" });
    await recordActivity(tx, actor, "identity.unlinked", { kind: "person", id: actor.id }, { issuer });
  });
}

async function linkedTo(tx: Transaction, issuer: string, subject: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("accounts.outside_identity as identity")
    .innerJoin("accounts.person as person", "person.id", "identity.person_id")
    .where("identity.issuer", "=", issuer)
    .where("identity.subject", "=", subject)
    .where("person.erased_at", "is", null)
    .select("person.id")
    .executeTakeFirst();
  return row?.id;
}

async function byAddress(
  tx: Transaction,
  { email, name }: Stated,
  invitationHash: Buffer | undefined,
  now: Temporal.Instant,
): Promise<string | undefined> {
  if (email === undefined) return undefined;
  const known = await findPersonByEmail(tx, email);
  if (known) return known.id;

  const invitation = invitationHash && (await findInvitationByToken(tx, invitationHash));
  if (!invitation || whyNotAccept(invitation, stateOf(invitation, now), email)) return undefined;
  return (await welcomePerson(tx, visitor, { email, name, now })).id;
}
