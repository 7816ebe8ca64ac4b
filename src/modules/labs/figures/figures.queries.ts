// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { datesBehind, type Period } from "./dates-behind.queries.ts";
import { figureKeys, stableMonths, type Figures, type LabFigures } from "./figure.ts";

type Row = Figures & { labId: string | null };

/**
 * The figures of labs between two moments, each and all together, in one question. An activity that two labs make
 * together is under each, and once in `all`; heads are those of the calendar (a count where somebody counted, else who
 * was marked), so nobody is counted as a head and as a name. Who asks has been looked at.
 */
export async function listLabFigures(db: Database, { labIds, from, to }: Period): Promise<LabFigures> {
  const last = romeDate(to.subtract({ nanoseconds: 1 }));
  const [day, stableSince] = [last.toString(), last.subtract({ months: stableMonths }).toString()];
  const ids = [...labIds];
  const { rows } = await sql<Row>`
    with ${await datesBehind(db, { labIds, from, to })}, l as materialized (
      select territory_id, id as lab_id, status from labs.lab where id = any (${ids}::uuid[])
    ), named as materialized (
      select lab_id, participant_id, occurrence_id, activity_id from labs.came
      where lab_id = any (${ids}::uuid[]) and starts_at >= ${from}::timestamptz and starts_at < ${to}::timestamptz
    ), scoped as (
      select x.lab_id as scope, activity_id, d.occurrence_id, d.heads, 0 as named, d.answers, d.first, d.new
      from labs.activity_of_lab x join dates d using (activity_id) where x.lab_id = any (${ids}::uuid[])
      union all
      select lab_id, activity_id, occurrence_id, 0, 1, 0, 0, 0 from named
      union all
      select ${everything}, activity_id, occurrence_id, heads, named, answers, first, new from dates
    ), by_date as (
      select scope, activity_id, sum(heads) as heads, sum(answers) as answers, sum(first) as first, sum(new) as new,
        greatest(0, sum(heads) - sum(named)) as unnamed
      from scoped group by scope, activity_id, occurrence_id having sum(heads) > 0
    ), by_activity as (
      select scope, count(*) as dates, sum(heads) as presences, sum(answers) as answers, sum(first) as first,
        greatest(max(unnamed), sum(least(unnamed, new))) as unnamed
      from by_date group by scope, activity_id
    ), counted as (
      select scope, sum(dates) as dates, sum(presences) as presences, sum(answers) as answers, sum(first) as first,
        sum(unnamed) as unnamed
      from by_activity group by 1
    ), people as (
      select lab_id as scope, count(distinct participant_id) as many from named group by 1
      union all
      select ${everything}, count(distinct participant_id) from named
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
      (coalesce(m.many, 0) + coalesce(c.unnamed, 0))::int as reached, coalesce(c.answers, 0)::int as answers,
      coalesce(c.first, 0)::int as first, coalesce(m.many, 0)::int as named, coalesce(c.dates, 0)::int as dates,
      coalesce(c.presences, 0)::int as presences
    from parts p
    left join counted c on c.scope = p.scope
    left join people m on m.scope = p.scope`.execute(db);
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
