// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Person } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { documentMark } from "../editing/document-mark.ts";
import { lockRecord } from "../editing/document.queries.ts";
import type { Document } from "../editing/editable.ts";
import { publishDocument, type ToPublish } from "../editing/publish.actions.ts";
import { presentRevision } from "../editing/revision.actions.ts";
import { groupsOf } from "./assurance.ts";
import { endCall } from "./call.actions.ts";

/**
 * Publishes what was corrected on the phone; everything else was confirmed with it. `seen` is the record that the
 * answers were put into: when it has changed since, nothing is written and the answer is false.
 */
export async function correctByCall(
  db: Database,
  person: Person,
  { seen, ...record }: Omit<ToPublish, "basedOn" | "undoes"> & { seen: Document },
  now: Temporal.Instant,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { kind, id } = record;
    await lockRecord(tx, id);
    const present = await presentRevision(tx, { kind, id }, now);
    const isSame = present?.content && documentMark(present.content) === documentMark(seen);
    if (!present || !isSame) return false;
    const published = await publishDocument(tx, person, { ...record, basedOn: present.number }, now);
    if (published.kind === "moved-on") return false;
    await endCall(tx, person, { kind, id, groups: groupsOf[kind], outcome: "confirmed" }, now);
    return true;
  });
}
