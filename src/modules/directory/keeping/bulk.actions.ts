// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { writeChecks } from "../assurance/assurance.actions.ts";
import { groupsOf } from "../assurance/assurance.ts";
import { findDocument, lockRecord, recordTables } from "../editing/document.queries.ts";
import type { EditableKind } from "../editing/editable.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { whyNot, whyNotShared } from "../editing/editing.policy.ts";
import { addRevision, presentRevision } from "../editing/revision.actions.ts";
import { askToClose } from "../reports/closing.actions.ts";
import { isClosed, isClosing } from "../reports/report.ts";
import { refreshFindings } from "../search/finding.actions.ts";
import { listChangeable } from "./bulk.queries.ts";
import { differencesOf, markOf, type BulkChange, type Changeable, type Changed } from "./bulk.ts";

/**
 * `closings`: services that wait for a second person before they close. `moved-on`: something changed since the preview,
 * and nothing was written: the new preview is here.
 */
export type BulkDone =
  | { kind: "changed"; records: number; closings: number }
  | { kind: "moved-on"; changed: Changed[] };

/**
 * Changes many records in one transaction, each with its revision and its trace: exactly the differences that were
 * shown (`seen` is their mark), or nothing. Refuses with not-found when one is not theirs.
 */
export async function changeTogether(
  db: Database,
  actor: Actor,
  { ids, change, seen }: { ids: readonly string[]; change: BulkChange; seen: string },
  now: Temporal.Instant,
): Promise<BulkDone> {
  const refusal = whyNotShared("bulk", actor);
  if (refusal) refuse(refusal);
  return inTransaction(db, async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    // In one order, so that two who change the same records wait for each other and not for ever.
    for (const id of [...new Set(ids)].toSorted()) await lockRecord(tx, id);
    const records = await listChangeable(tx, reachOf(actor), ids);
    refuseWhatIsNotTheirs(records, { ids, change, actor });

    const changed = differencesOf(records, change);
    if (markOf(changed) !== seen) return { kind: "moved-on", changed };
    const closings = actor.kind === "person" ? changed.filter(isToClose) : [];
    for (const closing of closings) await askOf(tx, actor, { closing, records }, now);
    const touched = changed
      .map((record) => (closings.includes(record) ? withoutStatus(record) : record))
      .filter(({ differences }) => differences.length > 0);
    const by = actor.kind === "person" ? actor.id : null;
    for (const record of touched) {
      await keepHistory(tx, actor, record, now, () => write(tx, { ...record, by }, now));
    }
    const details = { records: touched.length, closings: closings.length, what: Object.keys(change) };
    await recordActivity(tx, actor, "directory.changed-together", { kind: "directory" }, details);
    await refreshFindings(tx, { now, thingIds: touched.map(({ id }) => id) });
    return { kind: "changed", records: touched.length, closings: closings.length };
  });
}

/** Whether the change would take a service out of use: that takes two people. */
function isToClose({ kind, differences }: Changed): boolean {
  const status = differences.find(({ what }) => what === "status");
  return status !== undefined && isClosing(kind, { status: status.before }, { status: status.after });
}

async function askOf(
  tx: Transaction,
  actor: Actor,
  { closing, records }: { closing: Changed; records: readonly Changeable[] },
  now: Temporal.Instant,
): Promise<void> {
  const service = records.find(({ id }) => id === closing.id);
  const closeTo = closing.differences.find(({ what }) => what === "status")?.after;
  if (actor.kind === "person" && service && isClosed(closeTo)) {
    await askToClose(tx, actor, { service, closeTo }, now);
  }
}

function withoutStatus(record: Changed): Changed {
  return { ...record, differences: record.differences.filter(({ what }) => what !== "status") };
}

/** Changes a record and writes the revision and the trace of it. The record is locked; searches are told by the caller. */
export async function keepHistory(
  tx: Transaction,
  actor: Actor,
  { kind, id }: { kind: EditableKind; id: string },
  now: Temporal.Instant,
  change: () => Promise<void>,
): Promise<void> {
  const latest = await presentRevision(tx, { kind, id }, now);
  await change();
  const content = (await findDocument(tx, kind, id)) ?? null;
  const revision = await addRevision(tx, { kind, id }, { latest, act: "changed", content, now, actor });
  await recordActivity(tx, actor, `${kind}.changed`, { kind, id }, { revision: revision.number });
}

function refuseWhatIsNotTheirs(
  records: readonly Changeable[],
  { ids, change, actor }: { ids: readonly string[]; change: BulkChange; actor: Actor },
): void {
  const areAllThere = records.length === new Set(ids).size;
  if (!areAllThere || records.some((record) => whyNot("publish", record, actor)))
    refuse({ kind: "not-found" });
  const { territoryId } = change;
  if (territoryId === undefined) return;
  const given = records.map((record) => ({ ...record, territory_id: territoryId }));
  if (given.some((record) => whyNot("publish", record, actor))) {
    refuse({ kind: "not-allowed", because: "gives-it-away" });
  }
}

async function write(
  tx: Transaction,
  { kind, id, differences, by }: Changed & { by: string | null },
  now: Temporal.Instant,
): Promise<void> {
  for (const { what, before, after } of differences) {
    if (what === "term") await writeTerm(tx, { kind, id }, { before, after });
    if (what === "assured-date") {
      await writeChecks(tx, { kind, id, groups: groupsOf[kind], method: "office", by }, now);
    }
    if (what === "status") await set(tx, kind, id, "status", after);
    if (what === "territory") await set(tx, kind, id, "territory_id", after);
  }
  await sql`update ${sql.table(recordTables[kind])} set last_modified = ${now} where id = ${id}`.execute(tx);
}

async function set(
  tx: Transaction,
  kind: EditableKind,
  id: string,
  column: "status" | "territory_id",
  value: string | null,
): Promise<void> {
  await sql`update ${sql.table(recordTables[kind])} set ${sql.ref(column)} = ${value} where id = ${id}`.execute(
    tx,
  );
}

async function writeTerm(
  tx: Transaction,
  { kind, id }: { kind: EditableKind; id: string },
  { before, after }: { before: string | null; after: string | null },
): Promise<void> {
  if (before !== null) {
    await tx
      .deleteFrom("directory.attribute")
      .where("link_id", "=", id)
      .where("taxonomy_term_id", "=", before)
      .execute();
  }
  if (after !== null) {
    await tx
      .insertInto("directory.attribute")
      .values({ id: newId(), link_entity: kind, link_id: id, taxonomy_term_id: after })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
