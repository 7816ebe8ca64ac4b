// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Meeting } from "./meeting.ts";
import { meetingWords } from "./meeting.words.ts";

/** Where and for whom; when is said above. */
export function meetingFacts(
  meeting: Meeting,
  { place, language }: { place: string | undefined; language: Language },
): { term: string; value: string }[] {
  const words = meetingWords[language];
  const isToCome = meeting.status === "planned" || meeting.status === "open";
  return [
    ...(place === undefined ? [] : [{ term: words.where, value: place }]),
    ...(meeting.link !== null && isToCome ? [{ term: words.link, value: meeting.link }] : []),
    ...(isToCome ? [{ term: words.door, value: meeting.isOpen ? words.open : words.closed }] : []),
  ];
}
