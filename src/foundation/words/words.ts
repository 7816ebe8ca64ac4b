// SPDX-License-Identifier: AGPL-3.0-or-later

/** The languages of the interface. Italian is the default and the first written. */
export const languages = ["it", "en"] as const;
export type Language = (typeof languages)[number];

/** Texts that people read, whole in each language. */
export type Words<Text> = Record<Language, Text>;

/** Declares a room's texts. Italian gives the shape; a key missing in English is a type error. */
export function inBothLanguages<Text>(words: { it: Text; en: NoInfer<Text> }): Words<Text> {
  return words;
}
