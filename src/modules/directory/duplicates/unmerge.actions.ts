// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDeepStrictEqual } from "node:util";

import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { findDocument, listSpokenOf, lockRecord } from "../editing/document.queries.ts";
import type { Document, EditableKind } from "../editing/editable.ts";
import { addRevision, presentRevision } from "../editing/revision.actions.ts";
import { tellSearch, writeDocument } from "../editing/save-document.actions.ts";
import type { Gathered } from "../import/gathering.ts";
import { letReturn, putChecksBack } from "./follow.actions.ts";
import { rightsToMerge } from "./merge-rights.actions.ts";
import { whyNotMerge } from "./merge.policy.ts";
import { findMerge, findSurvivor } from "./merge.queries.ts";
import type { Merge, Staying } from "./merge.ts";
import { moveBack } from "./move.actions.ts";

/** Reads a document as the import does: handed in, because forms stand above actions. */
export type ReadDocument = (kind: EditableKind, id: string, document: Document) => Gathered;

/**
 * Takes two records apart as they were before they became one: the one that went comes back with its address, the other
 * says again what it said, what moved goes back. What changed since stays, and is told. Refuses with not-now when the
 * survivor itself is gone, or the other came back another way.
 */
export async function takeApart(
  db: Database,
  actor: Actor,
  { mergeId, read }: { mergeId: string; read: ReadDocument },
  now: Temporal.Instant,
): Promise<{ merge: Merge; staying: Staying[] }> {
  return inTransaction(db, async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    const seen = found(await findMerge(tx, mergeId));
    const { kind, goneId, survivorId } = seen;
    const ids = [goneId, survivorId, ...seen.moved.map(({ id }) => id)];
    for (const id of [...new Set(ids)].toSorted()) await lockRecord(tx, id);
    const merge = found(await findMerge(tx, mergeId));
    await refuseStrangers(tx, actor, merge, now);
    if (merge.undoneAt) refuse({ kind: "not-now", because: "already-apart" });

    const survivor = await presentRevision(tx, { kind, id: survivorId }, now);
    if (!survivor?.content) {
      const isMerged = await findSurvivor(tx, survivorId);
      return refuse({ kind: "not-now", because: isMerged ? "survivor-is-merged" : "survivor-is-gone" });
    }
    const latest = await presentRevision(tx, { kind, id: goneId }, now);
    if (latest?.content) refuse({ kind: "not-now", because: "came-back" });

    const { document, staying } = separated(merge, survivor.content);
    await write(tx, { kind, id: survivorId, document, before: survivor.content, read }, now);
    await write(tx, { kind, id: goneId, document: merge.gone, before: undefined, read }, now);
    staying.push(
      ...(await moveBack(tx, actor, { moved: merge.moved, fromId: goneId, toId: survivorId }, now)),
    );
    await letReturn(tx, actor, { kind, fromId: goneId, toId: survivorId, followed: merge.followed }, now);
    const mergedOn = romeDate(merge.mergedAt).toString();
    const ownDate = (merge.survivorBefore["assured_date"] ?? null) as string | null;
    const { checks } = merge.followed;
    await putChecksBack(tx, { kind, recordId: survivorId, checks, before: ownDate, mergedOn });

    for (const [id, before] of [
      [survivorId, survivor],
      [goneId, latest],
    ] as const) {
      const content = (await findDocument(tx, kind, id)) ?? null;
      await addRevision(
        tx,
        { kind, id },
        { latest: before, act: "undone", content, now, actor, undoes: before?.number ?? null },
      );
    }
    await tx
      .updateTable("directory.merge")
      .set({
        staying: JSON.stringify(staying),
        undone_at: now,
        undone_by: actor.kind === "person" ? actor.id : null,
      })
      .where("id", "=", mergeId)
      .execute();
    const details = { from: survivorId, staying: staying.length };
    await recordActivity(tx, actor, `${kind}.unmerged`, { kind, id: goneId }, details);
    const alsoOf = [goneId, ...(await listSpokenOf(tx, kind, goneId))];
    await tellSearch(tx, { kind, id: survivorId, alsoOf }, now);
    return { merge, staying };
  });
}

/** What followed goes back: who could not give those roles cannot send them back either. */
async function refuseStrangers(
  tx: Transaction,
  actor: Actor,
  { kind, goneId, survivorId, gone, survivorAfter, followed }: Merge,
  now: Temporal.Instant,
): Promise<void> {
  const records = [
    { id: survivorId, document: survivorAfter },
    { id: goneId, document: gone },
  ];
  const areRolesMoved = followed.given.length + followed.ended.length > 0;
  const rights = await rightsToMerge(tx, actor, { kind, records }, now);
  const refusal = whyNotMerge(
    rights.map(({ mayTakeAway, mayGiveRoles }) => ({
      mayTakeAway,
      mayGiveRoles,
      hasContacts: areRolesMoved,
    })),
  );
  if (refusal) refuse(refusal);
}

/** The survivor without what the merge changed; what somebody changed since stays, and is told. */
function separated(
  { survivorBefore, survivorAfter }: Merge,
  present: Document,
): { document: Document; staying: Staying[] } {
  const document: Document = { ...present };
  const staying: Staying[] = [];
  for (const key of new Set([...Object.keys(survivorBefore), ...Object.keys(survivorAfter)])) {
    if (isDeepStrictEqual(survivorBefore[key], survivorAfter[key])) continue;
    if (isDeepStrictEqual(present[key], survivorAfter[key])) document[key] = survivorBefore[key];
    else if (key !== "assured_date") staying.push({ what: "field", field: key });
  }
  return { document, staying };
}

async function write(
  tx: Transaction,
  {
    kind,
    id,
    document,
    before,
    read,
  }: { kind: EditableKind; id: string; document: Document; before: Document | undefined; read: ReadDocument },
  now: Temporal.Instant,
): Promise<void> {
  const territory = document["territory_id"];
  const territoryId = typeof territory === "string" ? territory : null;
  const whole = await pointingToWhatIs(tx, document);
  await writeDocument(tx, { kind, id, gathered: read(kind, id, whole), territoryId, before }, now);
}

/** Without ties to what was taken away since: a place that closed does not keep a service from coming back. */
async function pointingToWhatIs(tx: Transaction, document: Document): Promise<Document> {
  const placements = Array.isArray(document["service_at_locations"])
    ? (document["service_at_locations"] as { location_id?: unknown }[])
    : undefined;
  const pointers = ["organization_id", "parent_organization_id", "location_id"] as const;
  const ids = [
    ...pointers.map((key) => document[key]),
    ...(placements ?? []).map(({ location_id: id }) => id),
  ].filter((id): id is string => typeof id === "string");
  const { rows } = await sql<{ id: string }>`
    select id from directory.kept where id = any (${ids}::uuid[])`.execute(tx);
  const there = new Set<unknown>(rows.map(({ id }) => id));
  const whole: Document = { ...document };
  for (const key of pointers) if (whole[key] && !there.has(whole[key])) whole[key] = null;
  if (placements) {
    whole["service_at_locations"] = placements.filter(({ location_id: id }) => there.has(id));
  }
  return whole;
}
