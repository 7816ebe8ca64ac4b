// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import type { PlaceBrief } from "../../directory/records/place-brief.ts";
import { listOccurrences } from "./agenda.queries.ts";
import type { AgendaLine } from "./agenda.ts";

/** As many as fit on a sheet that somebody takes along. */
const mostActivities = 40;
const hoursAhead = 24 * 366;

/** The next date of each of some activities; those that have none any more are left out. */
export async function listNextDates(
  db: Database,
  activityIds: readonly string[],
  now: Temporal.Instant,
): Promise<AgendaLine[]> {
  const next = activityIds.slice(0, mostActivities).map(async (activityId) => {
    const to = now.add({ hours: hoursAhead });
    const [first] = await listOccurrences(db, { activityId, from: now, to, isPlannedOnly: true, most: 1 });
    return first ?? [];
  });
  return (await Promise.all(next)).flat();
}

/** The places of some dates; those that nobody may know of are left out. */
export async function listPlacesOfDates(
  db: Database,
  dates: readonly AgendaLine[],
): Promise<ReadonlyMap<string, PlaceBrief>> {
  return listPlaceBriefs(db, [...new Set(dates.flatMap(({ locationId }) => locationId ?? []))]);
}
