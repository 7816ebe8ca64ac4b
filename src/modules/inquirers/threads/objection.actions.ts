// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { withdrawShares } from "../shares/share.actions.ts";
import { getThread } from "./thread.queries.ts";
import type { Objection, Side, ThreadKey } from "./thread.ts";

/** They do not want it: from now on it is not done, and what is being shared is withdrawn (GDPR, article 21). */
export async function object(
  tx: Transaction,
  actor: Actor,
  key: ThreadKey,
  { to, by }: { to: Objection; by: Side },
  now: Temporal.Instant,
): Promise<void> {
  await getThread(tx, key, true);
  await tx
    .insertInto("inquirers.objection")
    .values({
      territory_id: key.territoryId,
      inquirer_id: key.inquirerId,
      to_what: to,
      raised_at: now,
      raised_by: by,
    })
    .onConflict((conflict) => conflict.columns(["territory_id", "inquirer_id", "to_what"]).doNothing())
    .execute();
  if (to === "sharing") await withdrawShares(tx, actor, key, {}, now);
  await recordActivity(tx, actor, "thread.objected", { kind: "thread", id: key.inquirerId }, { to, by });
}

/** They changed their mind. */
export async function liftObjection(
  tx: Transaction,
  actor: Actor,
  key: ThreadKey,
  { to, by }: { to: Objection; by: Side },
): Promise<void> {
  await tx
    .deleteFrom("inquirers.objection")
    .where("territory_id", "=", key.territoryId)
    .where("inquirer_id", "=", key.inquirerId)
    .where("to_what", "=", to)
    .execute();
  await recordActivity(
    tx,
    actor,
    "thread.objection-lifted",
    { kind: "thread", id: key.inquirerId },
    { to, by },
  );
}
