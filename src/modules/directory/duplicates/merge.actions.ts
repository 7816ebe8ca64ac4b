// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { uniteAssurance } from "../assurance/assurance.actions.ts";
import { findDocument, listSpokenOf, lockRecord } from "../editing/document.queries.ts";
import { ownershipOf, type Document, type EditableKind } from "../editing/editable.ts";
import { whyNot } from "../editing/editing.policy.ts";
import { addRevision, presentRevision } from "../editing/revision.actions.ts";
import { removeRecord, tellSearch, writeDocument } from "../editing/save-document.actions.ts";
import type { Gathered } from "../import/gathering.ts";
import { letFollow, listChecksKept } from "./follow.actions.ts";
import { mergeMark } from "./merge-mark.ts";
import { rightsToMerge } from "./merge-rights.actions.ts";
import { whyNotMerge } from "./merge.policy.ts";
import { findSurvivor } from "./merge.queries.ts";
import { listMovable } from "./movable.queries.ts";
import { moveOver } from "./move.actions.ts";

export type ToBeMerged = {
  kind: EditableKind;
  survivorId: string;
  goneId: string;
  /** The mark of both records and of what stands on them, as they were shown. */
  seen: string;
  /** What the survivor says from now on, and the same as the readers of the import understand it. */
  document: Document;
  gathered: Gathered;
};

/** `moved-on`: one of the two changed since it was shown, and nothing was written. */
export type MergeDone = { kind: "merged"; mergeId: string } | { kind: "moved-on" };

/**
 * Makes two records one: what stood on the second stands on the first, the second goes with its revision, its address
 * leads to the first. All or nothing, and kept so that it can be taken apart. Refuses with not-found whoever may not
 * take away both, with not-now when one of them is gone already.
 */
export async function mergeRecords(
  db: Database,
  actor: Actor,
  { kind, survivorId, goneId, seen, document, gathered }: ToBeMerged,
  now: Temporal.Instant,
): Promise<MergeDone> {
  return inTransaction(db, async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    const expected = (await listMovable(tx, kind, goneId)).map(({ id }) => id);
    const locked = new Set([survivorId, goneId, ...expected]);
    // In one order, so that two who do this wait for each other and not for ever.
    for (const id of [...locked].toSorted()) await lockRecord(tx, id);
    const movable = await listMovable(tx, kind, goneId);
    if (movable.some(({ id }) => !locked.has(id))) return { kind: "moved-on" };

    const gone = await stateToMerge(tx, { kind, id: goneId }, now);
    const survivor = await stateToMerge(tx, { kind, id: survivorId }, now);
    const records = [
      { id: survivorId, document: survivor.document },
      { id: goneId, document: gone.document },
    ];
    const refusal = whyNotMerge(await rightsToMerge(tx, actor, { kind, records }, now));
    if (refusal) refuse(refusal);
    const seenNow = mergeMark([
      { id: survivorId, document: survivor.document, standing: await listMovable(tx, kind, survivorId) },
      { id: goneId, document: gone.document, standing: movable },
    ]);
    if (seenNow !== seen) return { kind: "moved-on" };
    if (whyNot("publish", ownershipOf(kind, survivorId, document), actor)) {
      refuse({ kind: "not-allowed", because: "gives-it-away" });
    }

    const spokenOf = [
      ...(await listSpokenOf(tx, kind, goneId)),
      ...(await listSpokenOf(tx, kind, survivorId)),
    ];
    const moved = await moveOver(tx, actor, { movable, fromId: goneId, toId: survivorId }, now);
    const followed = await letFollow(tx, actor, { kind, fromId: goneId, toId: survivorId }, now);
    const checks = await listChecksKept(tx, survivorId);
    await uniteAssurance(tx, { kind, survivor: survivorId, gone: goneId });
    await removeRecord(tx, kind, goneId);
    await forgetPairs(tx, { goneId, survivorId });

    const territory = document["territory_id"];
    const territoryId = typeof territory === "string" ? territory : null;
    await writeDocument(tx, { kind, id: survivorId, gathered, territoryId, before: survivor.document }, now);
    const after = (await findDocument(tx, kind, survivorId))!;
    await addRevision(
      tx,
      { kind, id: goneId },
      { latest: gone.latest, act: "merged", content: null, now, actor },
    );
    const { number } = await addRevision(
      tx,
      { kind, id: survivorId },
      { latest: survivor.latest, act: "merged", content: after, now, actor },
    );

    const mergeId = newId();
    await tx
      .insertInto("directory.merge")
      .values({
        id: mergeId,
        kind,
        gone_id: goneId,
        survivor_id: survivorId,
        territory_id: territoryId,
        gone: JSON.stringify(gone.document),
        survivor_before: JSON.stringify(survivor.document),
        survivor_after: JSON.stringify(after),
        moved: JSON.stringify(moved),
        followed: JSON.stringify({ ...followed, checks }),
        merged_at: now,
        merged_by: actor.kind === "person" ? actor.id : null,
      })
      .execute();
    const details = { into: survivorId, revision: number, moved: moved.length };
    await recordActivity(tx, actor, `${kind}.merged`, { kind, id: goneId }, details);
    await tellSearch(tx, { kind, id: survivorId, alsoOf: [goneId, ...spokenOf] }, now);
    return { kind: "merged", mergeId };
  });
}

async function stateToMerge(
  tx: Transaction,
  record: { kind: EditableKind; id: string },
  now: Temporal.Instant,
) {
  const latest = await presentRevision(tx, record, now);
  const document = latest?.content ? await findDocument(tx, record.kind, record.id) : undefined;
  if (latest && document) return { latest, document };
  if (await findSurvivor(tx, record.id)) return refuse({ kind: "not-now", because: "already-merged" });
  return refuse({ kind: "not-found" });
}

/** Who said that the one that goes is not a third said it of the survivor too. */
async function forgetPairs(
  tx: Transaction,
  { goneId, survivorId }: { goneId: string; survivorId: string },
): Promise<void> {
  await sql`delete from directory.likely_pair where ${goneId} in (first_id, second_id)`.execute(tx);
  await sql`insert into directory.told_apart (first_id, second_id, told_at, told_by)
    select least(other, ${survivorId}::uuid), greatest(other, ${survivorId}::uuid), told_at, told_by
    from (select case first_id when ${goneId} then second_id else first_id end as other, told_at, told_by
      from directory.told_apart where ${goneId} in (first_id, second_id)) told
    where other <> ${survivorId} on conflict do nothing`.execute(tx);
}
