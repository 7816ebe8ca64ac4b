// SPDX-License-Identifier: AGPL-3.0-or-later

/** What can be wrong in the form of a registration; the words are in sign-up.words.ts. */
export type SignUpMistake =
  | "missing"
  | "tooLong"
  | "email"
  | "phone"
  | "contact"
  | "date"
  | "nobody"
  | "tooMany"
  | "number"
  | "age"
  | "wrongAge";
