// SPDX-License-Identifier: AGPL-3.0-or-later

/** Numbers from 0 up to but not 1, the same ones at every run for the same seed. */
export type Random = () => number;

/**
 * A small generator (mulberry32) for one row of one kind: row 17 is the same whether it is made first or last, so
 * a directory can grow without its first rows changing.
 */
export function randomOf(kind: number, row: number): Random {
  let state = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(kind + 1, 0x85ebca6b);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function whole(random: Random, below: number): number {
  return Math.floor(random() * below);
}

export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  return items[whole(random, items.length)]!;
}

/** Some different items, in no order. */
export function someOf<Item>(random: Random, items: readonly Item[], count: number): Item[] {
  return [...new Set(Array.from({ length: count }, () => oneOf(random, items)))];
}

/** Picks as words and towns are used: the second half as often as the first, the third a third as often (Zipf). */
export function zipf<Item>(items: readonly Item[]): (random: Random) => Item {
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= items.length; rank++) sums.push((sum += 1 / rank));
  return (random) => {
    const wanted = random() * sum;
    let [low, high] = [0, items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return items[low]!;
  };
}

/** A UUID (version 8, free form) that says which kind of record and which row it is. */
export function rowId(kind: number, row: number): string {
  const last = row.toString(16).padStart(12, "0");
  return `${(0xbe00 + kind).toString(16)}0000-0000-8000-8000-${last}`;
}
