// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Language, Words } from "../../../foundation/words/words.ts";
import type { Fact } from "../../../ui/fact-list.tsx";
import { daySaid, momentSaid } from "../../accounts/said.ts";
import { referralWords } from "../referrals/referral.words.ts";
import type { FollowUp } from "./follow-up.ts";
import { followUpWords } from "./follow-up.words.ts";

type Listed = FollowUp & { about: Words<string> | null; toName: string | null };

/** A follow-up as the list shows it, with what stands out: its day has passed, or is today. */
export function lineOf(followUp: Listed, today: Temporal.PlainDate, language: Language) {
  const words = followUpWords[language];
  const { id, about, toName, dueOn, way } = followUp;
  const late = dueOn === null ? 0 : Temporal.PlainDate.compare(today, Temporal.PlainDate.from(dueOn));
  const mark =
    late > 0
      ? ({ label: words.late, tone: "warning" } as const)
      : late === 0
        ? ({ label: words.today, tone: "info" } as const)
        : undefined;
  return {
    id,
    about: about?.[language] ?? referralWords[language].unsaid,
    to: toName ?? "–",
    day: dueOn === null ? "" : daySaid(dueOn, language),
    way: way === null ? "" : words.ways[way],
    mark,
  };
}

/** What was answered, when and by whom; nothing while it waits. */
export function answeredFacts(followUp: FollowUp, language: Language): Fact[] {
  const [words, codes] = [followUpWords[language], referralWords[language]];
  const { doneAt, outcome, outcomeBy, whatNow, answeredThrough } = followUp;
  if (doneAt === null || outcome === null || outcomeBy === null) return [];
  const how = answeredThrough === null ? "" : `, ${codes.doors[answeredThrough]}`;
  return [
    { term: words.outcome, value: `${codes.outcomes[outcome]}: ${codes.witnesses[outcomeBy]}` },
    ...(whatNow === null ? [] : [{ term: words.whatNow, value: words.whatNows[whatNow] }]),
    { term: words.doneTitle, value: `${momentSaid(doneAt, language)}${how}` },
  ];
}
