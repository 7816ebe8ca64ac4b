// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import type { LikelyDuplicate } from "./report.ts";

const most = 50;

/**
 * Records that are probably the same as one that was just added: same name (and, for places, same street and town; for
 * services, same organization), same telephone or same website. At most 50 of each, for a person to look at.
 */
export async function listLikelyDuplicates(
  db: Database,
  added: { organizations: readonly string[]; locations: readonly string[]; services: readonly string[] },
): Promise<LikelyDuplicate[]> {
  const { rows } = await sql<LikelyDuplicate>`
    with said as (
      select 'organization' as kind, 'name' as by, id, name, ${bare("name")} as value from directory.organization
      union all
      select 'organization', 'website', id, name, regexp_replace(lower(website), '^https?://(www\\.)?|/+$', '', 'g')
      from directory.organization where website is not null
      union all
      select 'organization', 'phone', id, name, right(regexp_replace(phone ->> 'number', '[^0-9]', '', 'g'), 10)
      from directory.organization, jsonb_array_elements(phones) as phone
      union all
      select 'service', 'name', id, name, concat(organization_id, ' ', ${bare("name")}) from directory.service
      union all
      select 'location', 'name', id, name, concat(
        ${bare("name")}, ' / ',
        ${bare("addresses -> 0 ->> 'address_1'")}, ' ',
        coalesce(area_code, ${bare("addresses -> 0 ->> 'city'")}))
      from directory.location
      where name is not null and addresses -> 0 ->> 'address_1' <> ''
    ), alike as (
      select kind, by, value, array_agg(distinct name order by name) as names, array_agg(distinct id) as ids
      from said
      where length(value) >= 6 or by = 'name'
      group by kind, by, value
      having count(distinct id) > 1
    ), ranked as (
      select *, row_number() over (partition by kind, by order by value) as place
      from alike
      where ids && ${[...added.organizations, ...added.locations, ...added.services]}::uuid[]
    )
    select kind, by, case when kind = 'service' then names[1] else value end as value, names
    from ranked where place <= ${most} order by kind, by, value`.execute(db);
  return rows;
}

/** A column of ours (never a text from outside) reduced to what makes it the same for a person. */
function bare(column: string): RawBuilder<unknown> {
  return sql`regexp_replace(lower(public.unaccent(${sql.raw(column)})), '[^[:alnum:]]+', ' ', 'g')`;
}
