// SPDX-License-Identifier: AGPL-3.0-or-later
import type { SetName } from "./held-sets.ts";
import { marks, type Held } from "./held.ts";
import type { FacetCount, Found } from "./search.ts";
import type { OpenTimetables } from "./sift.ts";
import type { Things } from "./things.ts";

const byAlphabet = new Intl.Collator().compare;

/**
 * How many things each further filter would leave. Lists of codes are counted first, codes after: thousands of findings
 * have some hundred lists. What a thing has at several of its places counts once.
 */
export function tally(held: Held, things: Things, openNow: OpenTimetables): Found["facets"] {
  const { marks: marked, timetable } = held;
  const codesOf = (name: SetName) => countCodes(held, name, things);
  return {
    category: codesOf("categories"),
    target: codesOf("targets"),
    mode: codesOf("modes"),
    language: codesOf("languages"),
    free: countThose(things, (row) => (marked[row]! & marks.free) !== 0),
    wheelchair: countThose(things, (row) => (marked[row]! & marks.accessible) !== 0),
    openNow: countThose(things, (row) => openNow.has(timetable[row]!)),
  };
}

function countThose({ rows, first, other }: Things, has: (row: number) => boolean): FacetCount[] {
  let count = 0;
  for (let thing = 0; thing < first.length; thing += 1) {
    let at = first[thing]!;
    while (at >= 0 && !has(rows[at]!)) at = other[at]! - 1;
    if (at >= 0) count += 1;
  }
  return count > 0 ? [{ code: "yes", count }] : [];
}

function countCodes(held: Held, name: SetName, { rows, first, other }: Things): FacetCount[] {
  const { members, codes } = held.sets[name];
  const numbers = held[name];
  const lists = new Int32Array(members.length);
  const met: number[] = [];
  const counts = new Int32Array(codes.length);
  /** The last thing, from 1, for which each code was counted. */
  const counted = new Int32Array(codes.length);
  for (let thing = 0; thing < first.length; thing += 1) {
    const list = numbers[rows[first[thing]!]!]!;
    let at = other[first[thing]!]! - 1;
    while (at >= 0 && numbers[rows[at]!] === list) at = other[at]! - 1;
    // Most things have the same at all their places.
    if (at < 0) {
      if (lists[list] === 0) met.push(list);
      lists[list]! += 1;
      continue;
    }
    for (at = first[thing]!; at >= 0; at = other[at]! - 1) {
      for (const code of members[numbers[rows[at]!]!]!) {
        if (counted[code] !== thing + 1) counts[code]! += 1;
        counted[code] = thing + 1;
      }
    }
  }
  for (const list of met) for (const code of members[list]!) counts[code]! += lists[list]!;
  return codes
    .map((code, number) => ({ code, count: counts[number]! }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || byAlphabet(a.code, b.code));
}
