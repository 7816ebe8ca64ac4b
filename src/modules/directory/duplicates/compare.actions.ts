// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { listLikelyPairs } from "./likely.queries.ts";

/**
 * Compares records whose traits changed with all the others, at most so many, and keeps the pairs that are probably
 * one. Gives how many were compared; 0 also while another process does it.
 */
export async function compareWaiting(
  db: Database,
  { atMost = 200 }: { atMost?: number } = {},
): Promise<number> {
  return inTransaction(db, async (tx) => {
    if (!(await isMyTurn(tx))) return 0;
    const waiting = await tx
      .selectFrom("directory.uncompared")
      .select("record_id")
      .orderBy("record_id")
      .limit(atMost)
      .forUpdate()
      .skipLocked()
      .execute();
    const ids = waiting.map((row) => row.record_id);
    if (ids.length === 0) return 0;

    const pairs = await listLikelyPairs(tx, ids);
    const rows = pairs.map(({ firstId, secondId, kind, score, reasons }) => ({
      first_id: firstId,
      second_id: secondId,
      kind,
      score,
      reasons,
    }));
    await sql`delete from directory.likely_pair where first_id = any (${ids}::uuid[]) or second_id = any (${ids}::uuid[])`.execute(
      tx,
    );
    await sql`insert into directory.likely_pair (first_id, second_id, kind, score, reasons)
      select first_id, second_id, kind, score, array(select jsonb_array_elements_text(reasons))
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p(first_id uuid, second_id uuid, kind text, score int, reasons jsonb)
      order by first_id, second_id`.execute(tx);
    await tx
      .deleteFrom("directory.uncompared")
      .where(({ eb, fn, val }) => eb("record_id", "=", fn.any(val(ids))))
      .execute();
    return ids.length;
  });
}

async function isMyTurn(tx: Transaction): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('directory.uncompared')) as mine`.execute(tx);
  return rows[0]?.mine === true;
}
