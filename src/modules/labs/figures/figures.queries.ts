// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { figureKeys, stableMonths, type Figures, type LabFigures } from "./figure.ts";

type Period = { labIds: readonly string[]; from: Temporal.Instant; to: Temporal.Instant };
type Row = Figures & { labId: string | null };

/**
 * The figures of labs between two moments, each and all together, in one question. An activity that two labs make
 * together is under each, and once in `all`; heads are those of the calendar (a count where somebody counted, else who
 * was marked), so nobody is counted as a head and as a name. Who asks has been looked at.
 */
export async function listLabFigures(db: Database, { labIds, from, to }: Period): Promise<LabFigures> {
  const last = romeDate(to.subtract({ nanoseconds: 1 }));
  const [day, stableSince] = [last.toString(), last.subtract({ months: stableMonths }).toString()];
  const { rows } = await sql<Row>`
    with l as materialized (
      select territory_id, id as lab_id, status from labs.lab where id = any (${[...labIds]}::uuid[])
    ), held as materialized (
      select x.lab_id, x.activity_id, h.occurrence_id, h.heads
      from l
      join labs.activity_of_lab x on x.territory_id = l.territory_id and x.lab_id = l.lab_id
      join labs.attended_date h on h.territory_id = x.territory_id and h.activity_id = x.activity_id
      where h.starts_at >= ${from}::timestamptz and h.starts_at < ${to}::timestamptz and h.heads > 0
    ), scoped as (
      select lab_id as scope, activity_id, occurrence_id, heads from held
      union all
      select ${everything}, activity_id, occurrence_id, max(heads) from held group by activity_id, occurrence_id
    ), named as materialized (
      select c.lab_id, c.participant_id, c.occurrence_id
      from l join labs.came c on c.territory_id = l.territory_id and c.lab_id = l.lab_id
      where c.starts_at >= ${from}::timestamptz and c.starts_at < ${to}::timestamptz
    ), named_at as (
      select lab_id as scope, occurrence_id, count(*) as many from named group by 1, 2
      union all
      select ${everything}, occurrence_id, count(*) from named group by 2
    ), new_at as (
      select f.occurrence_id, sum(f.people) as many from labs.first_answer f
      where f.is_first_time and f.participant_id is null and f.territory_id in (select territory_id from l)
      group by 1
    ), by_date as (
      select s.scope, s.activity_id, s.heads, greatest(0, s.heads - coalesce(n.many, 0)) as unnamed, coalesce(w.many, 0) as new
      from scoped s
      left join named_at n on n.scope = s.scope and n.occurrence_id = s.occurrence_id
      left join new_at w on w.occurrence_id = s.occurrence_id
    ), by_activity as (
      select scope, activity_id, count(*) as dates, sum(heads) as presences,
        greatest(max(unnamed), sum(least(unnamed, new))) as unnamed
      from by_date group by 1, 2
    ), counted as (
      select scope, sum(dates) as dates, sum(presences) as presences, sum(unnamed) as unnamed from by_activity group by 1
    ), people as (
      select lab_id as scope, count(distinct participant_id) as many from named group by 1
      union all
      select ${everything}, count(distinct participant_id) from named
    ), answered as (
      select s.scope, sum(f.people) as answers, sum(f.people) filter (where f.is_first_time) as first
      from scoped s join labs.first_answer f on f.occurrence_id = s.occurrence_id
      where f.territory_id in (select territory_id from l)
      group by 1
    ), chosen as (
      select t.lab_id, count(*) as collaborators,
        count(*) filter (where t.collaborator_since <= ${stableSince}::date) as stable
      from l join labs.participant t on t.territory_id = l.territory_id and t.lab_id = l.lab_id
      where t.collaborator_since <= ${day}::date
        and (t.collaborator_until is null or t.collaborator_until > ${day}::date)
      group by 1
    ), born as (
      select w.lab_id,
        count(*) filter (where w.ended_on is null or w.ended_on > ${day}::date) as networks,
        count(*) filter (where w.born_on >= ${romeDate(from).toString()}::date) as "networksBorn"
      from l join labs.network w on w.territory_id = l.territory_id and w.lab_id = l.lab_id
      where w.status <> 'draft' and w.born_on <= ${day}::date
      group by 1
    ), own as (
      select l.lab_id as scope, (l.status in ('active', 'resting'))::int as labs, c.collaborators, c.stable,
        b.networks, b."networksBorn"
      from l left join chosen c using (lab_id) left join born b using (lab_id)
    ), parts as (
      select * from own
      union all
      select ${everything}, sum(labs), sum(collaborators), sum(stable), sum(networks), sum("networksBorn") from own
    )
    select nullif(p.scope, ${everything}) as "labId", coalesce(p.labs, 0)::int as labs,
      coalesce(p.networks, 0)::int as networks, coalesce(p."networksBorn", 0)::int as "networksBorn",
      coalesce(p.collaborators, 0)::int as collaborators, coalesce(p.stable, 0)::int as stable,
      (coalesce(m.many, 0) + coalesce(c.unnamed, 0))::int as reached, coalesce(a.answers, 0)::int as answers,
      coalesce(a.first, 0)::int as first, coalesce(m.many, 0)::int as named, coalesce(c.dates, 0)::int as dates,
      coalesce(c.presences, 0)::int as presences
    from parts p
    left join counted c on c.scope = p.scope
    left join people m on m.scope = p.scope
    left join answered a on a.scope = p.scope`.execute(db);
  const labs = new Map<string, Figures>();
  let all = noFigures();
  for (const { labId, ...figures } of rows) {
    if (labId === null) all = figures;
    else labs.set(labId, figures);
  }
  return { all, labs };
}

/** All the labs together, where a lab stands. */
const everything = sql`'00000000-0000-0000-0000-000000000000'::uuid`;

function noFigures(): Figures {
  return Object.fromEntries(figureKeys.map((key) => [key, 0])) as Figures;
}
