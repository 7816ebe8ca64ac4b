// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { getAssemblyToKeep } from "../assembly/assembly.queries.ts";
import { getDecisionOf } from "./decision.queries.ts";
import { firstStatusOf, type DecisionStatus } from "./decision.ts";

export type Followed = {
  assemblyId: string;
  decisionId: string;
  /** Made in the page: the same form sent twice is one step. */
  id: string;
  status: DecisionStatus;
  /** How it goes, as it is published; of what was dropped, why. */
  note: string | null;
  movedTo: string | null;
  basedOn: number;
};

/**
 * Writes what became of a decision, also after its minutes are approved: a step that is kept, and the state it leads to.
 * Refuses with not-now who began from an older state, and what did not pass.
 */
export async function followDecision(
  db: Database,
  actor: Actor,
  { assemblyId, decisionId, id, status, note, movedTo, basedOn }: Followed,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const assembly = await getAssemblyToKeep(tx, actor, assemblyId, now);
    const before = await getDecisionOf(tx, assembly, decisionId, { isLocked: true });
    const known = await tx
      .selectFrom("assemblies.decision_event")
      .select("id")
      .where("territory_id", "=", assembly.territoryId)
      .where("id", "=", id)
      .executeTakeFirst();
    if (known) return;
    if (firstStatusOf(before.counts) === "dropped") refuse({ kind: "not-now", because: "it-did-not-pass" });
    if (before.revision !== basedOn) refuse({ kind: "not-now", because: "changed-meanwhile" });
    await tx
      .insertInto("assemblies.decision_event")
      .values({
        territory_id: assembly.territoryId,
        decision_id: decisionId,
        id,
        status,
        note,
        moved_to: movedTo,
        made_by: actor.kind === "person" ? actor.id : null,
        made_at: now,
      })
      .execute();
    await tx
      .updateTable("assemblies.decision")
      .set({
        status,
        outcome: note ?? before.outcome,
        moved_to: movedTo ?? before.movedTo,
        revision: before.revision + 1,
        last_modified: now,
      })
      .where("territory_id", "=", assembly.territoryId)
      .where("id", "=", decisionId)
      .execute();
    await recordActivity(tx, actor, "decision.followed", { kind: "decision", id: decisionId }, { status });
  });
}
