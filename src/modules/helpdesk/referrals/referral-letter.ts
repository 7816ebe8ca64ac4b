// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { referralLetterWords, type Told } from "./referral-letter.words.ts";

/** What is written to who is asked: for room, for a person, again, no longer. */
export type ToProvider = "room" | "request" | "reminder" | "over";
/** What is written to the desk that sent, and to who supervises it. */
export type ToColleagues = "answered" | "supervisor" | "reroute";

/** A letter about a referral, in the language of who reads it: a link, and nothing of the person. */
export function referralLetter(
  what: ToProvider | ToColleagues,
  told: Told,
  language: Language,
): { subject: string; text: string } {
  const words = referralLetterWords[language];
  return { subject: words[`${what}Subject`](told), text: words[`${what}Text`](told) };
}
