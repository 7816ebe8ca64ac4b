// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { LRUCache } from "lru-cache";

import type { Database } from "../../../foundation/database/database.ts";
import { card, type CardRow } from "../search/card.queries.ts";
import type { Search } from "../search/search.ts";
import type { Held } from "./held.ts";

/** The most cards kept of one kind, about 1.5 kB each. */
const mostKept = 10_000;
const memories = new WeakMap<Held, LRUCache<string, CardRow>>();

/**
 * The cards of these findings, in their order, with the distance that each has here. A card is the same wherever one
 * asks from: what was shown in this edition, for these words, is not asked again. What is no longer there is left out.
 */
export async function readCards(
  db: Database,
  held: Held,
  search: Search,
  wanted: readonly { id: number; metres: number | null }[],
): Promise<CardRow[]> {
  const memory = memories.get(held) ?? new LRUCache({ max: mostKept });
  memories.set(held, memory);
  const words = search.terms.map(({ alternatives }) => alternatives.map((way) => way.words));
  const said = `${held.edition} ${JSON.stringify(words)}`;
  const known = new Map(wanted.map(({ id }) => [id, memory.get(`${id} ${said}`)]));

  const missing = wanted.flatMap(({ id }) => (known.get(id) ? [] : [id]));
  for (const { id, card: asked } of missing.length > 0 ? await askCards(db, search, missing) : []) {
    known.set(id, asked);
    memory.set(`${id} ${said}`, asked);
  }
  return wanted.flatMap(({ id, metres }) => {
    const row = known.get(id);
    return row ? [{ ...row, distanceMetres: row.isAreaOnly ? null : metres }] : [];
  });
}

async function askCards(db: Database, search: Search, ids: readonly number[]) {
  const { rows } = await sql<{ cards: { id: number; card: CardRow }[] | null }>`
    select json_agg(json_build_object('id', f.id, 'card', ${card(search)})) as cards
    from (select unnest(${[...ids]}::bigint[]) as id, null::float8 as distance) as page
    join directory.finding f on f.kind = ${search.kind} and f.id = page.id
    left join directory.timetable t on t.id = f.timetable_id`.execute(db);
  return rows[0]?.cards ?? [];
}
