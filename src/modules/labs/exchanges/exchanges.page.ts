// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { OptionGroup } from "../../../ui/fields.tsx";
import { daySaid } from "../../accounts/said.ts";
import {
  waitsForAnswer,
  type LabActivity,
  type LabNamed,
  type Lendable,
  type Loan,
  type Sharing,
  type Visit,
} from "./exchange.ts";
import { exchangeWords } from "./exchange.words.ts";

/** What can be pressed beside a line, and what it sends. */
export type Answer = "agreed" | "declined" | "ended" | "cancelled" | "returned";

/** One line of what a lab does with others. */
export type ExchangeLine = {
  id: string;
  said: string;
  state: string;
  notes: readonly string[];
  /** It waits for this lab. */
  waits: boolean;
  answers: readonly Answer[];
  /** To agree a day has to be chosen. */
  asksDay: boolean;
  /** What this lab learned can be written. */
  asksLearned: boolean;
  learned: string | undefined;
};

const nothing = { asksDay: false, asksLearned: false, learned: undefined };

export function sharingLine(sharing: Sharing, labId: string, language: Language): ExchangeLine {
  const words = exchangeWords[language];
  const waits = waitsForAnswer(sharing, labId);
  return {
    ...nothing,
    id: sharing.id,
    said: words.sharedLine(
      sharing.activity.name || words.goneActivity,
      sharing.lab.name,
      sharing.withLab.name,
    ),
    state: words.sharingStates[sharing.status],
    notes: sharing.said === null ? [] : [words.saidBy(sharing.said)],
    waits,
    answers: waits ? ["agreed", "declined"] : sharing.status === "agreed" ? ["ended"] : [],
  };
}

export function visitLine(visit: Visit, labId: string, today: string, language: Language): ExchangeLine {
  const words = exchangeWords[language];
  const waits = waitsForAnswer(visit, labId);
  const isOpen = visit.status === "offered" || visit.status === "asked" || visit.status === "agreed";
  const isHost = visit.host.id === labId;
  const wasHeld =
    visit.on !== null && visit.on <= today && (visit.status === "agreed" || visit.status === "held");
  const name = visit.guest
    ? words.visitLine(visit.guest.name, visit.host.name)
    : words.offerLine(visit.host.name);
  const learned = [
    visit.hostLearned === null ? "" : words.learnedBy(visit.host.name, visit.hostLearned),
    visit.guestLearned === null ? "" : words.learnedBy(visit.guest?.name ?? "", visit.guestLearned),
  ];
  return {
    id: visit.id,
    said: `${name}: ${visit.whatToSee}`,
    state: words.visitStates[visit.status],
    notes: [visit.on === null ? "" : daySaid(visit.on, language), ...learned].filter((note) => note !== ""),
    waits,
    answers: waits ? ["agreed", "declined"] : isOpen && !wasHeld ? ["cancelled"] : [],
    asksDay: waits && visit.on === null,
    asksLearned: wasHeld,
    learned: (isHost ? visit.hostLearned : visit.guestLearned) ?? undefined,
  };
}

export function loanLine(loan: Loan, labId: string, language: Language): ExchangeLine {
  const words = exchangeWords[language];
  const isLender = loan.lender.id === labId;
  const waits = isLender && loan.status === "asked";
  const day = (date: string) => daySaid(date, language);
  const answers: Answer[] = waits
    ? ["agreed", "declined"]
    : loan.status === "agreed"
      ? [...(isLender ? (["returned"] as const) : []), "cancelled"]
      : loan.status === "asked"
        ? ["cancelled"]
        : [];
  return {
    ...nothing,
    id: loan.id,
    said: words.loanLine(
      loan.lendable.title,
      loan.lender.name,
      loan.to.name,
      day(loan.from),
      day(loan.until),
    ),
    state: words.loanStates[loan.status],
    notes: [loan.said, loan.answer].flatMap((text) => (text === null ? [] : [words.saidBy(text)])),
    waits,
    answers,
  };
}

/** What another lab lends, and the days in which somebody has it. */
export type LendableShown = { lendable: Lendable; taken: string | undefined };

export function lendableShown(lendable: Lendable, taken: readonly Loan[], language: Language): LendableShown {
  const words = exchangeWords[language];
  const ahead = taken.filter((loan) => loan.lendable.id === lendable.id);
  const spans = ahead
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .map(({ from, until }) => `${daySaid(from, language)} – ${daySaid(until, language)}`);
  return { lendable, taken: spans.length === 0 ? undefined : words.takenDays(spans.join("; ")) };
}

/** What two labs could do together, ours first, as a form offers it. */
export function activitiesOffered(
  { lab, ours, theirs }: { lab: LabNamed; ours: readonly LabActivity[]; theirs: readonly LabActivity[] },
  language: Language,
): OptionGroup[] {
  return [
    { label: exchangeWords[language].ours, options: ours.map(asOption) },
    { label: lab.name, options: theirs.map(asOption) },
  ].filter(({ options }) => options.length > 0);
}

function asOption({ id: value, name: label }: LabActivity) {
  return { value, label };
}
