// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { newId } from "../../../foundation/uuid.ts";
import { whyNotCheck } from "./agreement.policy.ts";
import { getAgreementToKeep } from "./agreement.queries.ts";
import type { Check } from "./agreement.ts";

/**
 * Writes what was kept of a commitment, as it was seen on a day; earlier checks stay. Refuses with not-found who does not
 * keep the agreement and a commitment of another one, with not-now what was never in force.
 */
export async function checkCommitment(
  db: Database,
  actor: Actor,
  { id, commitmentId, check }: { id: string; commitmentId: string; check: Omit<Check, "id"> },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const agreement = await getAgreementToKeep(tx, actor, id);
    const why = whyNotCheck(agreement);
    if (why) refuse(why);
    if (!agreement.commitments.some((one) => one.id === commitmentId)) refuse({ kind: "not-found" });
    await tx
      .insertInto("labs.commitment_check")
      .values({
        territory_id: agreement.territoryId,
        commitment_id: commitmentId,
        id: newId(),
        checked_on: check.on,
        outcome: check.outcome,
        said: check.said,
        created_by: actor.kind === "person" ? actor.id : null,
        created_at: now,
      })
      .execute();
    await recordActivity(
      tx,
      actor,
      "agreement.checked",
      { kind: "agreement", id },
      { outcome: check.outcome },
    );
  });
}
