// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import type { Fact } from "../../../ui/fact-list.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { momentSaid } from "../../accounts/said.ts";
import { publicPath } from "../../directory/editing/editable.ts";
import type { Outcome } from "../contacts/need.ts";
import { isRejection } from "./reason.ts";
import type { Cancellation, Rejection } from "./reason.ts";
import { recordOf } from "./recipient.ts";
import type { Listed } from "./referral-list.ts";
import { waitShown, modeShown, momentOrNothing, reasonShown } from "./referral.page.ts";
import { referralWords } from "./referral.words.ts";
import { sentWords } from "./sent.words.ts";

function fact(term: string, value: string | undefined | null): Fact[] {
  return value === undefined || value === null ? [] : [{ term, value }];
}

/** What a desk reads of a referral beside its two axes. */
export function sentFacts(referral: Listed, note: string | undefined, language: Language): Fact[] {
  const [words, codes] = [sentWords[language], referralWords[language]];
  const reason = reasonShown(referral, language);
  const waits = waitShown(referral, language);
  const sentOn = momentOrNothing(referral.requestedAt, language);
  return [
    ...fact(words.waits, waits),
    ...fact(words.reason, reason),
    ...fact(words.room, referral.room && codes.rooms[referral.room]),
    ...fact(words.mode, modeShown(referral, language)),
    ...fact(words.appointment, momentOrNothing(referral.appointmentAt, language)),
    ...fact(words.urgency, codes.urgencies[referral.urgency]),
    ...fact(words.note, note),
    ...fact(words.sentOn, sentOn),
    ...fact(words.from, referral.fromDesk),
  ];
}

/** How to reach who was asked: their record, number and address. */
export function reachShown({ to }: Listed, language: Language) {
  const record = recordOf(to);
  return {
    name: to.name,
    record: record && linkTo({ language }, publicPath(record.kind, record.id)),
    phone: to.phone ?? undefined,
    email: to.email ?? undefined,
  };
}

type Step = {
  step: keyof (typeof referralWords)["it"]["taken"];
  through: keyof (typeof referralWords)["it"]["doors"];
  reason: Rejection | Cancellation | null;
  outcome: Outcome | null;
  note: string | null;
  takenAt: Temporal.Instant;
};

/** One line of the story: "Accettato, 9 dicembre 2026 alle 10.05, dal link della mail". */
export function storyLine(taken: Step, who: string | undefined, language: Language) {
  const [words, codes] = [sentWords[language], referralWords[language]];
  const { reason, outcome, note } = taken;
  const why = reason && (isRejection(reason) ? codes.rejections[reason] : codes.cancellations[reason]);
  const how = codes.doors[taken.through];
  return {
    what: codes.taken[taken.step],
    when: momentSaid(taken.takenAt, language),
    how: who === undefined ? how : `${how}, ${words.byWhom(who)}`,
    said: [why, outcome && codes.outcomes[outcome], note].flatMap((one) => one ?? []),
  };
}
