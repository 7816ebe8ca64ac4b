// SPDX-License-Identifier: AGPL-3.0-or-later

/** What was typed, by field: texts in order, as `readForm` gives them. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** What is wrong with a field; the words are in contact.words.ts. */
export type ContactMistake =
  | "missing"
  | "tooLong"
  | "tooMany"
  | "unknown"
  | "notNow"
  | "wait"
  | "whatNext"
  | "nothingSaid"
  | "savedOtherwise";

/** The first text of a field; "" when there is none. */
export function textIn(typed: Typed, name: string): string {
  return typed[name]?.at(-1) ?? "";
}
