// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { usualThreshold } from "../../helpdesk/publishing/suppression.ts";
import type { Practice, PracticeFigures } from "./practice.ts";

/**
 * How often what a practice tells of was held and how many came, as it is now: of its network's activities, or of all of
 * the lab's, between the days that it names (until now without an end). Undefined when it names none, when nothing was
 * marked, and when so few came that the figure would point to somebody.
 */
export async function findPracticeFigures(
  db: Database,
  practice: Pick<Practice, "territoryId" | "labId" | "networkId" | "figuresFrom" | "figuresUntil">,
  now: Temporal.Instant,
): Promise<PracticeFigures | undefined> {
  const { territoryId, labId, networkId, figuresFrom, figuresUntil } = practice;
  if (figuresFrom === null) return undefined;
  const { rows } = await sql<PracticeFigures>`
    select count(*)::int as dates, coalesce(sum(d.heads), 0)::int as heads
    from labs.attended_date d
    where d.territory_id = ${territoryId}
      and d.starts_at < ${now}
      and (d.starts_at at time zone 'Europe/Rome')::date >= ${figuresFrom.toString()}::date
      and (${figuresUntil === null} or (d.starts_at at time zone 'Europe/Rome')::date <= ${(figuresUntil ?? figuresFrom).toString()}::date)
      and d.heads > 0
      -- An array, not a join: it goes down into the view, to the dates of these activities.
      and d.activity_id = any (array(${
        networkId === null
          ? sql`select a.activity_id from labs.activity_of_lab a where a.territory_id = ${territoryId} and a.lab_id = ${labId}`
          : sql`select t.activity_id from labs.tie t where t.territory_id = ${territoryId} and t.network_id = ${networkId}`
      }))`.execute(db);
  const figures = rows[0];
  return figures && figures.heads >= usualThreshold ? figures : undefined;
}
