// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { filters, openDuring, spherePoint, textQuery, wayQuery } from "./conditions.queries.ts";
import type { Place } from "./place.ts";
import { facetNames, mostFound, pageSize, type Found, type Search } from "./search.ts";

/** What the last step of a search gives back, as PostgreSQL puts it together. */
type Row = {
  total: number;
  looked_at: number;
  findings: (Omit<Found["findings"][number], "matched"> & { matches: Match[] | null })[];
  facets: { facet: (typeof facetNames)[number]; code: string; count: number }[];
};
type Match = { term: number; words: string; inName: boolean };

/**
 * Answers a search: one page of things (each once, at its best place), how many there are, and how many each further
 * filter would leave. One statement: candidates, the best place of each thing, counts, the page. `minuteNow` is the
 * instant for the count of what is open now.
 */
export async function findFindings(
  db: Database,
  search: Search,
  {
    page,
    minuteNow,
    size = pageSize,
  }: { page: number; minuteNow: { from: string; to: string }; size?: number },
): Promise<Found> {
  const { rows } = await sql<Row>`
    with candidate as materialized (${candidates(search)}),
    best as materialized (
      select distinct on (thing_id) * from candidate order by thing_id, in_name desc, distance nulls last, id
    ),
    page as (
      select id, distance, row_number() over (${order(search)}) as place
      from best ${order(search)} limit ${size} offset ${(page - 1) * size}
    )
    select
      (select count(*) from best)::int as total,
      (select count(distinct id) from candidate)::int as looked_at,
      coalesce((select jsonb_agg(${card(search)} order by page.place)
        from page
        join directory.finding f on f.id = page.id
        left join directory.timetable t on t.id = f.timetable_id), '[]') as findings,
      coalesce((select jsonb_agg(jsonb_build_object('facet', facet, 'code', code, 'count', count))
        from (${facetCounts(minuteNow)}) as counted), '[]') as facets`.execute(db);
  return foundFrom(rows[0]!);
}

/** How many things a search has, looking at no more than `atMost`. */
export async function countFindings(db: Database, search: Search, atMost: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct thing_id)::int as count from (
      select f.thing_id from directory.finding f where ${matching(search, "full_text")} limit ${atMost}
    ) as looked_at`.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * The rows looked at: with words, those that have them in the name come first; with a place, the nearest, and then what
 * comes to the people of that place from wherever it is.
 */
function candidates(search: Search): RawBuilder<unknown> {
  const branches =
    search.terms.length === 0 ? [branch(search, "full_text", sql`false`)] : wordBranches(search);
  if (search.place && search.kind === "service") branches.push(remoteBranch(search, search.place));
  return sql.join(
    branches.map((each) => sql`(${each})`),
    sql` union all `,
  );
}

function wordBranches(search: Search): RawBuilder<unknown>[] {
  return [
    branch(search, "name_text", sql`true`),
    branch(search, "full_text", sql`f.name_text @@ ${textQuery(search.terms, search.match)}`),
  ];
}

/** What has no place of its own and serves the people of this one: at home, by phone, in the network. */
function remoteBranch(search: Search, place: Place): RawBuilder<unknown> {
  return branch({ ...search, place: undefined, withinMetres: undefined }, "full_text", sql`false`, {
    also: sql`and f.position is null and f.serves && ${place.codes}::text[]`,
  });
}

function branch(
  search: Search,
  column: "name_text" | "full_text",
  inName: RawBuilder<unknown>,
  { also = sql`` }: { also?: RawBuilder<unknown> } = {},
) {
  const { terms, match, place } = search;
  const rank =
    terms.length > 0 && !place ? sql`ts_rank(f.full_text, ${textQuery(terms, match)})` : sql`0::real`;
  const distance = place ? sql`f.position <-> ${spherePoint(place)}` : sql`null::float8`;
  const nearest = place
    ? sql`order by f.position <-> ${spherePoint(place)}`
    : terms.length === 0
      ? sql`order by f.name collate "it-x-icu", f.thing_id`
      : sql``;
  return sql`
    select f.id, f.thing_id, f.name, f.assured_date, f.categories, f.targets, f.access_modes, f.languages,
      f.is_free, f.wheelchair, f.timetable_id,
      ${inName} as in_name, ${rank} as rank, ${distance} as distance
    from directory.finding f
    where ${matching(search, column)} ${also}
    ${nearest}
    limit ${mostFound + 1}`;
}

function matching(search: Search, column: "name_text" | "full_text"): RawBuilder<boolean> {
  const words =
    search.terms.length > 0
      ? sql` and ${sql.ref(`f.${column}`)} @@ ${textQuery(search.terms, search.match)}`
      : sql``;
  const reachable = search.place ? sql` and f.position is not null` : sql``;
  return sql<boolean>`${filters(search)}${words}${reachable}`;
}

function order({ place, terms }: Search): RawBuilder<unknown> {
  if (place) return sql`order by distance, name collate "it-x-icu", thing_id`;
  if (terms.length > 0) {
    return sql`order by in_name desc, rank desc, assured_date desc nulls last, name collate "it-x-icu", thing_id`;
  }
  return sql`order by name collate "it-x-icu", thing_id`;
}

/** What a card shows, spelled as `Finding` spells it. */
function card({ terms }: Search): RawBuilder<unknown> {
  const ways = terms.flatMap(({ alternatives }, term) => alternatives.map(({ words }) => ({ term, words })));
  const matches = ways.map(
    ({ term, words }) =>
      sql`(${term}::int, ${words}::text, f.full_text @@ ${wayQuery(words)}, f.name_text @@ ${wayQuery(words)})`,
  );
  const matched =
    ways.length > 0
      ? sql`(select jsonb_agg(jsonb_build_object('term', term, 'words', words, 'inName', in_name))
          from (values ${sql.join(matches)}) as way (term, words, hit, in_name) where hit)`
      : sql`null::jsonb`;
  return sql`jsonb_build_object(
    'kind', f.kind, 'thingId', f.thing_id, 'name', f.name, 'line', coalesce(f.line, ''),
    'organizationName', f.organization_name, 'placeName', f.place_name, 'municipality', f.municipality,
    'neighbourhood', f.neighbourhood, 'longitude', f.longitude, 'latitude', f.latitude, 'isAreaOnly', f.is_area_only,
    'distanceMetres', case when not f.is_area_only then page.distance end, 'isFree', f.is_free, 'accessModes', f.access_modes,
    'wheelchair', f.wheelchair, 'languages', f.languages, 'categories', f.categories,
    'assuredDate', f.assured_date, 'hours', t.hours, 'patronDay', t.patron_day, 'matches', ${matched})`;
}

function facetCounts(minuteNow: { from: string; to: string }): RawBuilder<unknown> {
  return sql`
    select 'category' as facet, code, count(*)::int as count from best, unnest(categories) as code group by code
    union all select 'target', code, count(*)::int from best, unnest(targets) as code group by code
    union all select 'mode', code, count(*)::int from best, unnest(access_modes) as code group by code
    union all select 'language', code, count(*)::int
      from (select distinct thing_id, unnest(languages) as code from best) as spoken group by code
    union all select 'free', 'yes', count(*)::int from best where is_free
    union all select 'wheelchair', 'yes', count(*)::int from best where wheelchair in ('yes', 'partly')
    union all select 'openNow', 'yes', count(*)::int from best as f where ${openDuring(minuteNow)}`;
}

function foundFrom(row: Row): Found {
  const facets = Object.fromEntries(
    facetNames.map((name) => [
      name,
      row.facets
        .filter(({ facet, count }) => facet === name && count > 0)
        .map(({ code, count }) => ({ code, count }))
        .toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code)),
    ]),
  ) as Found["facets"];
  return {
    findings: row.findings.map(({ matches, ...finding }) => ({
      ...finding,
      matched: firstOfEach(matches ?? []),
    })),
    total: Math.min(row.total, mostFound),
    isMore: row.looked_at > mostFound,
    facets,
  };
}

/** One reason for each word searched: in the name if possible. */
function firstOfEach(matches: Match[]): { words: string; inName: boolean }[] {
  const byTerm = Map.groupBy(matches, ({ term }) => term);
  return [...byTerm.values()].map((ways) => {
    const { words, inName } = ways.find((way) => way.inName) ?? ways[0]!;
    return { words, inName };
  });
}
