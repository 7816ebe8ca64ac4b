// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import type { ActivityCounted, DateCounted, MonthFigures } from "./figure.ts";

type Period = { labIds: readonly string[]; from: Temporal.Instant; to: Temporal.Instant };

/** The dates behind the figures of labs, each once, the latest first; at most two thousand. */
export async function listDatesCounted(
  db: Database,
  { activityId, ...period }: Period & { activityId?: string | undefined },
): Promise<DateCounted[]> {
  const { rows } = await sql<DateCounted>`
    ${dates(period)}
    select d.occurrence_id as "occurrenceId", d.lab_id as "labId", d.activity_id as "activityId", d.name, d.starts_at as "startsAt",
      d.heads, d.named, d.answers, d.first
    from dates d where ${activityId ?? null}::uuid is null or d.activity_id = ${activityId ?? null}::uuid
    order by d.starts_at desc, d.occurrence_id limit 2000`.execute(db);
  return rows;
}

/** The same by activity, by name: of each, the most heads without a name at one date. At most a thousand. */
export async function listActivitiesCounted(db: Database, period: Period): Promise<ActivityCounted[]> {
  const { rows } = await sql<ActivityCounted>`
    ${dates(period)}
    select d.activity_id as "activityId", d.name, count(*)::int as dates, sum(d.heads)::int as presences,
      greatest(max(greatest(0, d.heads - d.named)), sum(least(greatest(0, d.heads - d.named), d.new)))::int as unnamed, sum(d.answers)::int as answers, sum(d.first)::int as first
    from dates d group by d.activity_id, d.name
    order by d.name collate "it-x-icu", d.activity_id limit 1000`.execute(db);
  return rows;
}

/** What each month brought, in order; months without dates are absent. */
export async function listMonthsCounted(db: Database, period: Period): Promise<MonthFigures[]> {
  const { rows } = await sql<MonthFigures>`
    ${dates(period)}
    select to_char(d.starts_at at time zone 'Europe/Rome', 'YYYY-MM') as month, sum(d.heads)::int as presences,
      count(*)::int as dates, sum(d.first)::int as first
    from dates d group by 1 order by 1`.execute(db);
  return rows;
}

/** Dates with heads, in a period, each once however many labs share it. */
function dates({ labIds, from, to }: Period) {
  return sql`
    with l as materialized (
      select territory_id, id as lab_id from labs.lab where id = any (${[...labIds]}::uuid[])
    ), theirs as materialized (
      select x.territory_id, x.activity_id, (array_agg(x.lab_id order by x.lab_id))[1] as lab_id
      from l join labs.activity_of_lab x on x.territory_id = l.territory_id and x.lab_id = l.lab_id
      group by 1, 2
    ), rows as (
      select h.occurrence_id, h.activity_id, t.lab_id, o.name, h.starts_at, h.heads, 0 as named, 0 as answers, 0 as first,
        0 as new
      from theirs t
      join labs.attended_date h on h.territory_id = t.territory_id and h.activity_id = t.activity_id
      join labs.activity_called o on o.territory_id = h.territory_id and o.activity_id = h.activity_id
      where h.starts_at >= ${from}::timestamptz and h.starts_at < ${to}::timestamptz and h.heads > 0
      union all
      select c.occurrence_id, null, null, null, null, 0, 1, 0, 0, 0
      from l join labs.came c on c.territory_id = l.territory_id and c.lab_id = l.lab_id
      where c.starts_at >= ${from}::timestamptz and c.starts_at < ${to}::timestamptz
      union all
      select f.occurrence_id, null, null, null, null, 0, 0, f.people, case when f.is_first_time then f.people else 0 end,
        case when f.is_first_time and f.participant_id is null then f.people else 0 end
      from labs.first_answer f where f.territory_id in (select territory_id from l)
    ), dates as (
      -- One grouping instead of joins: the planner cannot know how many rows a view of views gives.
      select occurrence_id, (array_agg(activity_id) filter (where heads > 0))[1] as activity_id,
        (array_agg(lab_id) filter (where heads > 0))[1] as lab_id, max(name) as name, max(starts_at) as starts_at,
        sum(heads)::int as heads, sum(named)::int as named, sum(answers)::int as answers, sum(first)::int as first,
        sum(new)::int as new
      from rows group by occurrence_id having sum(heads) > 0
    )`;
}
