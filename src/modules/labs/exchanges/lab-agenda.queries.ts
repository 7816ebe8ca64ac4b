// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import { listLabActivityIds } from "../lab/lab-activities.queries.ts";
import type { LabActivity } from "./exchange.ts";

const daysBack = 90;
const daysAhead = 180;
const most = 2_000;

/** The activities of a lab with a date in the last three months or the next six, by name, each with its next or last date. */
export async function listLabActivities(
  db: Database,
  labId: string,
  now: Temporal.Instant,
): Promise<LabActivity[]> {
  const activityIds = await listLabActivityIds(db, labId);
  if (activityIds.length === 0) return [];
  const lines = await listOccurrences(db, {
    activityIds,
    from: now.subtract({ hours: 24 * daysBack }),
    to: now.add({ hours: 24 * daysAhead }),
    most,
  });
  const found = new Map<string, LabActivity>();
  for (const { activityId: id, name, startsAt } of lines) {
    const before = found.get(id);
    const isAhead = before !== undefined && Temporal.Instant.compare(before.startsAt, now) >= 0;
    if (!isAhead) found.set(id, { id, name, startsAt });
  }
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, "it"));
}
