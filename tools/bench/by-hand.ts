// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../src/foundation/database/database.ts";
import { textQuery } from "../../src/modules/directory/search/conditions.queries.ts";
import { readMeaning } from "../../src/modules/directory/search/meaning.queries.ts";
import { findPlace } from "../../src/modules/directory/search/place.queries.ts";
import { onSphere } from "../../src/modules/directory/search/place.ts";
import type { Asked, SearchKind } from "./questions.ts";

/** A statement that a client prepares once and asks many times. */
export type Statement = { name: string; text: string; values: (string | number | number[] | null)[] };

const card = `f.kind, f.thing_id, f.name, f.line, f.organization_name, f.place_name, f.municipality, f.neighbourhood,
  f.longitude, f.latitude, f.is_free, f.access_modes, f.wheelchair, f.languages, f.categories, f.assured_date,
  t.hours, t.patron_day`;

const hit = `select f.id, f.thing_id, f.name, f.assured_date, f.is_stale,
  ts_rank(f.full_text, $1) * case when f.is_stale then 0.5 else 1 end as rank`;

/**
 * The best we can write by hand for the same questions: the same rows in the same order, twenty of them, without
 * counting what else there is; words and places already understood. Like the search itself it looks at a thousand
 * matches at most, and at descriptions only when names do not fill the page. Each thing once, and what is stale behind
 * what is a quarter further: forty rows are read so that the right twenty things remain.
 */
const statements: Record<SearchKind, string> = {
  text: `
    with named as materialized (
      ${hit}, true as in_name from directory.finding f
      where f.kind = 'service' and f.name_text @@ $1::tsquery limit 1001
    ), said as (
      ${hit}, f.name_text @@ $1 as in_name from directory.finding f
      where (select count(distinct thing_id) from named) < 20 and f.kind = 'service' and f.full_text @@ $1
      limit 1001
    ), best as (
      select distinct on (thing_id) * from (select * from named union all select * from said) as hit
      order by thing_id, in_name desc, id
    ), page as (
      select id, row_number() over () as place from (
        select id from best
        order by in_name desc, rank desc, assured_date desc nulls last, name collate "it-x-icu", thing_id limit 20
      ) as first
    )
    select ${card} from page join directory.finding f on f.id = page.id
    left join directory.timetable t on t.id = f.timetable_id order by page.place`,
  "text + near": nearest("f.full_text @@ $2::tsquery"),
  "near + open now + for whom": nearest(`f.targets @> array[$2::text]
      and f.timetable_id in (select id from directory.timetable where open_times @> $3::timestamptz)`),
};

function nearest(condition: string): string {
  return `
    with near as materialized (
      select f.id, f.thing_id, f.position <-> cube($1::float8[]) as distance from directory.finding f
      where f.kind = 'service' and f.position is not null and ${condition}
      order by f.position <-> cube($1::float8[]) limit 40
    ), best as (
      select distinct on (thing_id) * from near order by thing_id, distance, id
    )
    select ${card}, best.distance from best join directory.finding f on f.id = best.id
    left join directory.timetable t on t.id = f.timetable_id
    order by best.distance * case when f.is_stale then 1.25 else 1 end, f.name collate "it-x-icu", f.thing_id limit 20`;
}

/** The statement for a question; undefined when its words or place mean nothing here. */
export async function byHand(
  db: Database,
  kind: SearchKind,
  asked: Asked,
  now: string,
): Promise<Statement | undefined> {
  const terms = asked.q ? await readMeaning(db, asked.q) : [];
  const place = asked.vicino ? await findPlace(db, asked.vicino) : undefined;
  if ((asked.q && terms.length === 0) || (asked.vicino && !place)) return undefined;

  const words = terms.length > 0 ? await tsquery(db, terms) : "";
  const point = place ? [onSphere(place)] : [];
  const values =
    kind === "text" ? [words] : kind === "text + near" ? [...point, words] : [...point, asked.per ?? "", now];
  return { name: kind, text: statements[kind], values };
}

async function tsquery(db: Database, terms: Parameters<typeof textQuery>[0]): Promise<string> {
  const { rows } = await sql<{ query: string }>`select ${textQuery(terms, "all")}::text as query`.execute(db);
  return rows[0]!.query;
}
