// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * How a word is said in a finding: how often, and in which parts (A is the name). `well` is what the word adds to PostgreSQL's
 * `ts_rank`. Thousands say a word in the same way, so each way has a number.
 */
export type Pattern = { inName: boolean; well: number };

const patterns: Pattern[] = [];
const numbers = new Map<string, number>();

/**
 * The number of the pattern of the places of a word, as a tsvector writes them: "3A,58C". What counts is the letter of
 * each, in order.
 */
export function patternOf(places: string): number {
  let letters = "";
  for (let at = 0; at <= places.length; at += 1) {
    if (at < places.length && places[at] !== ",") continue;
    const last = places[at - 1];
    letters += last === "A" || last === "B" || last === "C" ? last : "D";
  }
  const known = numbers.get(letters);
  if (known !== undefined) return known;
  const number = patterns.push({ inName: letters.includes("A"), well: wellSaid(letters) }) - 1;
  numbers.set(letters, number);
  return number;
}

export function patternNumbered(number: number): Pattern {
  return patterns[number]!;
}

const { fround } = Math;
/** The weights of PostgreSQL, in its order D, C, B, A, as its four bytes hold them. */
const weights: Record<string, number> = { D: fround(0.1), C: fround(0.2), B: fround(0.4), A: 1 };
/** The sum of 1/n² for all n, as PostgreSQL writes it. */
const limit = 1.64493406685;

/**
 * What one word adds to `ts_rank` (`calc_rank_or` of PostgreSQL), with its roundings, so that memory and database put the same
 * things first: the places in order, each worth less, the best of them in full.
 */
function wellSaid(letters: string): number {
  let [sum, best, bestAt] = [0, -1, 0];
  for (let at = 0; at < letters.length; at += 1) {
    const weight = weights[letters[at]!]!;
    sum = fround(sum + fround(weight / (at + 1) ** 2));
    if (weight > best) [best, bestAt] = [weight, at];
  }
  return fround(fround(best + sum) - fround(best / (bestAt + 1) ** 2)) / limit;
}
