// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The figures of the page in one statement, as one would write it by hand: the same counts over the same contacts, without
 * names, definitions or links. $1 the district, $2 and $3 the first and the last moment, $4 a channel or null.
 */
export const figuresByHand = `
  with c as materialized (
    select id, desk_id, channel, age_band, gender, household, area_code, language, first_time, knew_by, done, source,
      inquirer_id, date_trunc('month', happened_at at time zone 'Europe/Rome') as month
    from helpdesk.contact
    where territory_id = $1 and happened_at >= $2 and happened_at < $3 and ($4::text is null or channel = $4)
  ), n as materialized (
    select n.id, n.category_code, n.target_code, coalesce(n.outcome, n.state) as fate, n.outcome_by, n.unmet_reason,
      extract(day from n.closed_at - n.opened_at) as days, c.area_code, c.month
    from c join helpdesk.need n on n.territory_id = $1 and n.contact_id = c.id
  ), r as materialized (
    select r.mode, r.to_kind, r.status, r.reason, extract(day from r.answered_at - r.requested_at) as answer,
      extract(day from r.contacted_at - r.requested_at) as contact
    from n join helpdesk.referral r on r.territory_id = $1 and r.need_id = n.id and r.requested_at is not null
  )
  select
    (select json_agg(x) from (select channel, age_band, gender, household, area_code, language, first_time, knew_by,
        source, desk_id, month, count(*) from c
      group by grouping sets ((channel), (age_band), (gender), (household), (area_code), (language), (first_time),
        (knew_by), (source), (desk_id), (month))) x) as who,
    (select count(distinct inquirer_id) from c) as threads,
    (select json_agg(x) from (select one, count(*) from c, unnest(done) one group by one) x) as done,
    (select json_agg(x) from (select category_code, target_code, fate, outcome_by, unmet_reason, count(*) from n
      group by grouping sets ((category_code), (target_code), (fate), (outcome_by), (unmet_reason), (category_code, fate)))
      x) as needs,
    (select json_agg(x) from (select category_code, month, count(*) from n group by 1, 2) x) as in_time,
    (select json_agg(x) from (select area_code, category_code, count(*) from n where unmet_reason is not null group by 1, 2)
      x) as unmet,
    (select json_agg(x) from (select mode, to_kind, status, reason, count(*) from r
      group by grouping sets ((mode), (to_kind), (status), (reason))) x) as referrals,
    (select percentile_disc(array[0.5, 0.9]) within group (order by days) from n) as days,
    (select percentile_disc(array[0.5, 0.9]) within group (order by answer) from r) as answer,
    (select percentile_disc(array[0.5, 0.9]) within group (order by contact) from r) as contact`;
