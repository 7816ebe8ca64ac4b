// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import { keeper } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { listLabs } from "../lab/lab.queries.ts";
import { listLabFigures } from "./figures.queries.ts";
import { instantsOf } from "./months.ts";
import { halvesOver, monthsOfHalf, published } from "./published.ts";

/** A district that begins shows its last two halves, not those of ten years ago. */
const halvesBack = 2;

/**
 * Publishes the halves that are over, of each district with labs, once: what is out is never counted again, as two
 * countings of the same half would tell by their difference of one person. Gives how many were published.
 */
export async function publishHalves(
  db: Database,
  now: Temporal.Instant,
  { isDemonstration = false }: { isDemonstration?: boolean } = {},
): Promise<number> {
  const byDistrict = Map.groupBy(await listLabs(db, { isWithEnded: true }), ({ territoryId }) => territoryId);
  let many = 0;
  for (const [territoryId, labs] of byDistrict) {
    for (const half of halvesOver(romeDate(now), halvesBack)) {
      many += await publishHalf(db, { territoryId, half, labs, isDemonstration }, now);
    }
  }
  return many;
}

type Half = {
  territoryId: string;
  half: string;
  labs: readonly { id: string; name: string }[];
  isDemonstration: boolean;
};

async function publishHalf(
  db: Database,
  { territoryId, half, labs, isDemonstration }: Half,
  now: Temporal.Instant,
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const known = await tx
      .selectFrom("labs.published_half")
      .select("half")
      .where("territory_id", "=", territoryId)
      .where("half", "=", half)
      .executeTakeFirst();
    if (known) return 0;
    const labIds = labs.map(({ id }) => id);
    const figures = await listLabFigures(tx, { labIds, ...instantsOf(monthsOfHalf(half)) });
    // A half in which nobody marked anything is nobody's news.
    if (figures.all.dates === 0) return 0;
    const met = labs.filter(({ id }) => (figures.labs.get(id)?.dates ?? 0) > 0);
    const { threshold, ...told } = published(figures, met);
    const made = await tx
      .insertInto("labs.published_half")
      .values({
        territory_id: territoryId,
        half,
        threshold,
        figures: JSON.stringify(told),
        published_at: now,
        is_demonstration: isDemonstration,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "half"]).doNothing())
      .returning("half")
      .executeTakeFirst();
    if (!made) return 0;
    const thing = { kind: "district", id: territoryId };
    await recordActivity(tx, keeper, "lab-figures.published", thing, { half });
    return 1;
  });
}
