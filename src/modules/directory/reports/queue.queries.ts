// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { Reach } from "../editing/editing-reach.ts";
import { withinReach } from "../keeping/kept.queries.ts";
import { queuedAtOnce, type Queued, type QueueQuestion } from "./queue.ts";

/** The reports that this person may decide, those that wait first and the oldest of them first; and how many in all. */
export async function listQueue(
  db: Database,
  reach: Reach,
  question: QueueQuestion,
): Promise<{ reports: Queued[]; total: number }> {
  const { state, page } = question;
  const order = state === "decided" ? sql`r.decided_at desc, r.id` : sql`r.created_at, r.id`;
  const { rows } = await sql<Queued & { total: number }>`
    select r.id, r.source, r.what, r.kind, r.record_id as "recordId", r.suspicions, r.state, r.first_by as "firstBy",
      r.outcome, r.created_at as "createdAt", r.decided_at as "decidedAt",
      coalesce(k.name, r.proposed -> 'name' ->> 0, (select v.content ->> 'name' from directory.revision v
        where v.record_id = r.record_id and v.content is not null order by v.number desc limit 1)) as name,
      (count(*) over ())::int as total
    from directory.report r
    left join directory.kept k on k.id = r.record_id
    where ${mayDecide(reach)} and ${asked(question)}
    order by ${order}
    limit ${queuedAtOnce} offset ${(page - 1) * queuedAtOnce}`.execute(db);
  return { reports: rows, total: rows[0]?.total ?? 0 };
}

/** How many reports wait for this person. */
export async function countWaiting(db: Database, reach: Reach): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from directory.report r left join directory.kept k on k.id = r.record_id
    where r.state = 'waiting' and ${mayDecide(reach)}`.execute(db);
  return rows[0]?.waiting ?? 0;
}

/** Of a record that is there, who keeps it; of one that is not, the district where it would be, or was. */
function mayDecide(reach: Reach): RawBuilder<boolean> {
  const { isEverything, districts } = reach;
  if (isEverything) return sql<boolean>`true`;
  const isOffice = districts.length > 0;
  return sql<boolean>`(
    (k.id is not null and ${withinReach({ ...reach, corrects: [] })})
    or (k.id is null and (r.territory_id = any (${districts}::uuid[]) or (r.territory_id is null and ${isOffice}))))`;
}

const states: Record<QueueQuestion["state"], RawBuilder<boolean>> = {
  waiting: sql<boolean>`r.state = 'waiting'`,
  second: sql<boolean>`r.state = 'waiting' and r.first_by is not null`,
  spam: sql<boolean>`r.state = 'waiting' and r.suspicions <> '{}'`,
  decided: sql<boolean>`r.state <> 'waiting'`,
};

function asked({ what, kind, area, state, source, recordId }: QueueQuestion): RawBuilder<boolean> {
  const conditions = [states[state]];
  if (what) conditions.push(sql<boolean>`r.what = ${what}`);
  if (kind) conditions.push(sql<boolean>`r.kind = ${kind}`);
  if (source) conditions.push(sql<boolean>`r.source = ${source}`);
  if (recordId) conditions.push(sql<boolean>`r.record_id = ${recordId}`);
  if (area) {
    conditions.push(sql<boolean>`(
      r.record_id in (select y.id from directory.lying y where y.code = ${area})
      or r.record_id in (select v.service_id from directory.service_area v where v.area_code = ${area}))`);
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
