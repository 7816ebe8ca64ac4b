// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { findDocument } from "../editing/document.queries.ts";
import { ownershipOf } from "../editing/editable.ts";
import { standingOf } from "../editing/editing.policy.ts";
import { assure, type ToAssure } from "./assurance.actions.ts";
import { methodsOf } from "./assurance.policy.ts";

/**
 * Somebody says that they checked these groups of a record, and how. Refuses with not-found whoever may not write the
 * record, with not-allowed a way of checking that is not theirs.
 */
export async function sayChecked(
  db: Database,
  actor: Actor,
  check: ToAssure,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const document = found(await findDocument(tx, check.kind, check.id));
    const standing = standingOf(ownershipOf(check.kind, check.id, document), actor);
    if (standing === undefined) return refuse({ kind: "not-found" });
    if (!methodsOf(standing).includes(check.method))
      refuse({ kind: "not-allowed", because: "not-your-method" });
    await assure(tx, actor, check, now);
  });
}
