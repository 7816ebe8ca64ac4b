// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail, type Letter } from "../../../foundation/mail/outbox.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { hashOf, newToken } from "../../../foundation/secrets/token.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { findPerson, findPersonByEmail } from "../person.queries.ts";
import { plainEmail } from "../person.ts";

/** Corrects one's own name (empty: none) and language. */
export async function correctMyself(
  db: Database,
  actor: Person,
  { name, language }: { name: string; language: Language },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .updateTable("accounts.person")
      .set({ name: name || null, language })
      .where("id", "=", actor.id)
      .execute();
    await recordActivity(tx, actor, "person.corrected", { kind: "person", id: actor.id });
  });
}

/** A day: the new address may be on a device that is at home. */
const newAddressLasts = { hours: 24 };

type NewAddress = {
  email: string;
  /** To an address that is free: with the link. */
  confirm: (token: string) => Omit<Letter, "to">;
  /** To an address that somebody has already, perhaps the same person: it says only that. */
  taken: () => Omit<Letter, "to">;
  now: Temporal.Instant;
};

/**
 * Writes to an address that a person wants to use from now on. Whoever asks sees the same whether somebody has it
 * already or not: only who reads mail there learns which. Asking again makes the earlier link worthless.
 */
export async function askForNewAddress(
  db: Database,
  actor: Person,
  { email: typed, confirm, taken, now }: NewAddress,
): Promise<void> {
  const email = plainEmail(typed);
  const token = newToken();
  await inTransaction(db, async (tx) => {
    await tx.deleteFrom("accounts.new_address").where("person_id", "=", actor.id).execute();
    const holder = await findPersonByEmail(tx, email);
    await writeMail(tx, { to: email, ...(holder ? taken() : confirm(token)) }, now);
    if (holder) return;
    await tx
      .insertInto("accounts.new_address")
      .values({
        token_hash: hashOf(token),
        person_id: actor.id,
        email,
        expires_at: now.add(newAddressLasts),
      })
      .execute();
  });
}

type Confirmed = { token: string; goodbye: (email: string) => Omit<Letter, "to">; now: Temporal.Instant };

/**
 * The address becomes the person's, and the one before is told. Refuses with not-found a link of somebody else or of
 * nobody, with not-now one that is over or an address that somebody took meanwhile.
 */
export async function confirmNewAddress(
  db: Database,
  actor: Person,
  { token, goodbye, now }: Confirmed,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const asked = found(
      await tx
        .selectFrom("accounts.new_address")
        .selectAll()
        .where("token_hash", "=", hashOf(token))
        .where("person_id", "=", actor.id)
        .forUpdate()
        .executeTakeFirst(),
    );
    if (asked.used_at) refuse({ kind: "not-now", because: "new-address-used" });
    if (asked.expires_at.epochMilliseconds <= now.epochMilliseconds) {
      refuse({ kind: "not-now", because: "new-address-expired" });
    }
    if (await findPersonByEmail(tx, asked.email)) refuse({ kind: "not-now", because: "new-address-taken" });

    const before = found(await findPerson(tx, actor.id));
    await tx.updateTable("accounts.person").set({ email: asked.email }).where("id", "=", actor.id).execute();
    await tx
      .updateTable("accounts.new_address")
      .set({ used_at: now })
      .where("token_hash", "=", asked.token_hash)
      .execute();
    // A link that still waits in the old mailbox opens nothing any more.
    await tx.deleteFrom("accounts.sign_in_link").where("email", "=", before.email).execute();
    await writeMail(tx, { to: before.email, ...goodbye(asked.email) }, now);
    await recordActivity(tx, actor, "person.moved", { kind: "person", id: actor.id });
  });
}

/** Forgets links for new addresses a day after they were good; gives how many. */
export async function sweepNewAddresses(db: Database, now: Temporal.Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("accounts.new_address")
    .where("expires_at", "<", now.subtract({ hours: 24 }))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
