// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Transaction } from "../../../foundation/database/database.ts";

/**
 * Forgets what a person had not published: drafts, files tried but not loaded, and what they asked for. Published
 * changes stay with the record; who made them is by then an id that leads to nobody.
 */
export async function forgetWritings(tx: Transaction, personId: string): Promise<void> {
  await tx.deleteFrom("directory.draft").where("author_id", "=", personId).execute();
  await tx.deleteFrom("directory.claim").where("claimant_id", "=", personId).execute();
  await tx
    .deleteFrom("directory.upload")
    .where("uploaded_by", "=", personId)
    .where("state", "in", ["trying", "tried", "failed", "dropped"])
    .execute();
}
