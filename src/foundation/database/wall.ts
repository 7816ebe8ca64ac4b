// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database, Transaction } from "./database.ts";
import { inTransaction } from "./transaction.ts";

/** What a transaction works for, as ids. What is not said does not exist for it. */
export type Wall = {
  /** Districts whose rows are there. */
  districts: readonly string[];
  /** Organizations that see what was referred to them. */
  organizations?: readonly string[];
  /** The one referral that a link opens. */
  referral?: string;
  /** The one thread that the code of a card opens. */
  inquirer?: string;
};

type Held = { role: string; districts: string; organizations: string; referral: string; inquirer: string };

/**
 * One transaction as the application's own role, in which rows of rooms behind the wall (help desk, inquirers) exist only
 * for these districts, by row-level security (migration 0029_wall). All is said with SET LOCAL: it ends with the
 * transaction, and works behind a pooler of transactions. Within a transaction it joins it, and gives back at the end
 * what held before.
 */
export function behindWall<Result>(
  db: Database,
  { districts, organizations = [], referral = "", inquirer = "" }: Wall,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const wall: Held = {
    role: "trama_application",
    districts: districts.join(","),
    organizations: organizations.join(","),
    referral,
    inquirer,
  };
  return inTransaction(db, async (tx) => {
    const before = db.isTransaction ? await held(tx) : undefined;
    await hold(tx, wall);
    if (!before) return work(tx);
    try {
      return await work(tx);
    } finally {
      // A transaction that PostgreSQL gave up takes no more orders: it ends anyway, and with it what was held.
      await hold(tx, before).catch(() => {});
    }
  });
}

async function hold(
  tx: Transaction,
  { role, districts, organizations, referral, inquirer }: Held,
): Promise<void> {
  await sql`SELECT set_config('role', ${role}, true), set_config('trama.districts', ${districts}, true),
    set_config('trama.organizations', ${organizations}, true), set_config('trama.referral', ${referral}, true),
    set_config('trama.inquirer', ${inquirer}, true)`.execute(tx);
}

async function held(tx: Transaction): Promise<Held> {
  const { rows } = await sql<Held>`SELECT current_setting('role') AS role,
    coalesce(current_setting('trama.districts', true), '') AS districts,
    coalesce(current_setting('trama.organizations', true), '') AS organizations,
    coalesce(current_setting('trama.referral', true), '') AS referral,
    coalesce(current_setting('trama.inquirer', true), '') AS inquirer`.execute(tx);
  return rows[0]!;
}
