// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { keeper } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import {
  forgetOldPeopleKeys,
  renewPeopleKey,
  unwrapPersonKey,
  wrapPersonKey,
} from "../../../foundation/secrets/people-keys.ts";
import { newPersonKey } from "../../../foundation/secrets/person-key.ts";
import type { ThreadKey } from "../threads/thread.ts";
import { findPersonKey, keyPlace } from "./person-key.queries.ts";

/** The key that this person's data are written with, made when they first say something of themselves. */
export async function personKeyOf(tx: Transaction, key: ThreadKey, now: Temporal.Instant): Promise<Buffer> {
  const known = await findPersonKey(tx, key);
  if (known) return known;
  const wrapped = await wrapPersonKey(tx, keyPlace(key), newPersonKey(), now);
  await tx
    .insertInto("inquirers.person_key")
    .values({ territory_id: key.territoryId, inquirer_id: key.inquirerId, wrapped, made_at: now })
    .onConflict((conflict) => conflict.columns(["territory_id", "inquirer_id"]).doNothing())
    .execute();
  return (await findPersonKey(tx, key))!;
}

const keysAtATime = 500;

/**
 * A new key of the installation wraps the key of every person, and the one before is forgotten: what was sealed stays as it
 * is, and whoever knew the old key and the rows of tomorrow reads nothing. Gives how many keys there are.
 */
export async function rotatePeopleKeys(db: Database, now: Temporal.Instant): Promise<number> {
  return inTransaction(db, async (tx) => {
    await renewPeopleKey(tx, now);
    let [after, count] = ["00000000-0000-0000-0000-000000000000", 0];
    for (;;) {
      const rows = await tx
        .selectFrom("inquirers.person_key")
        .select(["territory_id", "inquirer_id", "wrapped"])
        .where("inquirer_id", ">", after)
        .orderBy("inquirer_id")
        .limit(keysAtATime)
        .forUpdate()
        .execute();
      for (const row of rows) {
        const key = { territoryId: row.territory_id, inquirerId: row.inquirer_id };
        const plain = await unwrapPersonKey(tx, keyPlace(key), row.wrapped);
        await tx
          .updateTable("inquirers.person_key")
          .set({ wrapped: await wrapPersonKey(tx, keyPlace(key), plain, now) })
          .where("territory_id", "=", key.territoryId)
          .where("inquirer_id", "=", key.inquirerId)
          .execute();
      }
      count += rows.length;
      if (rows.length < keysAtATime) break;
      after = rows.at(-1)!.inquirer_id;
    }
    await forgetOldPeopleKeys(tx);
    await recordActivity(tx, keeper, "secret.rotated", { kind: "people-keys" }, { count });
    return count;
  });
}
