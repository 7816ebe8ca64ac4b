// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import type { Meeting } from "../meetings/meeting.ts";

/** The first word, decision or vote makes a draft of minutes; for actions that hold the meeting. */
export async function beginMinutes(tx: Transaction, meeting: Meeting, now: Temporal.Instant): Promise<void> {
  if (meeting.minutesStatus !== "none") return;
  await tx
    .updateTable("assemblies.meeting")
    .set({ minutes_status: "draft", last_modified: now })
    .where("territory_id", "=", meeting.territoryId)
    .where("id", "=", meeting.id)
    .execute();
}
