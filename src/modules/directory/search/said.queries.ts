// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { LRUCache } from "lru-cache";

import type { Database } from "../../../foundation/database/database.ts";
import { textQuery } from "./conditions.queries.ts";
import { keptInEdition } from "./edition.queries.ts";
import type { Held } from "./held.ts";
import type { Search } from "./search.ts";
import { allRows, type LookedAt, type OpenTimetables } from "./sift.ts";

/** Rows kept for the words of searches, all words together: 9 bytes each. */
const mostKept = 3_000_000;

const memories = new WeakMap<Held, LRUCache<string, LookedAt>>();

/** Which rows say the words of a search, asked once in an edition; all rows when there are no words. */
export async function findSaying(db: Database, held: Held, search: Search): Promise<LookedAt> {
  const { kind, terms, match, place } = search;
  if (terms.length === 0) return allRows(held);

  const memory = memories.get(held) ?? new LRUCache({ maxSize: mostKept });
  memories.set(held, memory);
  const words = terms.map(({ alternatives }) => alternatives.map((way) => way.words));
  const key = JSON.stringify([held.edition, kind, match, place === undefined, words]);
  const kept = memory.get(key);
  if (kept) return kept;

  const said = await askSaying(db, held, search);
  memory.set(key, said, { size: said.rows.length + 1 });
  return said;
}

async function askSaying(db: Database, held: Held, { kind, terms, match, place }: Search): Promise<LookedAt> {
  const query = textQuery(terms, match);
  // Near a place nobody asks how well the words are said.
  const rank = place ? sql`null` : sql`json_agg(ts_rank(f.full_text, said.query))`;
  const { rows } = await sql<{ ids: number[] | null; inName: number[] | null; rank: number[] | null }>`
    select json_agg(f.id) as ids, json_agg((f.name_text @@ said.query)::int) as "inName", ${rank} as rank
    from (select ${query} as query) as said
    join directory.finding f on f.kind = ${kind} and f.full_text @@ said.query`.execute(db);
  const { ids, inName, rank: ranks } = rows[0]!;
  // What was written meanwhile has no row yet: it will have in the next edition.
  const known = (ids ?? []).map((id) => held.rowOf.get(id));
  const isKnown = (_: unknown, at: number) => known[at] !== undefined;
  return {
    rows: Int32Array.from(known.filter((row) => row !== undefined)),
    inName: Uint8Array.from((inName ?? []).filter(isKnown)),
    rank: ranks ? Float32Array.from(ranks.filter(isKnown)) : undefined,
  };
}

/** The timetables that are open at some moment of a time; unknown hours are not. */
export function listOpenTimetables(
  db: Database,
  { from, to }: { from: string; to: string },
): Promise<OpenTimetables> {
  return keptInEdition(db, `open ${from} ${to}`, async () => {
    const { rows } = await sql<{ ids: number[] | null }>`
      select json_agg(id) as ids from directory.timetable
      where open_times && tstzrange(${from}::timestamptz, ${to}::timestamptz)`.execute(db);
    return new Set(rows[0]?.ids);
  });
}
