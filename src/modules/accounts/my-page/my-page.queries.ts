// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";

/**
 * Everything that is kept of a person, table by table, as it is downloaded: dates and moments in ISO 8601. Tokens and
 * keys are left out: they are ours to check with, and worth nothing to read.
 */
export async function gatherPersonalData(db: Database, personId: string) {
  const person = await db
    .selectFrom("accounts.person")
    .select(["id", "email", "name", "language", "created_at"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  const [memberships, invitationsSent, invitationsReceived, sessions, passkeys] = await Promise.all([
    db
      .selectFrom("accounts.membership")
      .select(["role", "of_kind", "of_id", "starts_on", "ends_on", "given_by", "ended_by"])
      .where("person_id", "=", personId)
      .execute(),
    db
      .selectFrom("accounts.invitation")
      .select([
        "role",
        "of_kind",
        "of_id",
        "email",
        "created_at",
        "expires_at",
        "accepted_at",
        "withdrawn_at",
      ])
      .where("invited_by", "=", personId)
      .execute(),
    db
      .selectFrom("accounts.invitation")
      .select(["role", "of_kind", "of_id", "created_at", "accepted_at"])
      .where((eb) => eb.or([eb("accepted_by", "=", personId), eb("email", "=", person.email)]))
      .execute(),
    db
      .selectFrom("accounts.session")
      .select(["signed_in_by", "device", "created_at", "seen_at", "expires_at", "locked_at", "ended_at"])
      .where("person_id", "=", personId)
      .execute(),
    db
      .selectFrom("accounts.passkey")
      .select(["called", "credential_id", "created_at", "used_at"])
      .where("person_id", "=", personId)
      .execute(),
  ]);
  const [identities, addresses, links, letters, views, looks, acts] = await Promise.all([
    db
      .selectFrom("accounts.outside_identity")
      .select(["issuer", "subject", "level", "linked_at"])
      .where("person_id", "=", personId)
      .execute(),
    db
      .selectFrom("accounts.new_address")
      .select(["email", "expires_at", "used_at"])
      .where("person_id", "=", personId)
      .execute(),
    db
      .selectFrom("accounts.sign_in_link")
      .select(["created_at", "expires_at", "used_at"])
      .where("email", "=", person.email)
      .execute(),
    db
      .selectFrom("foundation.mail")
      .select(["subject", "created_at", "sent_at"])
      .where("to_address", "=", person.email)
      .execute(),
    db
      .selectFrom("accounts.view as view")
      .innerJoin("accounts.person as viewer", "viewer.id", "view.viewer_id")
      .select(["viewer.name as viewer", "view.what", "view.viewed_at"])
      .where("view.person_id", "=", personId)
      .execute(),
    db.selectFrom("accounts.view").select(["what", "viewed_at"]).where("viewer_id", "=", personId).execute(),
    db
      .selectFrom("foundation.activity")
      .select(["happened_at", "verb", "thing", "thing_id", "details"])
      .where("actor", "=", `person:${personId}`)
      .orderBy("id")
      .execute(),
  ]);
  return {
    person,
    memberships,
    invitationsSent,
    invitationsReceived,
    sessions,
    passkeys,
    identities,
    addresses,
    links,
    letters,
    views,
    looks,
    acts,
  };
}

export type PersonalData = Awaited<ReturnType<typeof gatherPersonalData>>;
