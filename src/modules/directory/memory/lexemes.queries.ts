// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { LRUCache } from "lru-cache";

import type { Database } from "../../../foundation/database/database.ts";
import { wayQuery } from "../search/conditions.queries.ts";
import type { Term } from "../search/meaning.ts";
import { plainly } from "./held-words.ts";

/** What the dictionary makes of words: one lexeme, none ("di"), or several that stand beside each other. */
type Made = readonly string[] | "phrase";

/** The dictionary of a database does not change while a process runs. */
const mostKept = 10_000;
const memories = new WeakMap<Database, LRUCache<string, Made>>();

/**
 * For each term the lexemes of which one is enough, as PostgreSQL's dictionary makes them, asked once for all ways of
 * saying it; none where they say nothing, undefined where one of them is a phrase, of which the places count too.
 */
export async function lexemesOf(db: Database, terms: readonly Term[]): Promise<(string[] | undefined)[]> {
  const memory = memories.get(db) ?? new LRUCache({ max: mostKept });
  memories.set(db, memory);
  const ways = terms.flatMap(({ alternatives }) => alternatives.map(({ words }) => words));
  const known = new Map(ways.map((words) => [words, memory.get(words)]));
  const missing = [...known].flatMap(([words, made]) => (made === undefined ? [words] : []));
  if (missing.length > 0) {
    const { rows } = await sql<{ words: string; query: string }>`
      select words, ${wayQuery(sql`words`)}::text as query from unnest(${missing}::text[]) as words`.execute(
      db,
    );
    for (const { words, query } of rows) {
      const made = readQuery(query);
      known.set(words, made);
      memory.set(words, made);
    }
  }
  return terms.map(({ alternatives }) => {
    const made = alternatives.map(({ words }) => known.get(words)!);
    return made.includes("phrase") ? undefined : [...new Set(made.flat())];
  });
}

/** Reads a tsquery as PostgreSQL writes it: "'cas'", "'assist' <-> 'social'", or nothing. */
function readQuery(query: string): Made {
  if (query === "") return [];
  const word = /^'((?:[^']|'')*)'$/.exec(query)?.[1];
  return word === undefined ? "phrase" : [plainly(word)];
}
