// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Fact } from "../../../ui/fact-list.tsx";
import type { Assembly } from "./assembly.ts";
import { assemblyWords } from "./assembly.words.ts";

/** The rules of an assembly, in one look. */
export function factsOf(assembly: Assembly, members: number, language: Language): Fact[] {
  const { facts } = assemblyWords[language];
  const { quorumKind, quorum } = assembly;
  const quorumSaid =
    quorumKind === "none" || quorum === null
      ? facts.quorumNone
      : quorumKind === "heads"
        ? facts.quorumHeads(quorum)
        : facts.quorumPercent(quorum);
  return [
    ...(members > 0 ? [{ term: facts.members, value: facts.membersCount(members) }] : []),
    { term: facts.doors, value: assembly.hasOpenMeetings ? facts.open : facts.closed },
    { term: facts.notice, value: facts.noticeDays(assembly.noticeDays) },
    { term: facts.quorum, value: quorumSaid },
    { term: facts.delegations, value: facts.delegationsMost(assembly.mostDelegations) },
  ];
}
