// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { newId } from "../../../foundation/uuid.ts";
import { isCalled, type NoticeKind } from "./notice.ts";
import type { Registration } from "./registration.ts";

type Told = Pick<Registration, "territoryId" | "id" | "activityId" | "occurrenceId" | "channel">;

/**
 * Notes what somebody must be told, in the transaction of what happened: a letter is written by the next round of the
 * postman, a call waits in the list of the host. Here a gateway for text messages would take its place.
 */
export async function notify(
  tx: Transaction,
  told: readonly Told[],
  { what, reason = null, dateId }: { what: NoticeKind; reason?: string | null; dateId?: string | undefined },
  now: Temporal.Instant,
): Promise<void> {
  const reached = told.filter(({ channel }) => channel === "email" || isCalled(what));
  if (reached.length === 0) return;
  await tx
    .insertInto("calendar.notice")
    .values(
      reached.map(({ territoryId, id, activityId, occurrenceId, channel }) => ({
        territory_id: territoryId,
        id: newId(),
        activity_id: activityId,
        registration_id: id,
        occurrence_id: dateId ?? occurrenceId,
        what,
        channel,
        reason,
        created_at: now,
      })),
    )
    // A reminder is written once for a date, however often the round is made.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
