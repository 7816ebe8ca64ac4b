// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";
import { LRUCache } from "lru-cache";

import type { Database } from "../../../foundation/database/database.ts";
import { textQuery } from "./conditions.queries.ts";
import { keptInEdition } from "./edition.queries.ts";
import type { Held } from "./held.ts";
import type { Term } from "./meaning.ts";
import { joined, saidTogether, type Said } from "./said.ts";
import type { Search } from "./search.ts";
import { allRows, type LookedAt, type OpenTimetables } from "./sift.ts";

/** Rows kept for the words of searches, all words together, for each finding: with 9 bytes a row about as much as its columns. */
const keptForEach = 30;
const leastKept = 100_000;

/** Which rows say a word, or several together, and up to which edition that was looked at. */
type Kept = { said: Said; edition: number };
type Memory = { kept: LRUCache<string, Kept>; asking: Map<string, Promise<Said>> };
const memories = new WeakMap<Held, Memory>();

/** Which rows say the words of a search; each word is asked once, and afterwards only of what changed. All rows when there are no words. */
export async function findSaying(
  db: Database,
  held: Held,
  { terms, match }: Pick<Search, "terms" | "match">,
): Promise<LookedAt> {
  if (terms.length === 0) return allRows(held);
  if (terms.length === 1) return saidTogether(held, [await saidOf(db, held, terms[0]!)], match);

  const { kept } = memoryOf(held);
  const together = `${match} ${terms.map(wordsOf).join(" ")}`;
  const before = kept.get(together);
  if (before?.said && before.edition === held.edition) return before.said;
  const { edition } = held;
  const said = saidTogether(held, await Promise.all(terms.map((term) => saidOf(db, held, term))), match);
  if (held.edition === edition) kept.set(together, { said, edition }, { size: said.rows.length + 1 });
  return said;
}

function wordsOf({ alternatives }: Term): string {
  return JSON.stringify(alternatives.map((way) => way.words));
}

async function saidOf(db: Database, held: Held, term: Term): Promise<Said> {
  const memory = memoryOf(held);
  const words = wordsOf(term);
  const kept = memory.kept.get(words);
  if (kept?.edition === held.edition) return kept.said;

  // Of many who ask the same at once one asks the database.
  const { edition } = held;
  const asking = memory.asking.get(`${edition} ${words}`);
  if (asking) return asking;
  const asked = saidNow(db, held, term, kept).finally(() => memory.asking.delete(`${edition} ${words}`));
  memory.asking.set(`${edition} ${words}`, asked);
  const said = await asked;
  // What changed while the database answered may have another row by now: then it is only good for this once.
  if (held.edition === edition) {
    memory.kept.set(words, { said, edition }, { size: (said?.rows.length ?? 0) + 1 });
  }
  return said;
}

function memoryOf(held: Held): Memory {
  const known = memories.get(held);
  if (known) return known;
  const maxSize = Math.max(held.size * keptForEach, leastKept);
  const memory: Memory = { kept: new LRUCache({ maxSize }), asking: new Map() };
  memories.set(held, memory);
  return memory;
}

/** What changed since then has another row, if it is still there: the one of before is gone, and is left out when all is sifted. */
async function saidNow(db: Database, held: Held, term: Term, before: Kept | undefined): Promise<Said> {
  if (!before) return askSaying(db, held, term, sql`true`);

  const changed = held.told.flatMap(({ edition, ids }) => (edition > before.edition ? ids : []));
  if (changed.length === 0) return before.said;
  const ids = [...new Set(changed)];
  const now = await askSaying(db, held, term, sql`f.id = any (${ids}::bigint[])`);
  return before.said && now && joined(before.said, now);
}

async function askSaying(db: Database, held: Held, term: Term, among: RawBuilder<unknown>): Promise<Said> {
  const query = textQuery([term], "all");
  type Answer = { isEmpty: boolean; ids: number[] | null; inName: number[] | null; rank: number[] | null };
  const { rows } = await sql<Answer>`
    select numnode(${query}) = 0 as "isEmpty", json_agg(f.id) as ids,
      json_agg((f.name_text @@ said.query)::int) as "inName", json_agg(ts_rank(f.full_text, said.query)) as rank
    from (select ${query} as query) as said
    join directory.finding f on f.kind = ${held.kind} and f.full_text @@ said.query and ${among}`.execute(db);
  const { isEmpty, ids, inName, rank } = rows[0]!;
  if (isEmpty) return undefined;
  // What was written meanwhile has no row yet: it will have in the next edition.
  const known = (ids ?? []).map((id) => held.rowOf.get(id));
  const isKnown = (_: unknown, at: number) => known[at] !== undefined;
  return {
    rows: Int32Array.from(known.filter((row) => row !== undefined)),
    inName: Uint8Array.from((inName ?? []).filter(isKnown)),
    rank: Float32Array.from((rank ?? []).filter(isKnown)),
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
