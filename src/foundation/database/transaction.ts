// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database, Transaction } from "./database.ts";

/**
 * Does the work in one transaction: everything is written or, when the work throws (a refusal too), nothing.
 * Inside a transaction it joins it, so that an action can call another action.
 */
export function inTransaction<Result>(
  db: Database | Transaction,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return db.isTransaction ? work(db as Transaction) : db.transaction().execute(work);
}
