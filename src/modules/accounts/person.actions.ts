// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../foundation/activity.ts";
import type { Actor } from "../../foundation/actor.ts";
import type { Database } from "../../foundation/database/database.ts";
import { inTransaction } from "../../foundation/database/transaction.ts";
import { newId } from "../../foundation/uuid.ts";
import type { Language } from "../../foundation/words/words.ts";
import { plainEmail } from "./person.ts";

type NewPerson = { email: string; name?: string; language?: Language; now: Temporal.Instant };

/**
 * Gives an account to an address that has none, and finds the one that it has. An account alone opens nothing: what
 * somebody may do comes with memberships. Gives the person's id and whether they are new.
 */
export async function welcomePerson(
  db: Database,
  actor: Actor,
  { email, name, language = "it", now }: NewPerson,
): Promise<{ id: string; isNew: boolean }> {
  const id = newId();
  return inTransaction(db, async (tx) => {
    const made = await tx
      .insertInto("accounts.person")
      .values({ id, email: plainEmail(email), name: name || null, language, created_at: now })
      .onConflict((conflict) => conflict.column("email").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made) {
      await recordActivity(tx, actor, "person.welcomed", { kind: "person", id });
      return { id, isNew: true };
    }
    const known = await tx
      .selectFrom("accounts.person")
      .select("id")
      .where("email", "=", plainEmail(email))
      .executeTakeFirstOrThrow();
    return { id: known.id, isNew: false };
  });
}
