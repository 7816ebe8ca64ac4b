// SPDX-License-Identifier: AGPL-3.0-or-later
import { outcomes } from "../contacts/need.ts";
import type { Outcome } from "../contacts/need.ts";
import { answerFields, longestWords, type AnswerMistake } from "./follow-up-fields.ts";
import { whatNows, type FollowUpWitness, type WhatNow } from "./follow-up.ts";

export type AnswerTyped = Record<string, string[]>;
export type AnswerSaid = {
  outcome: Outcome;
  by: FollowUpWitness;
  whatNow: WhatNow | null;
  words: string | null;
  isToldToProvider: boolean;
};
export type AnswerRead =
  | { ok: true; said: AnswerSaid }
  | { ok: false; mistakes: Record<string, AnswerMistake> };

/** Reads how it went. `canBeDesk`: the form may say that the desk speaks, because nobody reached the person. */
export function readAnswer(typed: AnswerTyped, { canBeDesk }: { canBeDesk: boolean }): AnswerRead {
  const mistakes: Record<string, AnswerMistake> = {};
  const text = (name: string) => typed[name]?.at(-1) ?? "";
  const by = canBeDesk && text(answerFields.by) === "desk" ? "desk" : "person";
  const outcome = outcomes.find((one) => one === text(answerFields.outcome));
  if (!outcome) mistakes[answerFields.outcome] = "outcome";
  const whatNow = whatNows.find((one) => one === text(answerFields.whatNow));
  // Who says that it did not help is asked what now: it is the question that finds another door.
  if (!whatNow && outcome !== "met" && by === "person") mistakes[answerFields.whatNow] = "whatNow";
  const words = text(answerFields.words).replaceAll(/\r\n?/g, "\n");
  if (words.length > longestWords) mistakes[answerFields.words] = "words";
  if (Object.keys(mistakes).length > 0 || !outcome) return { ok: false, mistakes };
  return {
    ok: true,
    said: {
      outcome,
      by,
      whatNow: whatNow ?? null,
      words: words === "" ? null : words,
      isToldToProvider: text(answerFields.told) !== "",
    },
  };
}
