// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { ownershipOf, type Document, type EditableKind } from "../editing/editable.ts";
import { whyNot } from "../editing/editing.policy.ts";
import { mayMakeContact } from "../owners/owners.policy.ts";
import type { ToMerge } from "./merge.policy.ts";
import { hasContacts } from "./role-facts.queries.ts";

type Pair = { kind: EditableKind; records: readonly { id: string; document: Document }[] };

/** What the policy of merging asks of each of two records, in their order. */
export async function rightsToMerge(
  db: Database | Transaction,
  actor: Actor,
  { kind, records }: Pair,
  now: Temporal.Instant,
): Promise<ToMerge[]> {
  const rights: ToMerge[] = [];
  for (const { id, document } of records) {
    const owned = ownershipOf(kind, id, document);
    rights.push({
      mayTakeAway: whyNot("withdraw", owned, actor) === undefined,
      hasContacts: kind === "organization" && (await hasContacts(db, id, now)),
      mayGiveRoles: mayMakeContact({ id, districtId: owned.territory_id }, actor),
    });
  }
  return rights;
}
