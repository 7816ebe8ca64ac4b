// SPDX-License-Identifier: AGPL-3.0-or-later

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
