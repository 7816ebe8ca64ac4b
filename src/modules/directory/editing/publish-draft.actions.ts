// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { discardDraft } from "./draft.actions.ts";
import { publishDocument, type Published, type ToPublish } from "./publish.actions.ts";

/** Publishes what somebody wrote; their draft goes with it, and stays when nothing was written. */
export async function publishDraft(
  db: Database,
  author: Person,
  record: ToPublish,
  now: Temporal.Instant,
): Promise<Published> {
  return inTransaction(db, async (tx) => {
    const published = await publishDocument(tx, author, record, now);
    if (published.kind !== "moved-on") await discardDraft(tx, author, record.id);
    return published;
  });
}
