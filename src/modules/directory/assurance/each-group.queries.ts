// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

/**
 * Every record `k` of directory.kept with each of its groups `c` (field_group, assured_date, method, stale_from): what
 * directory.checked says of one record, joined for all of them at once. At a hundred thousand records it takes a tenth of
 * the time. To stand after FROM.
 */
export const eachGroup: RawBuilder<unknown> = sql`directory.kept k
  join (
    select kinds.kind, c.field_group, h.months
    from (values ('service'), ('place'), ('organization'), ('asset')) as kinds (kind)
    cross join lateral directory.checked(null, kinds.kind, null) c
    join directory.half_life h on h.field_group = c.field_group
  ) g on g.kind = k.kind
  left join directory.assurance a on a.record_id = k.id and a.field_group = g.field_group
  left join (select distinct record_id from directory.assurance) own on own.record_id = k.id
  cross join lateral (
    select case when a.record_id is not null then a.assured_date when own.record_id is null then k.assured_date end as day
  ) known
  cross join lateral (
    select g.field_group, known.day as assured_date,
      coalesce(a.method, case when known.day is not null then 'import' end) as method,
      (known.day + make_interval(months => 2 * g.months))::date as stale_from
  ) c`;
