// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { keptInEdition } from "./edition.queries.ts";
import { expressionsOf, termsOf, wordsOf, type Term } from "./meaning.ts";

/** How alike two words must be (trigram similarity) before one is offered as the other's correction. */
const alikeEnough = 0.4;

/** What a person's words mean to this directory: stop words dropped, synonyms added, typing errors corrected. */
export async function readMeaning(db: Database, text: string): Promise<Term[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return keptInEdition(db, `meaning ${words.join(" ")}`, () => askMeaning(db, words));
}

async function askMeaning(db: Database, words: string[]): Promise<Term[]> {
  const [synonyms, { rows }] = await Promise.all([
    db
      .selectFrom("directory.synonym")
      .select(["term", "means"])
      .where("term", "=", sql<string>`any (${expressionsOf(words)})`)
      .execute(),
    sql<{ word: string; empty: boolean; correction: string | null }>`
      select w.word,
        numnode(plainto_tsquery('directory.italian', w.word)) = 0 as empty,
        case when not known.yes then (
          select d.word from directory.word d
          where d.word % w.word and similarity(d.word, w.word) >= ${alikeEnough}
          order by d.word <-> w.word, d.word limit 1
        ) end as correction
      from unnest(${[...new Set(words)]}::text[]) as w (word)
      cross join lateral (
        select numnode(plainto_tsquery('directory.italian', w.word)) = 0
          or exists (select from directory.synonym s where s.term = w.word)
          or exists (select from directory.word d where d.word = w.word)
          or exists (
            select from directory.finding f
            where f.full_text @@ plainto_tsquery('directory.italian', w.word)
          ) as yes
      ) as known`.execute(db),
  ]);

  const corrections = new Map(
    rows.flatMap(({ word, correction }) => (correction ? [[word, correction]] : [])),
  );
  const ofCorrections = await listSynonyms(db, [...corrections.values()]);
  return termsOf(words, {
    synonyms: new Map([...ofCorrections, ...synonyms].map(({ term, means }) => [term, means])),
    empty: new Set(rows.filter(({ empty }) => empty).map(({ word }) => word)),
    corrections,
  });
}

async function listSynonyms(db: Database, terms: string[]) {
  if (terms.length === 0) return [];
  return db
    .selectFrom("directory.synonym")
    .select(["term", "means"])
    .where("term", "=", sql<string>`any (${terms})`)
    .execute();
}
