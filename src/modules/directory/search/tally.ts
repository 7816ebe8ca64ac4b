// SPDX-License-Identifier: AGPL-3.0-or-later
import { marks, type Held, type SetName } from "./held.ts";
import type { FacetCount, Found } from "./search.ts";
import type { OpenTimetables, Sifted } from "./sift.ts";

const byAlphabet = new Intl.Collator().compare;

/** Rows of things with one place, and the rows of each that has several: what it has at several of them counts once. */
type Counted = { single: Int32Array; several: number[][] };

/**
 * How many things each further filter would leave. Lists of codes are counted first, codes after: thousands of findings
 * have some hundred lists.
 */
export function tally(held: Held, sifted: Sifted, openNow: OpenTimetables): Found["facets"] {
  const counted = byPlaces(held, sifted);
  const { marks: marked, timetable } = held;
  const codesOf = (name: SetName) => countCodes(held, name, counted);
  return {
    category: codesOf("categories"),
    target: codesOf("targets"),
    mode: codesOf("modes"),
    language: codesOf("languages"),
    free: countThose(counted, (row) => (marked[row]! & marks.free) !== 0),
    wheelchair: countThose(counted, (row) => (marked[row]! & marks.accessible) !== 0),
    openNow: countThose(counted, (row) => openNow.has(timetable[row]!)),
  };
}

function byPlaces({ thing, things }: Held, { lookedAt: { rows }, entries }: Sifted): Counted {
  const placesOf = things.rows;
  const several = new Map<number, number[]>();
  const single = new Int32Array(entries.length);
  let count = 0;
  for (const at of entries) {
    const row = rows[at]!;
    const number = thing[row]!;
    if (placesOf[number] === 1) {
      single[count++] = row;
      continue;
    }
    const others = several.get(number);
    if (others) others.push(row);
    else several.set(number, [row]);
  }
  return { single: single.subarray(0, count), several: [...several.values()] };
}

function countThose({ single, several }: Counted, has: (row: number) => boolean): FacetCount[] {
  let count = 0;
  for (const row of single) if (has(row)) count += 1;
  for (const rows of several) if (rows.some(has)) count += 1;
  return count > 0 ? [{ code: "yes", count }] : [];
}

function countCodes(held: Held, name: SetName, { single, several }: Counted): FacetCount[] {
  const { members } = held.sets[name];
  const numbers = held[name];
  const lists = new Int32Array(members.length);
  for (const row of single) lists[numbers[row]!]! += 1;
  // Most things have the same at all their places.
  const mixed = several.filter((rows) => rows.some((row) => numbers[row] !== numbers[rows[0]!]));
  for (const rows of several) lists[numbers[rows[0]!]!]! += 1;
  for (const rows of mixed) lists[numbers[rows[0]!]!]! -= 1;

  const counts = new Map<string, number>();
  const add = (code: string, count: number) => counts.set(code, (counts.get(code) ?? 0) + count);
  for (let number = 0; number < lists.length; number += 1) {
    if (lists[number]! > 0) for (const code of members[number]!) add(code, lists[number]!);
  }
  for (const rows of mixed) {
    for (const code of new Set(rows.flatMap((row) => members[numbers[row]!]!))) add(code, 1);
  }
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .toSorted((a, b) => b.count - a.count || byAlphabet(a.code, b.code));
}
