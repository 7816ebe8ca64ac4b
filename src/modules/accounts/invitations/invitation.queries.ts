// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Role, RoleOf } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { Invitation } from "./invitation.ts";

function invitations(db: Database | Transaction) {
  return db
    .selectFrom("accounts.invitation as invitation")
    .innerJoin("accounts.person as inviter", "inviter.id", "invitation.invited_by")
    .select([
      "invitation.id",
      "invitation.email",
      "invitation.role",
      "invitation.of_kind",
      "invitation.of_id",
      "invitation.ends_on",
      "invitation.invited_by",
      "inviter.name as inviter_name",
      "invitation.created_at",
      "invitation.expires_at",
      "invitation.accepted_at",
      "invitation.withdrawn_at",
    ]);
}

export async function findInvitationByToken(
  db: Database | Transaction,
  tokenHash: Buffer,
): Promise<Invitation | undefined> {
  const row = await invitations(db).where("invitation.token_hash", "=", tokenHash).executeTakeFirst();
  return row && asInvitation(row);
}

export async function findInvitation(
  db: Database | Transaction,
  id: string,
): Promise<Invitation | undefined> {
  const row = await invitations(db).where("invitation.id", "=", id).executeTakeFirst();
  return row && asInvitation(row);
}

/** Invitations that nobody has answered and that are not over, of these things (ids) or, without them, of any. */
export async function listWaitingInvitations(
  db: Database,
  now: Temporal.Instant,
  ofIds: readonly string[] | undefined,
): Promise<Invitation[]> {
  const rows = await invitations(db)
    .where("invitation.accepted_at", "is", null)
    .where("invitation.withdrawn_at", "is", null)
    .where("invitation.expires_at", ">", now)
    .$if(ofIds !== undefined, (query) =>
      query.where(({ eb, fn, val }) => eb("invitation.of_id", "=", fn.any(val([...(ofIds ?? [])])))),
    )
    .orderBy("invitation.created_at", "desc")
    .limit(500)
    .execute();
  return rows.map(asInvitation);
}

type Row = {
  id: string;
  email: string | null;
  role: string;
  of_kind: string;
  of_id: string | null;
  ends_on: string | null;
  invited_by: string;
  inviter_name: string | null;
  created_at: Temporal.Instant;
  expires_at: Temporal.Instant;
  accepted_at: Temporal.Instant | null;
  withdrawn_at: Temporal.Instant | null;
};

function asInvitation(row: Row): Invitation {
  return {
    id: row.id,
    email: row.email,
    role: row.role as Role,
    of: { kind: row.of_kind as RoleOf["kind"], id: row.of_id },
    endsOn: row.ends_on,
    invitedBy: row.invited_by,
    inviterName: row.inviter_name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
    withdrawnAt: row.withdrawn_at,
  };
}
