// SPDX-License-Identifier: AGPL-3.0-or-later
import { marks, type Held } from "./held.ts";
import type { Search } from "./search.ts";
import type { Sifted } from "./sift.ts";

/** What nobody checked for long ranks as if it stood so much further away, or had its words so much less. */
const staleReach = 1.25;
const staleRank = 0.5;

/** Each thing once, at its best place: the nearest, else the one found first. Gives entries of what was sifted. */
export function thingsOf(held: Held, { lookedAt: { rows }, entries, metres }: Sifted): Int32Array {
  const { thing, id } = held;
  const placesOf = held.things.rows;
  const best = new Map<number, number>();
  const things = new Int32Array(entries.length);
  let count = 0;
  const isBetter = (a: number, b: number) => {
    const nearer = metres ? apart(metres[a]!, metres[b]!) : 0;
    return nearer === 0 ? id[rows[a]!]! < id[rows[b]!]! : nearer < 0;
  };
  for (const at of entries) {
    const number = thing[rows[at]!]!;
    if (placesOf[number] === 1) {
      things[count++] = at;
      continue;
    }
    const other = best.get(number);
    if (other === undefined || isBetter(at, other)) best.set(number, at);
  }
  for (const at of best.values()) things[count++] = at;
  return things.subarray(0, count);
}

type Compare = (a: number, b: number) => number;

/** The first so many things in the order of the search, without sorting the rest. */
export function firstOf(
  held: Held,
  search: Search,
  sifted: Sifted,
  things: Int32Array,
  size: number,
): number[] {
  const compare = orderOf(held, search, sifted);
  if (things.length <= size * 2) return [...things].toSorted(compare).slice(0, size);

  // A heap with the last of the first on top: what comes after it is out at once.
  const heap = [...things.subarray(0, size)].toSorted((a, b) => compare(b, a));
  for (let next = size; next < things.length; next += 1) {
    if (compare(things[next]!, heap[0]!) < 0) replaceTop(heap, things[next]!, compare);
  }
  return heap.toSorted(compare);
}

function replaceTop(heap: number[], entry: number, compare: Compare): void {
  let at = 0;
  for (;;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    if (left >= heap.length) break;
    const later = right < heap.length && compare(heap[right]!, heap[left]!) > 0 ? right : left;
    if (compare(heap[later]!, entry) <= 0) break;
    heap[at] = heap[later]!;
    at = later;
  }
  heap[at] = entry;
}

/** With a place the nearest; else those that say the words best, in their name first; else by the alphabet. */
function orderOf(
  { place, assured, marks: marked }: Held,
  search: Search,
  { lookedAt, metres }: Sifted,
): Compare {
  const { rows, inName, rank } = lookedAt;
  const isStale = (at: number) => (marked[rows[at]!]! & marks.stale) !== 0;
  const byName: Compare = (a, b) => (inName ? inName[b]! - inName[a]! : 0);
  const byAlphabet: Compare = (a, b) => place[rows[a]!]! - place[rows[b]!]!;
  if (metres) {
    const reach = (at: number) => (isStale(at) ? metres[at]! * staleReach : metres[at]!);
    return (a, b) => apart(reach(a), reach(b)) || byName(a, b) || byAlphabet(a, b);
  }
  if (search.terms.length > 0 && rank) {
    const said = (at: number) => (isStale(at) ? rank[at]! * staleRank : rank[at]!);
    return (a, b) =>
      byName(a, b) || said(b) - said(a) || assured[rows[b]!]! - assured[rows[a]!]! || byAlphabet(a, b);
  }
  return byAlphabet;
}

/** Two that are infinitely far are equally far. */
function apart(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
