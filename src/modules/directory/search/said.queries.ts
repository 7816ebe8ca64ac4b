// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";
import { LRUCache } from "lru-cache";

import type { Database } from "../../../foundation/database/database.ts";
import { textQuery } from "./conditions.queries.ts";
import { keptInEdition } from "./edition.queries.ts";
import type { Held } from "./held.ts";
import type { Search } from "./search.ts";
import { allRows, type LookedAt, type OpenTimetables } from "./sift.ts";

/** Rows kept for the words of searches, all words together: 9 bytes each. */
const mostKept = 3_000_000;

/** Which rows say some words, and up to which edition that was looked at. */
type Said = { lookedAt: LookedAt; edition: number };
type Memory = { kept: LRUCache<string, Said>; asking: Map<string, Promise<LookedAt>> };
const memories = new WeakMap<Held, Memory>();

/** Which rows say the words of a search, asked once; afterwards only of what changed. All rows when there are no words. */
export async function findSaying(db: Database, held: Held, search: Search): Promise<LookedAt> {
  const { kind, terms, match, place } = search;
  if (terms.length === 0) return allRows(held);

  const memory = memories.get(held) ?? { kept: new LRUCache({ maxSize: mostKept }), asking: new Map() };
  memories.set(held, memory);
  const words = terms.map(({ alternatives }) => alternatives.map((way) => way.words));
  const key = JSON.stringify([kind, match, place === undefined, words]);
  const kept = memory.kept.get(key);
  if (kept?.edition === held.edition) return kept.lookedAt;

  // Of many who ask the same at once one asks the database.
  const { edition } = held;
  const asking = memory.asking.get(`${edition} ${key}`);
  if (asking) return asking;
  const asked = sayingNow(db, held, search, kept).finally(() => memory.asking.delete(`${edition} ${key}`));
  memory.asking.set(`${edition} ${key}`, asked);
  const lookedAt = await asked;
  // What changed while the database answered may have another row by now: then it is only good for this once.
  if (held.edition === edition) {
    memory.kept.set(key, { lookedAt, edition }, { size: lookedAt.rows.length + 1 });
  }
  return lookedAt;
}

/** What changed since then has another row, if it is still there: the one of before is gone, and is left out when all is sifted. */
async function sayingNow(
  db: Database,
  held: Held,
  search: Search,
  before: Said | undefined,
): Promise<LookedAt> {
  if (!before) return askSaying(db, held, search, sql`true`);

  const changed = held.told.flatMap(({ edition, ids }) => (edition > before.edition ? ids : []));
  if (changed.length === 0) return before.lookedAt;
  return together(
    before.lookedAt,
    await askSaying(db, held, search, sql`f.id = any (${[...new Set(changed)]}::bigint[])`),
  );
}

function joined<Column extends Int32Array | Uint8Array | Float32Array>(
  column: Column,
  first: Column,
  then: Column,
): Column {
  column.set(first);
  column.set(then, first.length);
  return column;
}

function together(one: LookedAt, other: LookedAt): LookedAt {
  const size = one.rows.length + other.rows.length;
  return {
    rows: joined(new Int32Array(size), one.rows, other.rows),
    ...(one.inName && other.inName && { inName: joined(new Uint8Array(size), one.inName, other.inName) }),
    ...(one.rank && other.rank && { rank: joined(new Float32Array(size), one.rank, other.rank) }),
  };
}

async function askSaying(
  db: Database,
  held: Held,
  { kind, terms, match, place }: Search,
  among: RawBuilder<unknown>,
): Promise<LookedAt> {
  const query = textQuery(terms, match);
  // Near a place nobody asks how well the words are said.
  const rank = place ? sql`null` : sql`json_agg(ts_rank(f.full_text, said.query))`;
  const { rows } = await sql<{ ids: number[] | null; inName: number[] | null; rank: number[] | null }>`
    select json_agg(f.id) as ids, json_agg((f.name_text @@ said.query)::int) as "inName", ${rank} as rank
    from (select ${query} as query) as said
    join directory.finding f on f.kind = ${kind} and f.full_text @@ said.query and ${among}`.execute(db);
  const { ids, inName, rank: ranks } = rows[0]!;
  // What was written meanwhile has no row yet: it will have in the next edition.
  const known = (ids ?? []).map((id) => held.rowOf.get(id));
  const isKnown = (_: unknown, at: number) => known[at] !== undefined;
  return {
    rows: Int32Array.from(known.filter((row) => row !== undefined)),
    inName: Uint8Array.from((inName ?? []).filter(isKnown)),
    ...(!place && { rank: Float32Array.from((ranks ?? []).filter(isKnown)) }),
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
