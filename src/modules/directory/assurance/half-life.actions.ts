// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { refreshFindings } from "../search/finding.actions.ts";
import { whyNotCheck } from "./assurance.policy.ts";
import { fieldGroups, type HalfLives } from "./assurance.ts";

/** Says for how many months checks hold; what is found says at once what became stale. */
export async function changeHalfLives(
  db: Database,
  actor: Actor,
  months: HalfLives,
  now: Temporal.Instant,
): Promise<void> {
  const refusal = whyNotCheck("half-lives", actor);
  if (refusal) refuse(refusal);
  await inTransaction(db, async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    let isChanged = false;
    for (const group of fieldGroups) {
      const { numUpdatedRows } = await tx
        .updateTable("directory.half_life")
        .set({ months: months[group] })
        .where("field_group", "=", group)
        .where("months", "<>", months[group])
        .executeTakeFirst();
      isChanged ||= numUpdatedRows > 0n;
    }
    if (!isChanged) return;
    await recordActivity(tx, actor, "directory.half-lives-changed", { kind: "directory" }, months);
    await refreshFindings(tx, { now });
  });
}
