// SPDX-License-Identifier: AGPL-3.0-or-later

/** The names of the fields in which somebody says how it went. */
export const answerFields = {
  outcome: "esito",
  whatNow: "adesso",
  words: "parole",
  told: "racconta",
  /** "desk" when nobody reached the person and the desk says what it knows. */
  by: "chi",
} as const;

export type AnswerMistake = "outcome" | "whatNow" | "words";
export const longestWords = 2000;
