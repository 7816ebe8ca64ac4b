// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { card, type CardRow } from "./card.queries.ts";
import { filters, nearby, remote, saying, spherePoint, textQuery } from "./conditions.queries.ts";
import { mostFound, type Search } from "./search.ts";

/** Which things of a search are wanted, in its order: twenty from the fortieth. */
export type Window = { from: number; size: number };

/** `furthest` is the last distance read, `reach` the last on the page as it ranks; null without a place. */
type Read = {
  looked_at: number;
  things: number;
  furthest: number | null;
  reach: number | null;
  findings: CardRow[];
};

/** What nobody checked for long ranks as if it stood so much further away, or had its words so much less. */
const staleReach = 1.25;
const staleRank = 0.5;

/**
 * One page of what a search finds, each thing once, at its best place. Reads no more than the page needs: things with
 * several places fill it with fewer things than rows, then more rows are read.
 */
export async function listFindings(db: Database, search: Search, window: Window): Promise<CardRow[]> {
  const wanted = window.from + window.size;
  const isRanked = search.terms.length > 0 && !search.place;
  // What is ranked is read whole before the first is known; what an index gives in order, as far as it is needed:
  // few things have several places, and what is stale gives way only to what is a quarter further than it.
  for (let rows = isRanked ? mostFound + 1 : Math.ceil(wanted * 2); ; rows *= 4) {
    const limit = Math.min(rows, mostFound + 1);
    const read = await readPage(db, search, window, limit);
    const isAll = read.looked_at < limit || limit > mostFound;
    if (isAll || (read.things >= wanted && (read.reach ?? 0) <= (read.furthest ?? 0))) return read.findings;
  }
}

async function readPage(db: Database, search: Search, { from, size }: Window, limit: number): Promise<Read> {
  const { kind } = search;
  const { rows } = await sql<Read>`
    with first as materialized (${firstRows(search)} limit ${limit}),
    further as materialized (${furtherRows(search, from + size)}),
    best as materialized (
      select distinct on (thing_id) *
      from (select * from first union all select * from further) as candidate
      order by thing_id, in_name desc, distance nulls last, id
    ),
    page as (
      select id, distance, reach, row_number() over (${order(search)}) as place
      from best ${order(search)} limit ${size} offset ${from}
    )
    select
      (select count(*) from first)::int as looked_at,
      (select count(*) from best)::int as things,
      (select max(distance) from first) as furthest,
      (select max(reach) from page) as reach,
      coalesce((select json_agg(${card(search)} order by page.place)
        from page
        join directory.finding f on f.kind = ${kind} and f.id = page.id
        left join directory.timetable t on t.id = f.timetable_id), '[]') as findings`.execute(db);
  return rows[0]!;
}

/** With a place the nearest; else those that have the words in their name; else by the alphabet, what is stale last. */
function firstRows(search: Search): RawBuilder<unknown> {
  const { place, terms } = search;
  if (place) {
    // Several things have one address: of those, first the ones called by the words.
    const inName = terms.length > 0 ? sql`f.name_text @@ ${textQuery(terms, search.match)}` : sql`false`;
    return sql`${columns({ inName, distance: sql`f.position <-> ${spherePoint(place)}` })}
      where ${filters(search)} and ${saying(search)} and ${nearby(search)}
      order by f.position <-> ${spherePoint(place)}`;
  }
  if (terms.length > 0) {
    return sql`${columns({ inName: sql`true`, rank: rankOf(search) })}
      where ${filters(search)} and ${saying(search, "name_text")}`;
  }
  return sql`${columns({})} where ${filters(search)} order by f.is_stale, f.name collate "it-x-icu", f.thing_id`;
}

/**
 * What comes after all of those, read only when they do not fill the page: behind the nearest, what comes to the
 * people of the place from wherever it is; behind the names, the descriptions.
 */
function furtherRows(search: Search, wanted: number): RawBuilder<unknown> {
  const isNeeded = sql`(select count(distinct thing_id) from first) < ${wanted}`;
  if (search.place) {
    return sql`${columns({})}
      where ${isNeeded} and ${filters(search)} and ${saying(search)} and ${remote(search)}
      order by f.is_stale, f.name collate "it-x-icu", f.thing_id limit ${mostFound + 1}`;
  }
  if (search.terms.length === 0) return sql`select * from first where false`;
  const inName = sql`f.name_text @@ ${textQuery(search.terms, search.match)}`;
  return sql`${columns({ inName, rank: rankOf(search) })}
    where ${isNeeded} and ${filters(search)} and ${saying(search)} limit ${mostFound + 1}`;
}

type Known = { inName?: RawBuilder<unknown>; rank?: RawBuilder<unknown>; distance?: RawBuilder<unknown> };

function columns({ inName = sql`false`, rank = sql`0::real`, distance = sql`null::float8` }: Known) {
  return sql`select f.id, f.thing_id, f.name, f.assured_date, f.is_stale, ${inName} as in_name,
    ${rank} * ${whenStale(staleRank)} as rank,
    ${distance} as distance, (${distance}) * ${whenStale(staleReach)} as reach
    from directory.finding f`;
}

function whenStale(factor: number): RawBuilder<number> {
  return sql<number>`case when f.is_stale then ${factor}::float8 else 1 end`;
}

/** How well each of the words is said, summed up. */
function rankOf({ terms }: Search): RawBuilder<number> {
  const ranks = terms.map((term) => sql`ts_rank(f.full_text, ${textQuery([term], "all")})`);
  return sql<number>`(${sql.join(ranks, sql` + `)})`;
}

function order({ place, terms }: Search): RawBuilder<unknown> {
  if (place) return sql`order by reach, in_name desc, is_stale, name collate "it-x-icu", thing_id`;
  if (terms.length > 0) {
    return sql`order by in_name desc, rank desc, assured_date desc nulls last, name collate "it-x-icu", thing_id`;
  }
  return sql`order by is_stale, name collate "it-x-icu", thing_id`;
}
