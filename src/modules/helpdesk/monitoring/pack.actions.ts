// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { listChanged } from "./fact-block.queries.ts";
import { blocksOf } from "./fact-block.ts";
import { listFacts } from "./facts.queries.ts";
import { packed } from "./packed-block.ts";

/** The job that packs: asked for after much was written at once, else done by the clock. */
export const packJob = "helpdesk.pack-facts";

/** So many at a time: a few thousand contacts in memory, a transaction of moments. */
const monthsAtOnce = 50;

/**
 * Packs the facts of the months that changed, all of them; gives how many. Each lot in one snapshot: what changes while
 * it is packed has a mark of its own, that stays. One packs at a time; who finds another at it leaves.
 */
export async function packChangedMonths(db: Database, now: Temporal.Instant): Promise<number> {
  let sum = 0;
  for (;;) {
    const many = await db
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute((tx) => packSome(tx, now));
    sum += many;
    if (many < monthsAtOnce) return sum;
  }
}

async function packSome(tx: Transaction, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ isFree: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('helpdesk.fact_block')) as "isFree"`.execute(tx);
  if (!rows[0]?.isFree) return 0;
  const changed = await listChanged(tx, monthsAtOnce);
  if (changed.length === 0) return 0;
  const spans = changed.map(({ territoryId, deskId, month }) => ({
    territoryId,
    deskId,
    from: month,
    until: month,
  }));
  const blocks = new Map(
    blocksOf(await listFacts(tx, spans)).map((block) => [`${block.deskId} ${block.month}`, block]),
  );
  for (const { territoryId, deskId, month, upTo } of changed) {
    const block = blocks.get(`${deskId} ${month}`);
    const key = { territory_id: territoryId, desk_id: deskId, month };
    if (block) {
      const values = { facts: packed(block), made_at: now };
      await tx
        .insertInto("helpdesk.fact_block")
        .values({ ...key, ...values })
        .onConflict((conflict) => conflict.columns(["territory_id", "desk_id", "month"]).doUpdateSet(values))
        .execute();
    } else {
      await tx
        .deleteFrom("helpdesk.fact_block")
        .where("territory_id", "=", territoryId)
        .where("desk_id", "=", deskId)
        .where("month", "=", month)
        .execute();
    }
    await tx
      .deleteFrom("helpdesk.changed_month")
      .where("territory_id", "=", territoryId)
      .where("desk_id", "=", deskId)
      .where("month", "=", month)
      .where("id", "<=", upTo)
      .execute();
  }
  return changed.length;
}
