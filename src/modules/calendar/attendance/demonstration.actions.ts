// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";

/** Heads that came to a date of the demonstration; nobody marked them. */
export type ShownHeads = {
  territoryId: string;
  id: string;
  occurrenceId: string;
  people: number;
  isFirstTime: boolean | null;
  at: Temporal.Instant;
};

/** Writes who came to the dates of the demonstration; those that are there already stay. */
export async function loadDemonstrationAttendance(
  tx: Transaction,
  heads: readonly ShownHeads[],
): Promise<void> {
  if (heads.length === 0) return;
  await tx
    .insertInto("calendar.attendance")
    .values(
      heads.map(({ territoryId, id, occurrenceId, people, isFirstTime, at }) => ({
        territory_id: territoryId,
        id,
        occurrence_id: occurrenceId,
        kind: "walk-in",
        people,
        is_first_time: isFirstTime,
        marked_at: at,
        received_at: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(["territory_id", "id"]).doNothing())
    .execute();
}
