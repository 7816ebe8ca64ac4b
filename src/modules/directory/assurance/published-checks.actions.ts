// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { findDocument } from "../editing/document.queries.ts";
import { ownershipOf, type Document, type EditableKind } from "../editing/editable.ts";
import { standingOf } from "../editing/editing.policy.ts";
import { lowerChecks, writeChecks } from "./assurance.actions.ts";
import { groupsOf, type FieldGroup, type Method } from "./assurance.ts";
import { changedGroups } from "./changed-groups.ts";

export type Publication = {
  kind: EditableKind;
  id: string;
  /** How the record was; undefined for one that was not there. */
  before: Document | undefined;
  /** The state that was brought back, when this undoes a change. */
  restored: Document | undefined;
};

/**
 * What was published is also a check of what it changed; of a new record, of all of it. To bring back an earlier state
 * checks nothing: what it changed is no fresher than that state was. The record is locked; searches are told afterwards.
 */
export async function assurePublished(
  tx: Transaction,
  actor: Actor,
  { kind, id, before, restored }: Publication,
  now: Temporal.Instant,
): Promise<void> {
  if (restored && before === undefined) return;
  const after = (await findDocument(tx, kind, id)) ?? {};
  const changed = before === undefined ? groupsOf[kind] : await groupsChanged(tx, { kind, before, after });
  if (restored) {
    const groups = changed.length > 0 ? changed : groupsOf[kind];
    const assuredDate = restored["assured_date"];
    await lowerChecks(tx, { kind, id, groups, to: typeof assuredDate === "string" ? assuredDate : null });
    return;
  }
  const method = methodOf(actor, { kind, id, after });
  const by = actor.kind === "person" ? actor.id : null;
  const isWritten = await writeChecks(tx, { kind, id, groups: changed, method, by }, now);
  if (isWritten)
    await recordActivity(tx, actor, `${kind}.assured`, { kind, id }, { groups: changed, method });
}

async function groupsChanged(
  tx: Transaction,
  { kind, before, after }: { kind: EditableKind; before: Document; after: Document },
): Promise<readonly FieldGroup[]> {
  const { groups, termIds } = changedGroups(kind, before, after);
  const isForOthers = !groups.includes("eligibility") && (await sayForWhom(tx, termIds));
  return isForOthers ? groupsOf[kind].filter((one) => one === "eligibility" || groups.includes(one)) : groups;
}

async function sayForWhom(tx: Transaction, termIds: readonly string[]): Promise<boolean> {
  if (termIds.length === 0) return false;
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from directory.taxonomy_term t join directory.taxonomy y on y.id = t.taxonomy_id
      where y.key = 'targets' and t.id = any (${[...termIds]}::uuid[])) as found`.execute(tx);
  return rows[0]?.found ?? false;
}

/** Who writes for the organization that runs it knows it best; everybody else keeps the directory. */
function methodOf(
  actor: Actor,
  { kind, id, after }: { kind: EditableKind; id: string; after: Document },
): Method {
  return standingOf(ownershipOf(kind, id, after), actor) === "owner" ? "owner" : "office";
}
