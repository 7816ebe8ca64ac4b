// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Column, FactBlock } from "./fact-block.ts";
import { liesIn, type Question } from "./question.ts";

/** How many have each value; null is those of whom it was not said. */
export type Counts = Map<string | null, number>;
/** How many have each value of one thing with each of another. */
export type Crossed = Map<string | null, Counts>;

/** Which rows of a block are counted: 1 in, 0 out. */
export type Counted = { contacts: Uint8Array; needs: Uint8Array; referrals: Uint8Array };

/** The rows of a block that answer a question; its desk and month were looked at already. */
export function countedIn(block: FactBlock, { area, channel, target }: Question): Counted {
  const contacts = new Uint8Array(block.contacts).fill(1);
  const needs = new Uint8Array(block.needs).fill(1);
  const { ofContacts, ofNeeds, contactOf, needOf } = block;
  if (channel) keep(contacts, ofContacts.channel, (value) => value === channel);
  if (area) keep(contacts, ofContacts.area, (value) => liesIn(value, area));
  if (target?.kind === "age") keep(contacts, ofContacts.age, (value) => value === target.code);
  if (target?.kind === "for") {
    keep(needs, ofNeeds.target, (value) => value === target.code);
    const bringing = new Uint8Array(block.contacts);
    for (let need = 0; need < needs.length; need++) if (needs[need]) bringing[contactOf[need]!] = 1;
    for (let contact = 0; contact < contacts.length; contact++) contacts[contact]! &= bringing[contact]!;
  }
  for (let need = 0; need < needs.length; need++) needs[need]! &= contacts[contactOf[need]!]!;
  return { contacts, needs, referrals: Uint8Array.from(needOf, (need) => needs[need]!) };
}

function keep(rows: Uint8Array, { values, codes }: Column, isAsked: (value: string | null) => boolean): void {
  const asked = Uint8Array.from(values, (value) => (isAsked(value) ? 1 : 0));
  for (let row = 0; row < rows.length; row++) rows[row]! &= asked[codes[row]!]!;
}

export function howMany(rows: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row < rows.length; row++) sum += rows[row]!;
  return sum;
}

/** Adds the rows of a column to what was counted so far. */
export function addCounts(into: Counts, { values, codes }: Column, rows: Uint8Array): void {
  const sums = new Uint32Array(values.length);
  for (let row = 0; row < rows.length; row++) sums[codes[row]!]! += rows[row]!;
  for (const [place, value] of values.entries()) if (sums[place]) addTo(into, value, sums[place]!);
}

/** The same crossing two columns; `second` has a row for each of `first`, or `rowOf` says which. */
export function addCrossed(
  into: Crossed,
  first: Column,
  second: Column,
  rows: Uint8Array,
  rowOf?: Uint32Array,
): void {
  const wide = second.values.length;
  const sums = new Uint32Array(first.values.length * wide);
  for (let row = 0; row < rows.length; row++) {
    if (rows[row]) sums[first.codes[row]! * wide + second.codes[rowOf ? rowOf[row]! : row]!]! += 1;
  }
  for (const [one, value] of first.values.entries()) {
    for (const [other, crossing] of second.values.entries()) {
      const sum = sums[one * wide + other]!;
      if (sum > 0) addTo(countsOf(into, value), crossing, sum);
    }
  }
}

export function countsOf(crossed: Crossed, value: string | null): Counts {
  const counts = crossed.get(value) ?? new Map<string | null, number>();
  crossed.set(value, counts);
  return counts;
}

export function addTo(counts: Counts, value: string | null, many: number): void {
  counts.set(value, (counts.get(value) ?? 0) + many);
}

/** Codes that stand together in one text ("form-help orientation"), each counted by itself. */
export function apart(counts: Counts): Counts {
  const single: Counts = new Map();
  for (const [value, many] of counts) {
    for (const one of value ? value.split(" ") : [null]) addTo(single, one, many);
  }
  return single;
}

export function sumOf(counts: Counts): number {
  let sum = 0;
  for (const many of counts.values()) sum += many;
  return sum;
}
