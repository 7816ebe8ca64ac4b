// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { Fact } from "../../../ui/fact-list.tsx";
import { daySaid, momentSaid } from "../../accounts/said.ts";
import type { Field, Identity } from "../../inquirers/identity/identity.ts";
import { receivedWords } from "./received.words.ts";
import type { Listed } from "./referral-list.ts";
import { aboutShown, waitShown, modeShown, reasonShown } from "./referral.page.ts";
import { referralWords } from "./referral.words.ts";
import { shareWords } from "./share.words.ts";

/** What a provider reads of a referral: what is needed and how, never who, nor what the person said to the desk. */
export function receivedFacts(referral: Listed, note: string | undefined, language: Language): Fact[] {
  const [words, codes] = [receivedWords[language], referralWords[language]];
  const reason = reasonShown(referral, language);
  const due = waitShown(referral, language);
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

/** What the person agreed to be known of them, and until when. */
export function whoShown(
  { said, fields, endsAt }: { said: Identity; fields: readonly Field[]; endsAt: Temporal.Instant },
  language: Language,
): { facts: Fact[]; until: string } {
  const words = shareWords[language];
  const facts = fields.flatMap((field) => {
    const value = said[field];
    if (value === undefined) return [];
    return [{ term: words.fields[field], value: field === "born" ? daySaid(value, language) : value }];
  });
  return { facts, until: daySaid(romeDate(endsAt).toString(), language) };
}
