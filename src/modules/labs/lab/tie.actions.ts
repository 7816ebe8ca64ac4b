// SPDX-License-Identifier: AGPL-3.0-or-later
import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { findActivity } from "../../calendar/activities/activity.queries.ts";
import { getLabToChange } from "./lab.queries.ts";
import type { Tie } from "./tie.ts";

/**
 * What a lab says of an activity: that it is its own or not, by which door people come to it, who leads it. Only of what
 * is or was at its places, of what its district's calendar has and everybody reads. Refuses with not-found.
 */
async function tieActivity(
  db: Database,
  actor: Actor,
  { labId, activityId, isOurs, doorId, networkId, ledBy }: { labId: string; activityId: string } & Tie,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const lab = await getLabToChange(tx, actor, labId);
    const activity = await findActivity(tx, activityId);
    if (activity?.territoryId !== lab.territoryId) refuse({ kind: "not-found" });
    for (const [table, id] of [
      ["labs.door", doorId],
      ["labs.network", networkId],
    ] as const) {
      if (id === null) continue;
      const own = await tx
        .selectFrom(table)
        .select("id")
        .where("territory_id", "=", lab.territoryId)
        .where("lab_id", "=", labId)
        .where("id", "=", id)
        .executeTakeFirst();
      if (!own) refuse({ kind: "not-found" });
    }
    const said = { is_ours: isOurs, door_id: doorId, network_id: networkId, led_by: ledBy };
    await tx
      .insertInto("labs.tie")
      .values({ territory_id: lab.territoryId, lab_id: labId, activity_id: activityId, ...said })
      .onConflict((conflict) => conflict.columns(["territory_id", "lab_id", "activity_id"]).doUpdateSet(said))
      .execute();
    await recordActivity(tx, actor, "lab.activity-tied", { kind: "lab", id: labId }, { activityId, isOurs });
  });
}

/** The same of several at once, from one list. */
export async function tieActivities(
  db: Database,
  actor: Actor,
  { labId, ties }: { labId: string; ties: readonly ({ activityId: string } & Tie)[] },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    for (const tie of ties) await tieActivity(tx, actor, { labId, ...tie });
  });
}
