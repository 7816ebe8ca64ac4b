// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeDocument, type ToWrite } from "./save-document.actions.ts";

/** Stops the transaction when everything was seen. */
class TakenBack extends Error {}

/**
 * Shows what a page would read if the record were published: it is written, read, and taken back before anybody else
 * can see it.
 */
export async function readAsIfPublished<Seen>(
  db: Database,
  record: ToWrite,
  now: Temporal.Instant,
  read: (tx: Transaction) => Promise<Seen>,
): Promise<Seen> {
  const seen: Seen[] = [];
  try {
    await inTransaction(db, async (tx) => {
      await writeDocument(tx, record, now);
      seen.push(await read(tx));
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return seen[0]!;
}
