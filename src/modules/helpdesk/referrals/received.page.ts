// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Fact } from "../../../ui/fact-list.tsx";
import { momentSaid } from "../../accounts/said.ts";
import type { Listed } from "./referral-list.ts";
import { aboutShown, awaitedShown, modeShown, reasonShown } from "./referral.page.ts";
import { referralWords } from "./referral.words.ts";
import { receivedWords } from "./received.words.ts";

/** What a provider reads of a referral: what is needed and how, never who, nor what the person said to the desk. */
export function receivedFacts(referral: Listed, note: string | undefined, language: Language): Fact[] {
  const [words, codes] = [receivedWords[language], referralWords[language]];
  const reason = reasonShown(referral, language);
  const due = awaitedShown(referral, language);
  return [
    { term: words.about, value: aboutShown(referral, language) },
    { term: words.to, value: referral.to.name },
    { term: words.urgency, value: codes.urgencies[referral.urgency] },
    { term: words.mode, value: modeShown(referral, language) },
    ...(referral.appointmentAt
      ? [{ term: words.appointment, value: momentSaid(referral.appointmentAt, language) }]
      : []),
    ...(note === undefined ? [] : [{ term: words.note, value: note }]),
    ...(referral.room === null ? [] : [{ term: words.room, value: codes.rooms[referral.room] }]),
    ...(reason === undefined ? [] : [{ term: codes.statuses[referral.status], value: reason }]),
    ...(due === undefined ? [] : [{ term: words.due, value: due }]),
  ];
}
