// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { notify } from "./notice.actions.ts";
import { noticeOf, type ActivityChange } from "./notice.ts";
import { asRegistration, registrations } from "./registration.queries.ts";

export type ToTell = {
  territoryId: string;
  activityId: string;
  /** The date that changed; without it the whole activity did. */
  occurrenceId?: string;
  what: ActivityChange;
  /** As people are told; null when nobody gave one. */
  reason: string | null;
};

/**
 * Tells everybody who is registered or waits (for that date, or for the series it is of) what changed and why: in the
 * transaction of the change, so that nobody is told of what did not happen, nor missed. Gives how many.
 */
export async function tellRegistered(
  tx: Transaction,
  { territoryId, activityId, occurrenceId, what, reason }: ToTell,
  now: Temporal.Instant,
): Promise<number> {
  const rows = await registrations(tx)
    .where("r.territory_id", "=", territoryId)
    .where("r.activity_id", "=", activityId)
    .where("r.status", "in", ["confirmed", "offered", "waiting"])
    .where("r.forgotten_at", "is", null)
    .$if(occurrenceId !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb("r.occurrence_id", "=", occurrenceId!), eb("r.occurrence_id", "is", null)]),
      ),
    )
    .orderBy("r.id")
    .execute();
  const kind = noticeOf(what, occurrenceId !== undefined);
  await notify(tx, rows.map(asRegistration), { what: kind, reason, dateId: occurrenceId }, now);
  return rows.length;
}
