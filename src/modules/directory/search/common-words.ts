// SPDX-License-Identifier: AGPL-3.0-or-later
import { plain } from "./meaning.ts";

/** The most words remembered before somebody asks them. */
const mostWords = 100;
/** A word in fewer names is quick to ask. */
const fewNames = 500;

/** The words that stand in most of these names, the commonest first: those that are slow to ask for the first time. */
export function commonWords(names: readonly string[]): string[] {
  const namesWith = new Map<string, number>();
  for (const name of names) {
    for (const word of new Set(plain(name).split(" "))) {
      if (word.length > 2) namesWith.set(word, (namesWith.get(word) ?? 0) + 1);
    }
  }
  return [...namesWith]
    .filter(([, count]) => count >= fewNames)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostWords)
    .map(([word]) => word);
}
