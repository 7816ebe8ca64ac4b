// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { whyNotKeepAssembly } from "./assembly.policy.ts";
import { getAssemblyToChange } from "./assembly.queries.ts";
import type { AssemblyContent } from "./assembly.ts";

export type NewAssembly = {
  territoryId: string;
  content: AssemblyContent;
  /** Made in the page: the same form sent twice is one assembly. */
  id?: string;
  isDemonstration?: boolean;
};

/** Begins an assembly; who begins it must answer for its district, lab or organization. Gives its id. */
export async function createAssembly(
  db: Database,
  actor: Actor,
  { territoryId, content, id = newId(), isDemonstration = false }: NewAssembly,
  now: Temporal.Instant,
): Promise<string> {
  const why = whyNotKeepAssembly({ territoryId, ...content, officers: [] }, actor);
  if (why) refuse(why);
  return inTransaction(db, async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("assemblies.assembly")
      .values({
        territory_id: territoryId,
        id,
        ...columnsOf(content),
        created_by: actor.kind === "person" ? actor.id : null,
        created_at: now,
        last_modified: now,
        is_demonstration: isDemonstration,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) {
      await recordActivity(tx, actor, "assembly.created", { kind: "assembly", id });
    }
    return id;
  });
}

export type AssemblyChange = { id: string; content: AssemblyContent; basedOn: number };

/** Writes an assembly anew; refuses with not-now who began from an older text. */
export async function changeAssembly(
  db: Database,
  actor: Actor,
  { id, content, basedOn }: AssemblyChange,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const before = await getAssemblyToChange(tx, actor, id, now);
    if (before.revision !== basedOn) refuse({ kind: "not-now", because: "changed-meanwhile" });
    // A lab or an organization that is not theirs cannot be taken in: what it was stays theirs.
    const why = whyNotKeepAssembly({ ...before, ...content }, actor);
    if (why) refuse(why);
    await tx
      .updateTable("assemblies.assembly")
      .set({ ...columnsOf(content), revision: before.revision + 1, last_modified: now })
      .where("territory_id", "=", before.territoryId)
      .where("id", "=", id)
      .execute();
    await recordActivity(tx, actor, "assembly.changed", { kind: "assembly", id });
  });
}

function columnsOf(content: AssemblyContent) {
  return {
    kind: content.kind,
    lab_id: content.labId,
    organization_id: content.organizationId,
    name: content.name,
    purpose: content.purpose,
    how_to_join: content.howToJoin,
    rules: content.rules,
    has_open_meetings: content.hasOpenMeetings,
    notice_days: content.noticeDays,
    quorum_kind: content.quorumKind,
    quorum: content.quorumKind === "none" ? null : content.quorum,
    most_delegations: content.mostDelegations,
    status: content.status,
  };
}
