// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of findings are held in memory as PostgreSQL writes them: whatever a text is made of, memory must know the same words,
// and say of each how well it is said as PostgreSQL does.
import * as fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";

import { addWords, sayingAny, type HeldWords } from "../../src/modules/directory/memory/held-words.ts";
import { lexemesOf } from "../../src/modules/directory/memory/lexemes.queries.ts";
import { freshDatabase } from "../database.ts";

const { db } = await freshDatabase();

/** What a person writes, and what nobody should. */
const strange = fc.oneof(
  fc.constantFrom(
    "l'aquila",
    "un'ora",
    "c:\\cartella\\",
    "''",
    "'",
    "\\",
    "è",
    "<b>casa</b>",
    "case",
    "casa",
    "via@posta.example",
    "a:1A,2B",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !text.includes("\0")),
);
const text = fc.array(strange, { maxLength: 15 }).map((words) => words.join(" "));

/** As a tsquery wants it. */
function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

test("memory knows the words of any text, and how well they are said", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), async (findings) => {
      const { rows: vectors } = await sql<{ vector: string; lexemes: string[] }>`
        select vector::text, tsvector_to_array(vector) as lexemes
        from unnest(${findings.map(([name]) => name)}::text[], ${findings.map(([, rest]) => rest)}::text[])
          with ordinality as finding (name, rest, number),
        lateral (select setweight(to_tsvector('directory.italian', name), 'A')
          || setweight(to_tsvector('directory.italian', rest), 'C') as vector) as made
        order by number`.execute(db);
      const words: HeldWords = new Map();
      for (const [row, { vector }] of vectors.entries()) addWords(words, row, vector);
      const lexemes = [...new Set(vectors.flatMap((one) => one.lexemes))];
      expect([...words.keys()].toSorted()).toEqual(lexemes.toSorted());

      for (const wanted of [
        lexemes.slice(0, 1),
        lexemes.slice(0, 2),
        lexemes.slice(-3),
        [...lexemes.slice(0, 1), "zzyzx"],
      ]) {
        if (wanted.length === 0) continue;
        const said = sayingAny(words, wanted, new Int32Array(vectors.length));
        const { rows: ranked } = await sql<{ row: number; in_name: boolean; rank: number }>`
          select number::int - 1 as row, vector @@ named as in_name, ts_rank(vector, query) as rank
          from unnest(${vectors.map(({ vector }) => vector)}::text[]) with ordinality as held (text, number),
          lateral (select text::tsvector as vector) as v,
          lateral (select string_agg(quoted, '|')::tsquery as query,
            string_agg(quoted || ':A', '|')::tsquery as named
            from unnest(${wanted.map(quoted)}::text[]) as quoted) as q
          where vector @@ query order by number`.execute(db);
        expect([...said.rows]).toEqual(ranked.map(({ row }) => row));
        expect([...said.inName]).toEqual(ranked.map(({ in_name }) => (in_name ? 1 : 0)));
        // PostgreSQL tells the shortest decimal that is read back as the same 32 bits.
        expect([...said.rank]).toEqual(ranked.map(({ rank }) => Math.fround(rank)));
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

function term(...ways: string[]) {
  return { written: ways[0]!, alternatives: ways.map((words) => ({ words, because: "written" as const })) };
}

test("a term is one word, none, or a phrase, as the dictionary makes it", async () => {
  const terms = [
    term("case"),
    term("di"),
    term("permesso di soggiorno"),
    term("casa", "case", "il", "aiuti"),
  ];
  expect(await lexemesOf(db, terms)).toEqual([["cas"], [], undefined, ["cas", "aiut"]]);
  // Asked once: the second time from memory.
  expect(await lexemesOf(db, terms)).toEqual([["cas"], [], undefined, ["cas", "aiut"]]);
});
