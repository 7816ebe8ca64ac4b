// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import { whereSaid } from "../../calendar/activities/date-told.ts";
import { listPlacesOfDates } from "../../calendar/activities/next-dates.queries.ts";
import { wordsOf } from "../../directory/search/meaning.ts";

/** People are invited to something they can still plan for: days ahead that are looked at. */
const daysAhead = 30;
/** Dates that are read to find those with the words. */
const mostRead = 600;

/**
 * Activities of the coming month with all the words of a question in their name, kind or place, each once with its next
 * date; near an area when one is named.
 */
export async function findActivities(
  db: Database,
  { text, area, most }: { text: string; area: string | undefined; most: number },
  now: Temporal.Instant,
): Promise<AgendaLine[]> {
  const dates = await listOccurrences(db, {
    from: now,
    to: now.add({ hours: 24 * daysAhead }),
    isPlannedOnly: true,
    most: mostRead,
    ...(area !== undefined && { area }),
  });
  const words = wordsOf(text);
  const places = await listPlacesOfDates(db, dates);
  const found = new Map<string, AgendaLine>();
  for (const date of dates) {
    const where = whereSaid(date, places.get(date.locationId ?? ""));
    const said = ` ${wordsOf([date.name, where, date.organizerName].filter(Boolean).join(" ")).join(" ")}`;
    if (!found.has(date.activityId) && words.every((word) => said.includes(` ${word}`)))
      found.set(date.activityId, date);
    if (found.size >= most) break;
  }
  return [...found.values()];
}
