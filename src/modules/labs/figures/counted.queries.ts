// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { datesBehind, type Period } from "./dates-behind.queries.ts";
import type { ActivityCounted, DateCounted, MonthFigures } from "./figure.ts";

/** The dates behind the figures of labs, each once, the latest first; at most two thousand. */
export async function listDatesCounted(
  db: Database,
  { activityId, ...period }: Period & { activityId?: string | undefined },
): Promise<DateCounted[]> {
  const { rows } = await sql<DateCounted>`
    with ${await datesBehind(db, period)}, theirs as (
      select activity_id, (array_agg(lab_id order by lab_id))[1] as lab_id
      from labs.activity_of_lab where lab_id = any (${[...period.labIds]}::uuid[]) group by 1
    )
    select d.occurrence_id as "occurrenceId", t.lab_id as "labId", d.activity_id as "activityId", o.name, d.starts_at as "startsAt",
      d.heads, d.named, d.answers, d.first
    from dates d join theirs t using (activity_id) join labs.activity_called o using (activity_id)
    where ${activityId ?? null}::uuid is null or d.activity_id = ${activityId ?? null}::uuid
    order by d.starts_at desc, d.occurrence_id limit 2000`.execute(db);
  return rows;
}

/** The same by activity, by name: of each, the most heads without a name at one date. At most a thousand. */
export async function listActivitiesCounted(db: Database, period: Period): Promise<ActivityCounted[]> {
  const { rows } = await sql<ActivityCounted>`
    with ${await datesBehind(db, period)}
    select d.activity_id as "activityId", o.name, count(*)::int as dates, sum(d.heads)::int as presences,
      greatest(max(greatest(0, d.heads - d.named)), sum(least(greatest(0, d.heads - d.named), d.new)))::int as unnamed, sum(d.answers)::int as answers, sum(d.first)::int as first
    from dates d join labs.activity_called o using (activity_id) group by d.activity_id, o.name
    order by o.name collate "it-x-icu", d.activity_id limit 1000`.execute(db);
  return rows;
}

/** What each month brought, in order; months without dates are absent. */
export async function listMonthsCounted(db: Database, period: Period): Promise<MonthFigures[]> {
  const { rows } = await sql<MonthFigures>`
    with ${await datesBehind(db, period)}
    select to_char(d.starts_at at time zone 'Europe/Rome', 'YYYY-MM') as month, sum(d.heads)::int as presences,
      count(*)::int as dates, sum(d.first)::int as first
    from dates d group by 1 order by 1`.execute(db);
  return rows;
}
