// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { newId } from "../../../foundation/uuid.ts";
import { listLabActivityIds } from "../lab/lab-activities.queries.ts";
import { actorOf, type By } from "./network-by.ts";
import { getNetworkToChange } from "./network.queries.ts";
import type { MomentKind, Network } from "./network.ts";

export type MomentTold = {
  /** Made in the page: the same form sent twice is one moment. */
  id?: string | undefined;
  kind: MomentKind;
  on: Temporal.PlainDate;
  people: number | null;
  told: string | null;
};

/** Adds to its story: how many take part, or something that happened; never of a day to come. Refuses likewise. */
export async function tellMoment(
  db: Database,
  by: By,
  { id, moment }: { id?: string | undefined; moment: MomentTold },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const network = await getNetworkToChange(tx, by, id);
    await addMoment(tx, network, moment, now);
    const details = { people: moment.people };
    await recordActivity(
      tx,
      actorOf(by),
      `network.${moment.kind}`,
      { kind: "network", id: network.id },
      details,
    );
  });
}

/** Takes a moment off that was told by mistake; the first one stays. Refuses likewise. */
export async function untellMoment(
  db: Database,
  by: By,
  { id, momentId }: { id?: string | undefined; momentId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const network = await getNetworkToChange(tx, by, id);
    await tx
      .deleteFrom("labs.network_moment")
      .where("territory_id", "=", network.territoryId)
      .where("network_id", "=", network.id)
      .where("id", "=", momentId)
      .where("kind", "in", ["told", "counted"])
      .execute();
    await recordActivity(tx, actorOf(by), "network.untold", { kind: "network", id: network.id });
  });
}

/** Which of the lab's activities are the network's own. Others are left out in silence. Refuses likewise. */
export async function tieNetwork(
  db: Database,
  by: By,
  { id, activityIds }: { id?: string | undefined; activityIds: readonly string[] },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const network = await getNetworkToChange(tx, by, id);
    const { territoryId, labId } = network;
    const ofLab = new Set(await listLabActivityIds(tx, labId));
    const chosen = activityIds.filter((one) => ofLab.has(one));
    await tx
      .updateTable("labs.tie")
      .set({ network_id: null })
      .where("territory_id", "=", territoryId)
      .where("lab_id", "=", labId)
      .where("network_id", "=", network.id)
      .execute();
    for (const activityId of chosen) {
      await tx
        .insertInto("labs.tie")
        .values({ territory_id: territoryId, lab_id: labId, activity_id: activityId, network_id: network.id })
        .onConflict((conflict) =>
          conflict.columns(["territory_id", "lab_id", "activity_id"]).doUpdateSet({ network_id: network.id }),
        )
        .execute();
    }
    const details = { activities: chosen.length };
    await recordActivity(tx, actorOf(by), "network.tied", { kind: "network", id: network.id }, details);
  });
}

type Key = Pick<Network, "territoryId" | "id">;

export async function addMoment(
  tx: Transaction,
  network: Key,
  moment: MomentTold,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto("labs.network_moment")
    .values({
      territory_id: network.territoryId,
      network_id: network.id,
      id: moment.id ?? newId(),
      kind: moment.kind,
      happened_on: moment.on.toString(),
      people: moment.people,
      told: moment.told,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
