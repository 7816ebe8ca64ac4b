// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { holds, type Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Belongings } from "../belongings.ts";
import { oneEndingAtATime } from "../memberships/membership.actions.ts";
import { countAdministrators } from "../memberships/membership.queries.ts";
import { findPerson } from "../person.queries.ts";

/**
 * Erases one's own account: address, name, browsers, keys, letters, drafts and who looked go; what was done stays, by an id
 * that leads to nobody. Roles end and stay as history. Refuses (not-now) the last administrator, without whom nobody
 * could invite any more.
 */
export async function eraseMyself(
  db: Database,
  actor: Person,
  { now, forgetWritings }: { now: Temporal.Instant } & Pick<Belongings, "forgetWritings">,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await oneEndingAtATime(tx);
    const today = romeDate(now).toString();
    if (holds(actor, "administrator") && (await countAdministrators(tx, today)) <= 1) {
      refuse({ kind: "not-now", because: "last-administrator" });
    }
    const { email } = found(await findPerson(tx, actor.id));

    await tx
      .updateTable("accounts.membership")
      .set({ ends_on: sql`greatest(starts_on, least(ends_on, ${today}::date))`, ended_by: actor.id })
      .where("person_id", "=", actor.id)
      .where("ended_by", "is", null)
      .where((eb) => eb.or([eb("ends_on", "is", null), eb("ends_on", ">=", today)]))
      .execute();
    await withdrawTheirInvitations(tx, actor, now);
    await forget(tx, actor.id, email);
    await forgetWritings(tx, actor.id);
    await tx
      .updateTable("accounts.person")
      .set({ email: `erased-${actor.id}@invalid`, name: null, language: "it", erased_at: now })
      .where("id", "=", actor.id)
      .execute();
    await recordActivity(tx, actor, "person.erased", { kind: "person", id: actor.id });
  });
}

/** A link from somebody who is no longer there would give a role in nobody's name. */
async function withdrawTheirInvitations(
  tx: Transaction,
  actor: Person,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable("accounts.invitation")
    .set({ withdrawn_at: now })
    .where("invited_by", "=", actor.id)
    .where("accepted_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
}

async function forget(tx: Transaction, personId: string, email: string): Promise<void> {
  const theirs = [
    "accounts.session",
    "accounts.passkey",
    "accounts.outside_identity",
    "accounts.new_address",
    "accounts.view",
  ] as const;
  for (const table of theirs) await tx.deleteFrom(table).where("person_id", "=", personId).execute();
  await tx.deleteFrom("accounts.sign_in_link").where("email", "=", email).execute();
  await tx.deleteFrom("foundation.mail").where("to_address", "=", email).execute();
  await tx
    .updateTable("accounts.invitation")
    .set({ email: null })
    .where((eb) => eb.or([eb("email", "=", email), eb("accepted_by", "=", personId)]))
    .execute();
}
