// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database, Transaction } from "../database/database.ts";
import { inTransaction } from "../database/transaction.ts";

/**
 * Writes the letters that wait, each in a transaction of its own with the note that it was written: two postmen at
 * once, or one that dies in the middle, write each once. `writeNext` locks one that waits, skipping what others hold,
 * and says whether there was one. Gives how many were written.
 */
export async function writeEachOnce(
  db: Database,
  writeNext: (tx: Transaction) => Promise<boolean>,
  { isOver = () => false }: { isOver?: () => boolean } = {},
): Promise<number> {
  let written = 0;
  while (!isOver() && (await inTransaction(db, writeNext))) written += 1;
  return written;
}
