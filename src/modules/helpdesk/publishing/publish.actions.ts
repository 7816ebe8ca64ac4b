// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Person } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Standing } from "../desks/standing.ts";
import { whyNotPublish } from "./publish.policy.ts";
import type { PublishedTable } from "./published.ts";
import { usualThreshold } from "./suppression.ts";

type Publishing = {
  territoryId: string;
  month: string;
  /** Made of the facts of this transaction. */
  tables: readonly PublishedTable[];
  now: Temporal.Instant;
};

/**
 * Publishes the figures of a month that is over, once: what everybody has read is never changed, so that nobody compares
 * two versions. Refuses who does not supervise the district, and (not-now) a month that goes on or is out.
 */
export async function publishMonth(
  tx: Transaction,
  actor: Person,
  standing: Standing,
  { territoryId, month, tables, now }: Publishing,
): Promise<void> {
  const today = romeDate(now).toString();
  const refusal = whyNotPublish(standing, { territoryId, month, isOut: false }, today);
  if (refusal) refuse(refusal);
  const done = await tx
    .insertInto("helpdesk.published_month")
    .values({
      territory_id: territoryId,
      month,
      tables: JSON.stringify(tables),
      threshold: usualThreshold,
      published_at: now,
      published_by: actor.id,
    })
    .onConflict((conflict) => conflict.columns(["territory_id", "month"]).doNothing())
    .returning("month")
    .executeTakeFirst();
  if (!done) refuse(whyNotPublish(standing, { territoryId, month, isOut: true }, today)!);
  await recordActivity(tx, actor, "figures.published", { kind: "district", id: territoryId }, { month });
}
