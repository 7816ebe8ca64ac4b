// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { listOccurrences } from "../../calendar/activities/agenda.queries.ts";
import type { AgendaLine } from "../../calendar/activities/agenda.ts";
import { wordsOf } from "../../directory/search/meaning.ts";

/** People are invited to something they can still plan for: days ahead that are looked at. */
const daysAhead = 30;
/** Dates that are read to find those with the words. */
const mostRead = 600;
const mostPins = 40;

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
  const found = new Map<string, AgendaLine>();
  for (const date of dates) {
    const said = ` ${wordsOf([date.name, date.placeName, date.organizerName].filter(Boolean).join(" ")).join(" ")}`;
    if (!found.has(date.activityId) && words.every((word) => said.includes(` ${word}`)))
      found.set(date.activityId, date);
    if (found.size >= most) break;
  }
  return [...found.values()];
}

/** The next date of each of some activities; those that have none any more are left out. */
export async function listNextDates(
  db: Database,
  activityIds: readonly string[],
  now: Temporal.Instant,
): Promise<AgendaLine[]> {
  const next = activityIds.slice(0, mostPins).map(async (activityId) => {
    const question = {
      activityId,
      from: now,
      to: now.add({ hours: 24 * 366 }),
      isPlannedOnly: true,
      most: 1,
    };
    const [first] = await listOccurrences(db, question);
    return first ?? [];
  });
  return (await Promise.all(next)).flat();
}
