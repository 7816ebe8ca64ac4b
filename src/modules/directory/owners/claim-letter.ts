// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { claimLetterWords, type Told } from "./claim-letter.words.ts";

/** A letter about a claim, in the language of who reads it. */
export type Composed = (told: Told, language: Language) => { subject: string; text: string };

/** Somebody asks: for who may answer. */
export const askedLetter: Composed = (told, language) => {
  const words = claimLetterWords[language];
  return { subject: words.askedSubject(told), text: words.askedText(told) };
};

/** It was granted: for who asked. */
export const grantedLetter: Composed = (told, language) => {
  const words = claimLetterWords[language];
  return { subject: words.grantedSubject(told), text: words.grantedText(told) };
};

/** It was not: for who asked, with the reason. */
export function refusedLetter(answer: string): Composed {
  return (told, language) => {
    const words = claimLetterWords[language];
    return { subject: words.refusedSubject(told), text: words.refusedText(told, answer) };
  };
}

/** Somebody else keeps the records too: for those who keep them already. */
export function joinedLetter(who: string): Composed {
  return (told, language) => {
    const words = claimLetterWords[language];
    return { subject: words.joinedSubject(told), text: words.joinedText(told, who) };
  };
}
