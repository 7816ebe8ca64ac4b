// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { keeper } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { lockRecord } from "../editing/document.queries.ts";
import type { EditableKind } from "../editing/editable.ts";
import { refreshFindings } from "../search/finding.actions.ts";
import { findSurvivor } from "./merge.queries.ts";
import { listMovable } from "./movable.queries.ts";
import { moveOver } from "./move.actions.ts";

/**
 * Lets what was published at the very moment of a merge, and so still stands on the record that went, stand on the other;
 * when the two are taken apart it goes back with the rest. Gives how many records moved.
 */
export async function mendAfterMerges(db: Database, now: Temporal.Instant): Promise<number> {
  const { rows: left } = await sql<{ id: string; kind: EditableKind; goneId: string }>`
    select m.id, m.kind, m.gone_id as "goneId" from directory.merge m
    where m.undone_at is null and m.kind = 'organization' and (
      exists (select from directory.service r where r.organization_id = m.gone_id)
      or exists (select from directory.location r where r.organization_id = m.gone_id)
      or exists (select from directory.asset r where r.organization_id = m.gone_id)
      or exists (select from directory.organization r where r.parent_organization_id = m.gone_id))
    order by m.id limit 100`.execute(db);
  let moved = 0;
  for (const { id, kind, goneId } of left) moved += await mend(db, { id, kind, goneId }, now);
  return moved;
}

async function mend(
  db: Database,
  { id, kind, goneId }: { id: string; kind: EditableKind; goneId: string },
  now: Temporal.Instant,
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const expected = (await listMovable(tx, kind, goneId)).map((one) => one.id);
    for (const one of [...new Set([goneId, ...expected])].toSorted()) await lockRecord(tx, one);
    const survivor = await findSurvivor(tx, goneId);
    const movable = (await listMovable(tx, kind, goneId)).filter((one) => expected.includes(one.id));
    if (!survivor || movable.length === 0) return 0;

    const moved = await moveOver(tx, keeper, { movable, fromId: goneId, toId: survivor.id }, now);
    await sql`update directory.merge set moved = moved || ${JSON.stringify(moved)}::jsonb where id = ${id}`.execute(
      tx,
    );
    await refreshFindings(tx, { now, thingIds: expected });
    return moved.length;
  });
}
