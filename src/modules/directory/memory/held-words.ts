// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LookedAt } from "./looked-at.ts";
import { patternNumbered, patternOf } from "./word-patterns.ts";

/**
 * Who says a word: rows in rising order, and for each the number of the pattern in which it does. Both have more room
 * than `size`.
 */
type Sayers = { rows: Int32Array; patterns: Uint16Array; size: number };

/** The words of all findings of a kind, as PostgreSQL's dictionary writes them (lexemes): six bytes for each word of each finding. */
export type HeldWords = Map<string, Sayers>;

/** Notes for a row each word of a tsvector as PostgreSQL writes it: "'cas':3A,58C 'un''oper':9C". */
export function addWords(words: HeldWords, row: number, vector: string): void {
  let at = 0;
  while (at < vector.length) {
    const end = endOfWord(vector, at);
    const space = vector.indexOf(" ", end);
    const next = space < 0 ? vector.length : space;
    note(words, plainly(vector.slice(at + 1, end)), row, patternOf(vector.slice(end + 2, next)));
    at = next + 1;
  }
}

/** The quote that ends a word: within it each quote is written twice. */
function endOfWord(vector: string, start: number): number {
  let end = vector.indexOf("'", start + 1);
  while (vector[end + 1] === "'") end = vector.indexOf("'", end + 2);
  return end;
}

/** A word as it is; within quotes PostgreSQL writes quotes and backslashes twice. */
export function plainly(written: string): string {
  return written.replaceAll("''", "'").replaceAll("\\\\", "\\");
}

function note(words: HeldWords, word: string, row: number, pattern: number): void {
  let sayers = words.get(word);
  if (!sayers) {
    sayers = { rows: new Int32Array(4), patterns: new Uint16Array(4), size: 0 };
    // A copy: a piece of a text keeps the whole text in memory.
    words.set(Buffer.from(word).toString(), sayers);
  }
  if (sayers.size === sayers.rows.length) widen(sayers);
  sayers.rows[sayers.size] = row;
  sayers.patterns[sayers.size++] = pattern;
}

/** Half as much room again. */
function widen(sayers: Sayers): void {
  const room = Math.ceil(sayers.size * 1.5);
  const [rows, patterns] = [new Int32Array(room), new Uint16Array(room)];
  rows.set(sayers.rows);
  patterns.set(sayers.patterns);
  Object.assign(sayers, { rows, patterns });
}

/**
 * Which rows say one of these words, and how well: as `ts_rank` of a query that wants any of them. The words must be different.
 * Rows that are gone are among them.
 */
export function sayingAny(
  words: HeldWords,
  wanted: readonly string[],
  scratch: Int32Array,
): Required<LookedAt> {
  const known = wanted.toSorted(byBytes).flatMap((word) => words.get(word) ?? []);
  const only = known.length === 1 ? known[0] : undefined;
  const rows = only ? only.rows.subarray(0, only.size) : allOf(known, scratch);
  const inName = new Uint8Array(rows.length);
  const rank = new Float32Array(rows.length);
  for (const { rows: sayers, patterns, size } of known) {
    for (let at = 0; at < size; at += 1) {
      const entry = only ? at : scratch[sayers[at]!]! - 1;
      const pattern = patternNumbered(patterns[at]!);
      if (pattern.inName) inName[entry] = 1;
      rank[entry]! += pattern.well;
    }
  }
  if (wanted.length > 1) for (let entry = 0; entry < rank.length; entry += 1) rank[entry]! /= wanted.length;
  if (!only) for (const row of rows) scratch[row] = 0;
  return { rows, inName, rank };
}

/** The rows of several, each once and in rising order; notes in `scratch` where each came to stand, from 1. */
function allOf(sayers: readonly Sayers[], scratch: Int32Array): Int32Array {
  const met = new Int32Array(sayers.reduce((sum, { size }) => sum + size, 0));
  let count = 0;
  for (const { rows, size } of sayers) {
    for (let at = 0; at < size; at += 1) {
      const row = rows[at]!;
      if (scratch[row] === 0) met[count++] = row;
      scratch[row] = 1;
    }
  }
  const rows = met.subarray(0, count).toSorted();
  for (let entry = 0; entry < rows.length; entry += 1) scratch[rows[entry]!] = entry + 1;
  return rows;
}

/** PostgreSQL adds up the words of a query in the order of their bytes; in another the last digit could differ. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
