// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";
import { LRUCache } from "lru-cache";

import type { Database } from "../../../foundation/database/database.ts";
import { textQuery } from "../search/conditions.queries.ts";
import { keptInEdition } from "../search/edition.queries.ts";
import type { Term } from "../search/meaning.ts";
import type { Search } from "../search/search.ts";
import { sayingAny } from "./held-words.ts";
import type { Held } from "./held.ts";
import { lexemesOf } from "./lexemes.queries.ts";
import type { LookedAt } from "./looked-at.ts";
import { joined, saidTogether, type Said } from "./said.ts";
import type { OpenTimetables } from "./sift.ts";
import { startingRows } from "./starting-rows.ts";

/** Rows kept for combinations of words and for phrases, all together, for each finding: with 9 bytes a row as much as its columns. */
const keptForEach = 30;
const leastKept = 100_000;

/** Which rows say a phrase, or several words together, and up to which edition that was looked at. */
type Kept = { said: Said; edition: number };
type Memory = { kept: LRUCache<string, Kept>; asking: Map<string, Promise<Said>> };
const memories = new WeakMap<Held, Memory>();

/**
 * Which rows say the words of a search, from memory; phrases are asked once each, and afterwards only of what changed.
 * Without words the rows where the search starts.
 */
export async function findSaying(
  db: Database,
  held: Held,
  search: Pick<Search, "terms" | "match" | "target" | "categories">,
): Promise<LookedAt> {
  const { terms, match } = search;
  if (terms.length === 0) return startingRows(held, search);
  const { kept } = memoryOf(held);
  const together = `${match} ${terms.map(wordsOf).join(" ")}`;
  const before = kept.get(together);
  if (before?.said && before.edition === held.edition) return before.said;

  const lexemes = await lexemesOf(db, terms);
  const { edition } = held;
  const asked = terms.map((term, at) => {
    const words = lexemes[at];
    return words ? saidByWords(held, words) : saidByPhrase(db, held, term);
  });
  const said = saidTogether(held, await Promise.all(asked), match);
  if (terms.length > 1 && held.edition === edition) {
    kept.set(together, { said, edition }, { size: said.rows.length + 1 });
  }
  return said;
}

function saidByWords(held: Held, words: readonly string[]): Said {
  return words.length === 0 ? undefined : sayingAny(held.words, words, held.scratch);
}

function wordsOf({ alternatives }: Term): string {
  return JSON.stringify(alternatives.map((way) => way.words));
}

async function saidByPhrase(db: Database, held: Held, term: Term): Promise<Said> {
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
  return rowByRow(held, ids ?? [], inName ?? [], rank ?? []);
}

/** In the order of the rows: what reads their columns afterwards goes through memory in one direction, several times as fast. */
function rowByRow(
  { rowOf, scratch: entryOf }: Held,
  ids: readonly number[],
  inName: readonly number[],
  rank: readonly number[],
): Required<LookedAt> {
  const met = new Int32Array(ids.length);
  let count = 0;
  for (const [entry, id] of ids.entries()) {
    const row = rowOf.get(id);
    // What was written meanwhile has no row yet: it will have in the next edition.
    if (row === undefined) continue;
    entryOf[row] = entry;
    met[count++] = row;
  }
  const rows = met.subarray(0, count).toSorted();
  const entries = rows.map((row) => entryOf[row]!);
  for (const row of rows) entryOf[row] = 0;
  return {
    rows,
    inName: Uint8Array.from(entries, (entry) => inName[entry]!),
    rank: Float32Array.from(entries, (entry) => rank[entry]!),
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
    const ids = rows[0]?.ids ?? [];
    const open = new Uint8Array(ids.reduce((last, id) => Math.max(last, id), 0) + 1);
    for (const id of ids) open[id] = 1;
    return open;
  });
}
