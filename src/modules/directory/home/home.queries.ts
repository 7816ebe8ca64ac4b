// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { getQueueTimes } from "../reports/queue-times.queries.ts";
import { fewestAskers, type Counts, type TerritoryNumbers } from "./territory-numbers.ts";

/** The most municipalities and searches that the page of the territory lists. */
const mostListed = 200;

const publicPlaces = sql`directory.location l where l.address_visibility <> 'hidden' and l.location_type = 'physical'`;

/** How many services that work, public places, organizations and assets there are. */
export async function countRecords(db: Database): Promise<Counts> {
  const { rows } = await sql<Counts>`select
    (select count(*) from directory.service where status in ('active', 'temporarily closed'))::int as service,
    (select count(*) from ${publicPlaces})::int as place,
    (select count(*) from directory.organization)::int as organization,
    (select count(*) from directory.asset)::int as asset`.execute(db);
  return rows[0]!;
}

/** Codes of the top categories for which some service can be found, in the order in which people read them. */
export async function listLivingCategories(db: Database): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select t.code from directory.taxonomy_term t
    join directory.taxonomy y on y.id = t.taxonomy_id and y.key = 'categories'
    where t.parent_id is null
      and exists (select from directory.finding f where f.kind = 'service' and f.categories @> array[t.code])
    order by t.position, t.name`.execute(db);
  return rows.map(({ code }) => code);
}

/** The figures of the page of the territory. "Old" is not checked for more than a year. */
export async function getTerritoryNumbers(db: Database, now: Temporal.Instant): Promise<TerritoryNumbers> {
  const aYearAgo = romeDate(now).subtract({ years: 1 }).toString();
  const [counts, { rows: freshness }, { rows: municipalities }, { rows: unanswered }, queue] =
    await Promise.all([
      countRecords(db),
      sql<TerritoryNumbers["freshness"]>`
      select
        (count(*) filter (where assured_date >= ${aYearAgo}::date))::int as fresh,
        (count(*) filter (where assured_date < ${aYearAgo}::date))::int as old,
        (count(*) filter (where assured_date is null))::int as never
      from (
        select assured_date from directory.service where status in ('active', 'temporarily closed')
        union all select assured_date from ${publicPlaces}
        union all select assured_date from directory.organization
        union all select assured_date from directory.asset
      ) as every`.execute(db),
      sql<TerritoryNumbers["municipalities"][number]>`
      select municipality as name,
        (count(distinct thing_id) filter (where kind = 'service'))::int as service,
        (count(distinct thing_id) filter (where kind = 'place'))::int as place,
        (count(distinct thing_id) filter (where kind = 'organization'))::int as organization,
        (count(distinct thing_id) filter (where kind = 'asset'))::int as asset
      from directory.finding where municipality is not null
      group by municipality
      order by count(distinct thing_id) desc, municipality collate "it-x-icu"
      limit ${mostListed}`.execute(db),
      sql<TerritoryNumbers["unanswered"][number]>`
      select words, sum(times)::int as times from directory.unanswered_search
      where words <> '' group by words having sum(times) >= ${fewestAskers}
      order by sum(times) desc, words limit 50`.execute(db),
      getQueueTimes(db, now),
    ]);
  return { counts, freshness: freshness[0]!, municipalities, unanswered, queue };
}
