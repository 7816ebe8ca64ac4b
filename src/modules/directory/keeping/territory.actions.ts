// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { setSetting } from "../../../foundation/setting.ts";
import { whyNotShared } from "../editing/editing.policy.ts";
import { forgetDemonstration } from "../records/demonstration.actions.ts";

/** How the installation calls itself, and whether every page says that the data are a demonstration. */
export async function presentInstallation(
  db: Database,
  actor: Actor,
  { name, isDemonstration }: { name: string; isDemonstration: boolean },
): Promise<void> {
  refuseIfNotTheirs(actor);
  await inTransaction(db, async (tx) => {
    await setSetting(tx, "installation.name", name);
    await setSetting(tx, "installation.demonstration", isDemonstration);
    await recordActivity(
      tx,
      actor,
      "installation.presented",
      { kind: "installation" },
      { name, isDemonstration },
    );
  });
}

/** What the rooms above show of the demonstration goes with it. */
export type LeaveToo = (tx: Transaction, now: Temporal.Instant) => Promise<void>;

/** The demonstration's records go, for good; the district's own stay, and the demonstration does not come back. */
export async function leaveDemonstration(
  db: Database,
  actor: Actor,
  now: Temporal.Instant,
  leaveToo: LeaveToo,
): Promise<number> {
  refuseIfNotTheirs(actor);
  return inTransaction(db, async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await setSetting(tx, "installation.demonstration", false);
    await setSetting(tx, "installation.adopted", true);
    await leaveToo(tx, now);
    return forgetDemonstration(tx, actor, now);
  });
}

function refuseIfNotTheirs(actor: Actor): void {
  const refusal = whyNotShared("installation", actor);
  if (refusal) refuse(refusal);
}
