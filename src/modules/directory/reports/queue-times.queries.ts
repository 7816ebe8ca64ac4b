// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { queueDays, type QueueTimes } from "./queue-times.ts";

/** How the queue of the public's reports is doing. What is spam, or may be and nobody has looked at, does not count. */
export async function getQueueTimes(db: Database, now: Temporal.Instant): Promise<QueueTimes> {
  const since = now.subtract({ hours: 24 * queueDays });
  const { rows } = await sql<QueueTimes>`
    with told as (
      select created_at, decided_at, extract(epoch from decided_at - created_at) / 86400 as days
      from directory.report
      where source = 'public' and outcome is distinct from 'spam' and (state <> 'waiting' or suspicions = '{}')
    )
    select
      (count(*) filter (where created_at >= ${since}))::int as arrived,
      (count(*) filter (where decided_at >= ${since}))::int as answered,
      (percentile_cont(0.5) within group (order by days) filter (where decided_at >= ${since}))::float8 as "medianDays",
      (count(*) filter (where decided_at is null))::int as waiting,
      (extract(epoch from ${now}::timestamptz - min(created_at) filter (where decided_at is null)) / 86400)::float8 as "oldestDays"
    from told`.execute(db);
  return rows[0]!;
}
