// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Search } from "../search/search.ts";
import type { Held } from "./held.ts";
import type { LookedAt } from "./looked-at.ts";

/** Which rows say one term of a search; undefined when the term has only words that say nothing ("di", "il"). */
export type Said = Required<LookedAt> | undefined;

/**
 * The rows that say the terms of a search: all of them, or any. In its name says it what has every term there (with
 * "any", one); how well it is said is the sum of how well each term is. The same as the conditions of
 * conditions.queries.ts say in SQL.
 */
export function saidTogether(held: Held, said: readonly Said[], match: Search["match"]): Required<LookedAt> {
  const [first, ...others] = said
    .filter((one) => one !== undefined)
    .toSorted((a, b) => a.rows.length - b.rows.length);
  if (!first) return { rows: new Int32Array(), inName: new Uint8Array(), rank: new Float32Array() };
  return others.reduce(match === "all" ? bothSaid(held) : eitherSaid(held), first);
}

/** One after the other, where no row is in both. */
export function joined(one: Required<LookedAt>, other: Required<LookedAt>): Required<LookedAt> {
  const both = emptySaid(one.rows.length + other.rows.length);
  for (const name of ["rows", "inName", "rank"] as const) {
    both[name].set(one[name]);
    both[name].set(other[name], one[name].length);
  }
  return both;
}

type Together = (one: Required<LookedAt>, other: Required<LookedAt>) => Required<LookedAt>;

function bothSaid({ scratch: entryOf }: Held): Together {
  return (one, other) => {
    noteEntries(entryOf, one);
    const both = emptySaid(one.rows.length);
    let count = 0;
    for (let at = 0; at < other.rows.length; at += 1) {
      const entry = entryOf[other.rows[at]!]! - 1;
      if (entry < 0) continue;
      both.rows[count] = other.rows[at]!;
      both.inName[count] = one.inName[entry]! & other.inName[at]!;
      both.rank[count++] = one.rank[entry]! + other.rank[at]!;
    }
    forgetEntries(entryOf, one);
    return firstEntries(both, count);
  };
}

function eitherSaid({ scratch: entryOf }: Held): Together {
  return (one, other) => {
    noteEntries(entryOf, one);
    const either = emptySaid(one.rows.length + other.rows.length);
    either.rows.set(one.rows);
    either.inName.set(one.inName);
    either.rank.set(one.rank);
    let count = one.rows.length;
    for (let at = 0; at < other.rows.length; at += 1) {
      const known = entryOf[other.rows[at]!]! - 1;
      const entry = known < 0 ? count++ : known;
      either.rows[entry] = other.rows[at]!;
      either.inName[entry]! |= other.inName[at]!;
      either.rank[entry]! += other.rank[at]!;
    }
    forgetEntries(entryOf, one);
    return firstEntries(either, count);
  };
}

/** Notes for each row the number of its entry, from 1. */
function noteEntries(entryOf: Int32Array, { rows }: LookedAt): void {
  for (let at = 0; at < rows.length; at += 1) entryOf[rows[at]!] = at + 1;
}

function forgetEntries(entryOf: Int32Array, { rows }: LookedAt): void {
  for (let at = 0; at < rows.length; at += 1) entryOf[rows[at]!] = 0;
}

function emptySaid(size: number): Required<LookedAt> {
  return { rows: new Int32Array(size), inName: new Uint8Array(size), rank: new Float32Array(size) };
}

function firstEntries({ rows, inName, rank }: Required<LookedAt>, count: number): Required<LookedAt> {
  return {
    rows: rows.subarray(0, count),
    inName: inName.subarray(0, count),
    rank: rank.subarray(0, count),
  };
}
