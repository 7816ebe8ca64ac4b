// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Search } from "../search/search.ts";
import { marks, type Held } from "./held.ts";
import type { Sifted } from "./sift.ts";
import type { Things } from "./things.ts";

/** What nobody checked for long ranks as if it stood so much further away, or had its words so much less. */
const staleReach = 1.25;
const staleRank = 0.5;

/** Each thing once, at its best place: the nearest, else the one found first. Gives entries of what was sifted. */
export function bestOf({ id }: Held, { metres }: Sifted, { rows, first, other }: Things): Int32Array {
  const isBetter = (a: number, b: number) => {
    const nearer = metres ? apart(metres[a]!, metres[b]!) : 0;
    return nearer === 0 ? id[rows[a]!]! < id[rows[b]!]! : nearer < 0;
  };
  const best = first.slice();
  for (let thing = 0; thing < best.length; thing += 1) {
    for (let at = other[best[thing]!]! - 1; at >= 0; at = other[at]! - 1) {
      if (isBetter(at, best[thing]!)) best[thing] = at;
    }
  }
  return best;
}

type Compare = (a: number, b: number) => number;

/** The first so many things in the order of the search, without sorting the rest. */
export function firstOf(
  held: Held,
  search: Search,
  sifted: Sifted,
  best: Int32Array,
  size: number,
): number[] {
  const compare = orderOf(held, search, sifted);
  if (best.length <= size * 2) return [...best].toSorted(compare).slice(0, size);

  // A heap with the last of the first on top: what comes after it is out at once.
  const heap = [...best.subarray(0, size)].toSorted((a, b) => compare(b, a));
  for (let next = size; next < best.length; next += 1) {
    if (compare(best[next]!, heap[0]!) < 0) replaceTop(heap, best[next]!, compare);
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
