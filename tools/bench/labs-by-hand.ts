// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The figures of a district's labs in one statement, as one would write it by hand over the same rows: meetings, heads,
 * people, answers, collaborators, micro-networks. $1 the district, $2 and $3 the first and the last moment.
 */
export const labFiguresByHand = `
  with of_lab as materialized (
    select t.lab_id, t.activity_id from labs.tie t where t.territory_id = $1 and t.is_ours
  ), h as materialized (
    select o.id, o.activity_id, coalesce(max(a.people) filter (where a.kind = 'head-count'), sum(a.people)) as heads,
      coalesce(sum(a.people) filter (where a.is_first_time is not null and p.id is null), 0) as answers,
      coalesce(sum(a.people) filter (where a.is_first_time and p.id is null), 0) as first
    from calendar.occurrence o
    join calendar.attendance a on a.territory_id = o.territory_id and a.occurrence_id = o.id
    left join labs.participation p on p.territory_id = a.territory_id and p.id = a.id
    where o.territory_id = $1 and o.starts_at >= $2 and o.starts_at < $3
    group by 1, 2
  ), n as materialized (
    select p.lab_id, p.participant_id, p.occurrence_id from labs.participation p
    join calendar.occurrence o on o.territory_id = p.territory_id and o.id = p.occurrence_id
    join calendar.attendance a on a.territory_id = p.territory_id and a.id = p.id and a.people > 0
    where p.territory_id = $1 and o.starts_at >= $2 and o.starts_at < $3
  ), by_activity as (
    select l.lab_id, h.activity_id, count(*) as dates, sum(h.heads) as heads, sum(h.answers) as answers, sum(h.first) as first,
      max(greatest(0, h.heads - coalesce(k.many, 0))) as unnamed
    from of_lab l join h on h.activity_id = l.activity_id and h.heads > 0
    left join (select lab_id, occurrence_id, count(*) as many from n group by 1, 2) k
      on k.lab_id = l.lab_id and k.occurrence_id = h.id
    group by 1, 2
  ), named_first as (
    select distinct on (p.participant_id) p.lab_id, t.first_ever from labs.participation p
    join labs.participant t on t.territory_id = p.territory_id and t.id = p.participant_id and t.first_ever is not null
    join calendar.occurrence o on o.territory_id = p.territory_id and o.id = p.occurrence_id
    where p.territory_id = $1 order by p.participant_id, o.starts_at
  )
  select b.*, k.many, f.answers as named_answers, c.many as collaborators, w.many as networks
  from (select lab_id, sum(dates), sum(heads), sum(unnamed), sum(answers), sum(first) from by_activity group by 1) b
  left join (select lab_id, count(distinct participant_id) as many from n group by 1) k using (lab_id)
  left join (select lab_id, count(*) as answers from named_first group by 1) f using (lab_id)
  left join (select lab_id, count(*) as many from labs.participant
    where territory_id = $1 and collaborator_since is not null group by 1) c using (lab_id)
  left join (select lab_id, count(*) as many from labs.network where territory_id = $1 group by 1) w using (lab_id)`;
