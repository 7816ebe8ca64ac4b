// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FacetCount, Found } from "../search/search.ts";
import { marks, type Held } from "./held.ts";
import type { OpenTimetables } from "./sift.ts";
import type { Things } from "./things.ts";

const setsCounted = ["categories", "targets", "modes", "languages"] as const;
type SetCounted = (typeof setsCounted)[number];

/** How many things have each list of codes. */
type Lists = Record<SetCounted, Int32Array>;
/** How many things are free, accessible, open. */
type Yes = Int32Array;
/** What is particular to things with several places: one entry of each. */
type Several = Int32Array;

/**
 * How many things each further filter would leave. Lists of codes are counted first, codes after: thousands of findings
 * have some hundred lists. What a thing has at several of its places counts once.
 */
export function tally(held: Held, things: Things, openNow: OpenTimetables): Found["facets"] {
  const lists = Object.fromEntries(
    setsCounted.map((name) => [name, new Int32Array(held.sets[name].members.length)]),
  ) as Lists;
  const yes = new Int32Array(3);
  const several = countThings(held, things, openNow, lists, yes);
  const codesOf = (name: SetCounted) => countCodes(held, name, lists[name], things, several);
  const yesOf = (of: number, has: (row: number) => boolean) =>
    saidYes(yes[of]! + countAnywhere(things, several, has));
  return {
    category: codesOf("categories"),
    target: codesOf("targets"),
    mode: codesOf("modes"),
    language: codesOf("languages"),
    free: yesOf(0, (row) => (held.marks[row]! & marks.free) !== 0),
    wheelchair: yesOf(1, (row) => (held.marks[row]! & marks.accessible) !== 0),
    openNow: yesOf(2, (row) => openNow[held.timetable[row]!] === 1),
  };
}

/**
 * Counts the things with one place, nearly all, in one walk: what is dear is to come by a row, not to count what it says.
 * Gives the others.
 */
function countThings(
  held: Held,
  { rows, first, other }: Things,
  openNow: OpenTimetables,
  lists: Lists,
  yes: Yes,
): Several {
  const { marks: marked, timetable, categories, targets, modes, languages } = held;
  const several = new Int32Array(first.length);
  let met = 0;
  for (let thing = 0; thing < first.length; thing += 1) {
    const at = first[thing]!;
    if (other[at] !== 0) {
      several[met++] = at;
      continue;
    }
    const row = rows[at]!;
    lists.categories[categories[row]!]! += 1;
    lists.targets[targets[row]!]! += 1;
    lists.modes[modes[row]!]! += 1;
    lists.languages[languages[row]!]! += 1;
    if ((marked[row]! & marks.free) !== 0) yes[0]! += 1;
    if ((marked[row]! & marks.accessible) !== 0) yes[1]! += 1;
    if (openNow[timetable[row]!] === 1) yes[2]! += 1;
  }
  return several.subarray(0, met);
}

function countCodes(
  held: Held,
  name: SetCounted,
  lists: Int32Array,
  { rows, other }: Things,
  several: Several,
): FacetCount[] {
  const { members, codes } = held.sets[name];
  const numbers = held[name];
  const counts = new Int32Array(codes.length);
  /** The last of these things, from 1, for which each code was counted. */
  const counted = new Int32Array(codes.length);
  for (let thing = 0; thing < several.length; thing += 1) {
    const list = numbers[rows[several[thing]!]!]!;
    let at = other[several[thing]!]! - 1;
    while (at >= 0 && numbers[rows[at]!] === list) at = other[at]! - 1;
    // Most have the same at all their places.
    if (at < 0) {
      lists[list]! += 1;
      continue;
    }
    for (at = several[thing]!; at >= 0; at = other[at]! - 1) {
      for (const code of members[numbers[rows[at]!]!]!) {
        if (counted[code] !== thing + 1) counts[code]! += 1;
        counted[code] = thing + 1;
      }
    }
  }
  for (let list = 0; list < lists.length; list += 1) {
    if (lists[list] !== 0) for (const code of members[list]!) counts[code]! += lists[list]!;
  }
  return inOrder(codes, counts);
}

function countAnywhere({ rows, other }: Things, several: Several, has: (row: number) => boolean): number {
  let count = 0;
  for (const first of several) {
    let at = first;
    while (at >= 0 && !has(rows[at]!)) at = other[at]! - 1;
    if (at >= 0) count += 1;
  }
  return count;
}

const byAlphabet = new Intl.Collator().compare;

/** The commonest first. */
function inOrder(codes: readonly string[], counts: Int32Array): FacetCount[] {
  const met: FacetCount[] = [];
  for (const [number, code] of codes.entries()) {
    if (counts[number] !== 0) met.push({ code, count: counts[number]! });
  }
  return met.toSorted((a, b) => b.count - a.count || byAlphabet(a.code, b.code));
}

function saidYes(count: number): FacetCount[] {
  return count > 0 ? [{ code: "yes", count }] : [];
}
