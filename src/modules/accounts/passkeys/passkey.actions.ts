// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Passkey } from "./passkey.ts";

type Kept = Pick<Passkey, "credentialId" | "publicKey" | "counter" | "transports" | "called"> & {
  now: Temporal.Instant;
};

/** Keeps a key that was proven. Refuses (not-now) one that somebody has already. */
export async function keepPasskey(db: Database, actor: Person, { now, ...key }: Kept): Promise<string> {
  const id = newId();
  await inTransaction(db, async (tx) => {
    const made = await tx
      .insertInto("accounts.passkey")
      .values({
        id,
        person_id: actor.id,
        credential_id: key.credentialId,
        public_key: key.publicKey,
        counter: key.counter,
        transports: key.transports,
        called: key.called,
        created_at: now,
      })
      .onConflict((conflict) => conflict.column("credential_id").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!made) refuse({ kind: "not-now", because: "passkey-known" });
    await recordActivity(tx, actor, "passkey.kept", { kind: "passkey", id });
  });
  return id;
}

/** Notes that a key was used: its counter only grows, so that a copy of it is noticed. */
export async function notePasskeyUse(
  db: Database,
  { id, counter, now }: { id: string; counter: number; now: Temporal.Instant },
): Promise<void> {
  await db.updateTable("accounts.passkey").set({ counter, used_at: now }).where("id", "=", id).execute();
}

/** Takes one's own key away: it opens nothing from now on. Refuses with not-found somebody else's. */
export async function removePasskey(db: Database, actor: Person, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const gone = await tx
      .deleteFrom("accounts.passkey")
      .where("id", "=", id)
      .where("person_id", "=", actor.id)
      .returning("id")
      .executeTakeFirst();
    if (!gone) refuse({ kind: "not-found" });
    await recordActivity(tx, actor, "passkey.removed", { kind: "passkey", id });
  });
}
