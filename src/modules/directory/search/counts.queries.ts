// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { filters, nearby, openDuring, remote, saying } from "./conditions.queries.ts";
import { keptInEdition } from "./edition.queries.ts";
import { facetNames, mostFound, type Found, type Search } from "./search.ts";

/** How many things there are, and how many each further filter would leave. */
export type Counted = Pick<Found, "total" | "isMore" | "isSampled" | "facets">;

type Minute = { from: string; to: string };
type Row = {
  total: number;
  looked_at: number;
  facets: { facet: (typeof facetNames)[number]; code: string; count: number }[];
};

/**
 * Counts what a search finds, up to `mostFound`, kept until the directory or the minute changes. Of what exists more
 * than a thousand times, wherever one stands, nobody counts the nearest: "more than" is as true of all.
 */
export async function countSearch(db: Database, search: Search, minute: Minute): Promise<Counted> {
  if (!search.place || search.withinMetres) return keptCount(db, search, minute, search.place && "here");

  const everywhere = await keptCount(db, search, minute, "anywhere");
  const mayComeFromAfar = search.kind === "service";
  return everywhere.isMore || !mayComeFromAfar ? everywhere : keptCount(db, search, minute, "here");
}

/** Whether what must have a position has it anywhere, or where the search says (and what comes there counts too). */
type Where = "anywhere" | "here" | undefined;

function keptCount(db: Database, search: Search, minute: Minute, where: Where): Promise<Counted> {
  const ask = () => count(db, search, minute, where);
  // A position is never kept: around it everything is counted each time.
  if (search.withinMetres) return ask();
  const { place, terms, withinMetres: _, ...rest } = search;
  const words = terms.map(({ alternatives }) => alternatives.map((way) => way.words));
  const codes = where === "here" ? place?.codes : undefined;
  return keptInEdition(db, JSON.stringify(["counts", rest, words, where, codes, minute.from]), ask);
}

async function count(db: Database, search: Search, minute: Minute, where: Where): Promise<Counted> {
  const { rows } = await sql<Row>`
    with candidate as materialized (${candidates(search, where)}),
    thing as materialized (select distinct on (thing_id) * from candidate)
    select
      (select count(*) from thing)::int as total,
      (select count(*) from candidate)::int as looked_at,
      coalesce((select json_agg(json_build_object('facet', facet, 'code', code, 'count', count))
        from (${facetCounts(search, minute)}) as counted), '[]') as facets`.execute(db);
  const { total, looked_at, facets } = rows[0]!;
  return {
    total: Math.min(total, mostFound),
    isMore: looked_at > mostFound,
    isSampled: looked_at > mostFound,
    facets: Object.fromEntries(facetNames.map((name) => [name, countsOf(name, facets)])) as Counted["facets"],
  };
}

function candidates(search: Search, where: Where): RawBuilder<unknown> {
  // Not "position is not null": the planner would first fetch the whole index of positions for it.
  const reachable = where === "here" ? nearby(search) : where ? sql`f.longitude is not null` : sql`true`;
  const there = candidatesWhere(search, reachable);
  if (where !== "here" || search.kind !== "service") return there;
  return sql`(${there}) union all (${candidatesWhere(search, remote(search))})`;
}

function candidatesWhere(search: Search, condition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select f.thing_id, f.categories, f.targets, f.access_modes, f.languages, f.is_free, f.wheelchair,
      f.timetable_id
    from directory.finding f
    where ${filters(search)} and ${saying(search)} and ${condition}
    limit ${mostFound + 1}`;
}

/** What is particular to a place counts once for the thing, whichever of its places has it. */
function facetCounts({ open }: Search, minute: Minute): RawBuilder<unknown> {
  // Who asks for what is open now has nothing else among the candidates.
  const isOpen = open?.from === minute.from && open.to === minute.to ? sql`true` : openDuring(minute);
  return sql`
    select 'category' as facet, code, count(*)::int as count from thing, unnest(categories) as code group by code
    union all select 'target', code, count(*)::int from thing, unnest(targets) as code group by code
    union all select 'mode', code, count(*)::int from thing, unnest(access_modes) as code group by code
    union all select 'free', 'yes', count(*)::int from thing where is_free
    union all select 'language', code, count(*)::int
      from (select distinct thing_id, unnest(languages) as code from candidate) as spoken group by code
    union all select 'wheelchair', 'yes', count(distinct thing_id)::int from candidate
      where wheelchair in ('yes', 'partly')
    union all select 'openNow', 'yes', count(distinct thing_id)::int from candidate as f where ${isOpen}`;
}

function countsOf(name: (typeof facetNames)[number], facets: Row["facets"]) {
  return facets
    .filter(({ facet, count: things }) => facet === name && things > 0)
    .map(({ code, count: things }) => ({ code, count: things }))
    .toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}
