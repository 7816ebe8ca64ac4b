// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import type { Tone } from "../../../ui/tag.tsx";
import { daySaid } from "../../accounts/said.ts";
import { isLate, resultOf, type Counts, type Decision, type WayToDecide } from "./decision.ts";
import { decisionWords } from "./decision.words.ts";

/** A decision in words. */
export type DecisionShown = {
  id: string;
  number: string;
  what: string;
  /** Who, by when, how: a line each. */
  lines: string[];
  /** What became of it, in one word, and how it went. */
  status: string;
  tone: Tone;
  outcome: string | null;
  /** Kindly, when its day is past. */
  late: string | undefined;
};

const tones = { open: "info", "under-way": "info", done: "success", dropped: "neutral" } as const;

export function decisionShown(
  decision: Decision,
  { today, language }: { today: Temporal.PlainDate; language: Language },
): DecisionShown {
  const words = decisionWords[language];
  const { id, number, what, ownerName, dueOn, movedTo, how, counts, status, outcome } = decision;
  const late = isLate(decision, today);
  const expected = movedTo ?? dueOn;
  const notPassed = notPassedSaid(decision, language);
  return {
    id,
    number: words.decision(number),
    what,
    lines: [
      ownerName === null ? "" : words.who(ownerName),
      dueOn === null ? "" : words.by(daySaid(dueOn, language)),
      movedTo === null ? "" : words.movedTo(daySaid(movedTo, language)),
      words.how(...howSaid(how, counts, language)),
      notPassed ?? "",
    ].filter(Boolean),
    status: notPassed === undefined ? words.statuses[status] : words.notPassed,
    tone: late ? "warning" : tones[status],
    outcome,
    late: late && expected !== null ? words.late(daySaid(expected, language)) : undefined,
  };
}

/** The way and the counts, in words; no counts are "". */
function howSaid(how: WayToDecide, counts: Counts | null, language: Language): [string, string] {
  const words = decisionWords[language];
  return [words.ways[how], counts === null ? "" : words.counts(counts)];
}

/** That it did not pass, and why: fewer votes, a tie, or too few who voted. */
function notPassedSaid({ counts, status, how }: Decision, language: Language): string | undefined {
  const words = decisionWords[language];
  const result = resultOf(counts);
  if (result === "tied") return words.tied;
  if (result === "rejected") return words.rejected;
  // More for than against and dropped from the beginning: a vote online without its quorum says so by itself.
  return how === "online-vote" && status === "dropped" ? words.noQuorum : undefined;
}
