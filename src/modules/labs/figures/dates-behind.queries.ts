// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { listActivityIdsOf, listLabIdsOf } from "../lab/lab-activities.queries.ts";

export type Period = { labIds: readonly string[]; from: Temporal.Instant; to: Temporal.Instant };

/**
 * What `with` begins with to read the figures of labs: `dates`, every date with heads of their activities between two
 * moments, each once however many labs share it: occurrence_id, activity_id, starts_at, heads, named (who left a name to
 * these labs), answers, first, new (first-timers without a name). The activities are asked before: ids that are written
 * down are looked for by index, and told to the planner, while a join of views makes it read every district.
 */
export async function datesBehind(db: Database, { labIds, from, to }: Period): Promise<RawBuilder<unknown>> {
  const ids = await listActivityIdsOf(db, labIds);
  const sharing = await listLabIdsOf(db, ids);
  const inPeriod = sql`activity_id = any (${ids}::uuid[])
        and starts_at >= ${from}::timestamptz and starts_at < ${to}::timestamptz`;
  return sql`
    marked as (
      select occurrence_id, activity_id, starts_at, heads, 0 as named, 0 as answers, 0 as first, 0 as new
      from labs.attended_date where ${inPeriod} and heads > 0
      union all
      select occurrence_id, activity_id, starts_at, 0, 0, people, case when is_first_time then people else 0 end,
        case when is_first_time then people else 0 end
      from labs.first_answer where ${inPeriod} and participant_id is null
      union all
      -- Those with a name, of every lab that shares an activity: sorted once, as asking of each date whether one was before costs more.
      select occurrence_id, activity_id, starts_at, 0, 0, 1, first_ever::int, 0
      from (
        select distinct on (c.territory_id, c.participant_id) c.occurrence_id, c.activity_id, c.starts_at, t.first_ever
        from labs.came c
        join labs.participant t on t.territory_id = c.territory_id and t.id = c.participant_id
        where t.first_ever is not null
          and c.lab_id = any (${sharing}::uuid[])
        order by c.territory_id, c.participant_id, c.starts_at, c.occurrence_id
      ) named_first where ${inPeriod}
      union all
      select occurrence_id, activity_id, starts_at, 0, 1, 0, 0, 0
      from labs.came where ${inPeriod} and lab_id = any (${[...labIds]}::uuid[])
    ), dates as materialized (
      -- One grouping instead of joins: the planner cannot know how many rows a view of views gives.
      select occurrence_id, activity_id, starts_at, sum(heads)::int as heads, sum(named)::int as named,
        sum(answers)::int as answers, sum(first)::int as first, sum(new)::int as new
      from marked group by occurrence_id, activity_id, starts_at having sum(heads) > 0
    )`;
}
