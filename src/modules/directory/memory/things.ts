// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Held } from "./held.ts";
import type { Sifted } from "./sift.ts";

/**
 * The things that were found, of each the entries of its places: `first` has one of them, `other` of an entry the next one of the
 * same thing, from 1; 0 after the last. Numbers in columns, because a common word finds thousands at each question.
 */
export type Things = { rows: Int32Array; first: Int32Array; other: Int32Array };

export function gatherThings(held: Held, { lookedAt: { rows }, entries }: Sifted): Things {
  const { thing, scratch: placeOf } = held;
  const first = new Int32Array(entries.length);
  const other = new Int32Array(rows.length);
  let count = 0;
  for (let next = 0; next < entries.length; next += 1) {
    const at = entries[next]!;
    const number = thing[rows[at]!]!;
    const known = placeOf[number]! - 1;
    if (known < 0) {
      first[count++] = at;
      placeOf[number] = count;
    } else {
      other[at] = first[known]! + 1;
      first[known] = at;
    }
  }
  for (let known = 0; known < count; known += 1) placeOf[thing[rows[first[known]!]!]!] = 0;
  return { rows, first: first.subarray(0, count), other };
}
