// SPDX-License-Identifier: AGPL-3.0-or-later
import { recordActivity } from "../../foundation/activity.ts";
import type { Actor } from "../../foundation/actor.ts";
import type { Database } from "../../foundation/database/database.ts";
import { inTransaction } from "../../foundation/database/transaction.ts";
import { found, refuse } from "../../foundation/refusal.ts";
import { idFrom } from "../../foundation/uuid.ts";
import { whyNotDistrict } from "./district.policy.ts";

/**
 * Adds a district. Its id comes from its code, as when boundaries bring it, so that both are the same district.
 * Refuses with not-now when there is one with this code.
 */
export async function addDistrict(
  db: Database,
  actor: Actor,
  { code, name }: { code: string; name: string },
): Promise<string> {
  const refusal = whyNotDistrict(actor);
  if (refusal) refuse(refusal);
  const id = idFrom("district", code);
  await inTransaction(db, async (tx) => {
    const added = await tx
      .insertInto("territories.district")
      .values({ id, code, name })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!added) refuse({ kind: "not-now", because: "district-is-there" });
    await recordActivity(tx, actor, "district.added", { kind: "district", id }, { code });
  });
  return id;
}

/** Renames a district; its code stays, because addresses and files use it. */
export async function renameDistrict(
  db: Database,
  actor: Actor,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const refusal = whyNotDistrict(actor, id);
  if (refusal) refuse(refusal);
  await inTransaction(db, async (tx) => {
    const renamed = await tx
      .updateTable("territories.district")
      .set({ name })
      .where("id", "=", id)
      .returning("id")
      .executeTakeFirst();
    found(renamed);
    await recordActivity(tx, actor, "district.renamed", { kind: "district", id }, { name });
  });
}
