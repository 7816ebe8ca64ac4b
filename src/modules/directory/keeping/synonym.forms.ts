// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { plain } from "../search/meaning.ts";
import { longestMeaning, mostMeanings, mostWordsOfTerm } from "./synonym.ts";

const text = (longest: number) => last(z.string().max(longest, "too-long").default(""));

/** A synonym as it is typed: messages are codes of synonym.words.ts. */
export const synonymForm = z
  .object({ parola: text(120), significa: text(mostMeanings * (longestMeaning + 2)), prova: text(120) })
  .transform(({ parola, significa, prova }) => ({
    synonym: { term: plain(parola), means: meaningsIn(significa) },
    words: prova,
  }))
  .check(({ value, issues }) => {
    const wrong = (field: string, message: string) =>
      issues.push({ code: "custom", message, path: [field], input: value });
    const { term, means } = value.synonym;
    if (term === "") wrong("parola", "term-missing");
    if (term.split(" ").length > mostWordsOfTerm) wrong("parola", "term-long");
    if (means.length === 0) wrong("significa", "means-missing");
    if (means.length > mostMeanings) wrong("significa", "means-many");
    if (means.some((meaning) => meaning.length > longestMeaning)) wrong("significa", "means-long");
    if (means.some((meaning) => plain(meaning) === term)) wrong("significa", "means-itself");
  });

/** Meanings apart by commas or on lines of their own; each once. */
function meaningsIn(typed: string): string[] {
  const meanings = typed.split(/[,;\n\r]+/).map((meaning) => meaning.replaceAll(/\s+/g, " ").trim());
  return [...new Map(meanings.filter((one) => plain(one) !== "").map((one) => [plain(one), one])).values()];
}

/** What the page of the words is asked: what to try, the words of a synonym to look at, an area, a text to look for. */
export const wordsInUrl = z.object({
  prova: text(120).catch(""),
  parola: text(120).catch(""),
  significa: text(2000).catch(""),
  zona: text(80).catch(""),
  q: text(120).catch(""),
  fatto: text(20).catch(""),
});
