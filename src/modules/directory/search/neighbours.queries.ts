// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { card, findingOf, type CardRow } from "./card.queries.ts";
import { filters, nearby, saying, spherePoint, textQuery } from "./conditions.queries.ts";
import { keptInEdition } from "./edition.queries.ts";
import type { Finding, Search } from "./search.ts";

const isNetwork = sql`f.kind = 'asset' and f.categories @> array['help-networks']`;

/**
 * The networks of help that answer the same question as a search for services, the nearest or the best said first. They
 * are few: they are looked up before all the rest, and where a territory has none nothing is asked.
 */
export async function listNeighbours(db: Database, asked: Search, most: number): Promise<Finding[]> {
  const { areThere } = await keptInEdition(db, "help networks", () => findWhether(db));
  if (!areThere) return [];

  const search: Search = { ...asked, kind: "asset" };
  const { place, terms, match } = search;
  const distance = place ? sql`f.position <-> ${spherePoint(place)}` : sql`null::float8`;
  const rank = terms.length > 0 ? sql`ts_rank(f.full_text, ${textQuery(terms, match)})` : sql`0`;
  const { rows } = await sql<{ findings: CardRow[] }>`
    with network as materialized (select f.id from directory.finding f where ${isNetwork}),
    page as (
      select f.id, ${distance} as distance,
        row_number() over (order by ${distance} nulls last, ${rank} desc, f.name collate "it-x-icu", f.id) as place
      from network
      join directory.finding f on f.kind = 'asset' and f.id = network.id
      where ${filters(search)} and ${saying(search)} and ${place ? nearby(search) : sql`true`}
      order by place
      limit ${most}
    )
    select coalesce(json_agg(${card(search)} order by page.place), '[]') as findings
    from page
    join directory.finding f on f.kind = 'asset' and f.id = page.id
    left join directory.timetable t on t.id = f.timetable_id`.execute(db);
  return (rows[0]?.findings ?? []).map(findingOf);
}

async function findWhether(db: Database): Promise<{ areThere: boolean }> {
  const { rows } = await sql<{ areThere: boolean }>`
    select exists (select from directory.finding f where ${isNetwork}) as "areThere"`.execute(db);
  return rows[0]!;
}
