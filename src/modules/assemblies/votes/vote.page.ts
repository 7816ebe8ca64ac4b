// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import { momentSaid } from "../../accounts/said.ts";
import { momentSpoken } from "../../calendar/registrations/date-said.ts";
import { decisionWords } from "../decisions/decision.words.ts";
import { votePath, voteResult, type Vote } from "./vote.ts";
import { voteWords } from "./vote.words.ts";

export type VoteShown = {
  id: string;
  path: string;
  question: string;
  isOpen: boolean;
  /** Until when, or when it was closed. */
  when: string;
  /** The counts and what they say; undefined while it is open. */
  result: string | undefined;
  needs: string;
};

/** A vote in words; of an open one nobody is told how it goes. */
export function voteSaid(vote: Vote, language: Language): VoteShown {
  const words = voteWords[language];
  const { id, question, status, counts, quorum } = vote;
  return {
    id,
    path: votePath(vote),
    question,
    isOpen: status === "open",
    when: whenSaid(vote, language),
    result:
      counts === null
        ? undefined
        : `${decisionWords[language].counts(counts)}. ${words.results[voteResult(counts, quorum)]}`,
    needs: quorum === null ? words.noQuorum : words.quorum(quorum),
  };
}

function whenSaid({ closedAt, closesAt }: Vote, language: Language): string {
  const words = voteWords[language];
  if (closedAt === null) return words.openUntil(momentSpoken(closesAt, language));
  const isEarly = Temporal.Instant.compare(closedAt, closesAt) < 0;
  return (isEarly ? words.closedEarly : words.closedAt)(momentSaid(closedAt, language));
}
