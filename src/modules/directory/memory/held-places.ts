// SPDX-License-Identifier: AGPL-3.0-or-later
import { marks, type Held } from "./held.ts";

/**
 * Gives each row its place, by the order of its finding. What was given another name while all was read may be told twice or not at
 * all: it is read once more, when the change is heard of.
 */
export function placeRows({ place, rowOf, size }: Held, inOrder: readonly number[]): void {
  const isPlaced = new Uint8Array(size);
  const known = inOrder.flatMap((id) => rowOf.get(id) ?? []);
  let placed = 0;
  const put = (row: number) => {
    if (isPlaced[row] === 0) place[row] = placed++;
    isPlaced[row] = 1;
  };
  known.forEach(put);
  for (let row = 0; row < size; row += 1) put(row);
}

/** Puts new rows, which are the last, where the alphabet wants them. */
export function placeAgain(held: Held, added: readonly number[]): void {
  const order = new Int32Array(held.size);
  let placed = held.size - added.length;
  for (let row = 0; row < placed; row += 1) order[held.place[row]!] = row;
  for (const row of added) {
    let [low, high] = [0, placed];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(held, order[middle]!, row)) low = middle + 1;
      else high = middle;
    }
    order.copyWithin(low + 1, low, placed);
    order[low] = row;
    placed += 1;
  }
  for (let place = 0; place < placed; place += 1) held.place[order[place]!] = place;
}

const alphabet = new Intl.Collator("it");

function isBefore({ marks: marked, names, things, thing, id }: Held, a: number, b: number): boolean {
  const stale = (marked[a]! & marks.stale) - (marked[b]! & marks.stale);
  if (stale !== 0) return stale < 0;
  const byName = alphabet.compare(names[a]!, names[b]!);
  if (byName !== 0) return byName < 0;
  const [ofA, ofB] = [things.ids[thing[a]!]!, things.ids[thing[b]!]!];
  return ofA === ofB ? id[a]! < id[b]! : ofA < ofB;
}
