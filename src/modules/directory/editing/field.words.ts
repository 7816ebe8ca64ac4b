// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import { englishFields } from "./field-english.words.ts";
import { italianFields } from "./field-italian.words.ts";

/** What a field asks, and how to answer. */
export type FieldWords = { label: string; hint?: string };

/** By the name of the field; a name that one kind of record asks in its own way is "KIND name". */
export const fieldWords = inBothLanguages<Record<string, FieldWords>>({
  it: italianFields,
  en: englishFields,
});

/** The label and hint of a field of a kind of record; a field without words shows its name. */
export function wordsOfField(words: Record<string, FieldWords>, kind: string, name: string): FieldWords {
  return words[`${kind} ${name}`] ?? words[name] ?? { label: name };
}
