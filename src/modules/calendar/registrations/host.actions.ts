// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { found } from "../../../foundation/refusal.ts";
import { getActivityToWrite } from "../activities/activity.queries.ts";
import { findCall } from "./registered.queries.ts";

/** Somebody was called, or told in person: it leaves the list. Refuses with not-found what is not theirs to tell. */
export async function markCalled(
  db: Database,
  actor: Actor,
  noticeId: string,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { territoryId, activityId } = found(await findCall(tx, noticeId));
    await getActivityToWrite(tx, actor, activityId);
    await tx
      .updateTable("calendar.notice")
      .set({ told_at: now, told_by: actor.kind === "person" ? actor.id : null })
      .where("territory_id", "=", territoryId)
      .where("id", "=", noticeId)
      .where("told_at", "is", null)
      .execute();
    await recordActivity(tx, actor, "registration.called", { kind: "notice", id: noticeId });
  });
}
