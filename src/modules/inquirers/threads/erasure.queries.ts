// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { Erasure } from "./erasure.ts";
import { forgottenAfterMonths, type ThreadKey } from "./thread.ts";

/** The proof of an erasure, by its number, whatever its district: it says nothing of anybody. */
export async function findErasure(tx: Transaction, id: string): Promise<Erasure | undefined> {
  const { rows } = await sql<{
    id: string;
    territory_id: string;
    erased_at: Temporal.Instant;
    asked: Erasure["asked"];
    what: Record<string, number>;
    key_hash: Buffer | null;
  }>`select id, territory_id, erased_at, asked, what, key_hash from inquirers.walled_proof(${id})`.execute(
    tx,
  );
  const [row] = rows;
  return (
    row && {
      id: row.id,
      territoryId: row.territory_id,
      erasedAt: row.erased_at,
      asked: row.asked,
      what: row.what,
      keyHash: row.key_hash?.toString("hex") ?? null,
    }
  );
}

/** Threads that nobody used for two years, the oldest first; asked by the installation, outside the wall. */
export async function listThreadsToForget(
  db: Database,
  today: Temporal.PlainDate,
  atMost = 5_000,
): Promise<ThreadKey[]> {
  return db
    .selectFrom("inquirers.inquirer")
    .select(["territory_id as territoryId", "id as inquirerId"])
    .where("erased_at", "is", null)
    .where("seen_on", "<", today.subtract({ months: forgottenAfterMonths }).toString())
    .orderBy("seen_on")
    .orderBy("id")
    .limit(atMost)
    .execute();
}
