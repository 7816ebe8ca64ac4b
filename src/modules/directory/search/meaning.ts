// SPDX-License-Identifier: AGPL-3.0-or-later

/** One way in which a record may say what a person wrote. */
export type Alternative = { words: string; because: "written" | "synonym" | "correction" };

/** One word (or fixed expression) of a search, with every way of saying it. A record must match one of them. */
export type Term = { written: string; alternatives: Alternative[] };

/** The most words of a search that are looked at; people write sentences, databases need words. */
const mostWords = 12;

/** A text as the dictionary of words keeps it: lower case, no accents, no punctuation. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export function wordsOf(text: string): string[] {
  return plain(text).split(" ").filter(Boolean).slice(0, mostWords);
}

/** Runs of one to three words in which a synonym could hide: "permesso di soggiorno". */
export function expressionsOf(words: readonly string[]): string[] {
  const runs = words.flatMap((_, start) =>
    [3, 2, 1].map((length) => words.slice(start, start + length).join(" ")),
  );
  return [...new Set(runs)];
}

/** What the database knows of each word and expression. */
export type Known = {
  synonyms: ReadonlyMap<string, readonly string[]>;
  /** Words that say nothing alone ("il", "per"). */
  empty: ReadonlySet<string>;
  /** Words that no record has, with the nearest word that some record has. */
  corrections: ReadonlyMap<string, string>;
};

/** Reads a search from left to right: the longest expression with a synonym first, then single words. */
export function termsOf(words: readonly string[], known: Known): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const length = [3, 2].find((n) => known.synonyms.has(words.slice(at, at + n).join(" "))) ?? 1;
    const written = words.slice(at, at + length).join(" ");
    if (length > 1 || !known.empty.has(written)) terms.push(termFor(written, known));
    at += length;
  }
  return terms;
}

function termFor(written: string, { synonyms, corrections }: Known): Term {
  const correction = corrections.get(written);
  const means = synonyms.get(written) ?? synonyms.get(correction ?? "") ?? [];
  return {
    written,
    alternatives: [
      correction ? { words: correction, because: "correction" } : { words: written, because: "written" },
      ...means.map((words): Alternative => ({ words, because: "synonym" })),
    ],
  };
}
