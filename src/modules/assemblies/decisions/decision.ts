// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

/** How it was decided. Votes online are counted by the machine, the others by who writes the minutes. */
export const waysToDecide = ["consensus", "hands", "paper-ballot", "online-vote"] as const;
export type WayToDecide = (typeof waysToDecide)[number];
export const waysByHand = ["consensus", "hands", "paper-ballot"] as const;

export const decisionStatuses = ["open", "under-way", "done", "dropped"] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

export type Counts = { for: number; against: number; abstained: number };

/** What a form says of a decision. */
export type DecisionContent = {
  what: string;
  /** A group, a role or a first name: it is published. */
  ownerName: string | null;
  /** YYYY-MM-DD */
  dueOn: string | null;
  how: WayToDecide;
  /** Null of a consensus. */
  counts: Counts | null;
};

export type Decision = DecisionContent & {
  territoryId: string;
  assemblyId: string;
  meetingId: string;
  itemId: string | null;
  id: string;
  number: number;
  status: DecisionStatus;
  /** How it went, as it was said last. */
  outcome: string | null;
  /** The later day by which it is now expected. */
  movedTo: string | null;
  revision: number;
  decidedAt: Temporal.Instant;
  lastModified: Temporal.Instant;
};

/** One step of what became of a decision. */
export type DecisionEvent = {
  decisionId: string;
  status: DecisionStatus;
  note: string | null;
  movedTo: string | null;
  madeAt: Temporal.Instant;
};

/** What votes say: more for than against, fewer, or as many. Abstentions are counted and move nothing. */
export type Result = "passed" | "rejected" | "tied";

export function resultOf(counts: Counts | null): Result {
  if (counts === null || counts.for > counts.against) return "passed";
  return counts.for === counts.against ? "tied" : "rejected";
}

export function ballotsIn(counts: Counts): number {
  return counts.for + counts.against + counts.abstained;
}

/** Who may vote at a meeting: members who are there, and those whom they stand for. */
export type Entitled = { present: number; represented: number };

/** What can be wrong in counts. `too-many` are more votes than people; `nobody-voted` is no vote at all. */
export type CountMistake = "nobody-voted" | "too-many";

/**
 * Whether counts can be right. Where nobody's presence was written there is nothing to compare with: then any counts are
 * taken, and the page says that they were not checked.
 */
export function countMistakeIn(counts: Counts, { present, represented }: Entitled): CountMistake | undefined {
  const votes = ballotsIn(counts);
  if (votes === 0) return "nobody-voted";
  if (present > 0 && votes > present + represented) return "too-many";
  return undefined;
}

/** The state in which a decision begins: what did not pass is not for anybody to do. */
export function firstStatusOf(counts: Counts | null): DecisionStatus {
  return resultOf(counts) === "passed" ? "open" : "dropped";
}

type Dated = Pick<Decision, "status" | "dueOn" | "movedTo">;

/** The day by which it is expected now. */
function expectedOn({ dueOn, movedTo }: Pick<Decision, "dueOn" | "movedTo">): string | null {
  return movedTo ?? dueOn;
}

function isOpen({ status }: Pick<Decision, "status">): boolean {
  return status === "open" || status === "under-way";
}

/** Whether its day is past and it is still to do. */
export function isLate(decision: Dated, today: Temporal.PlainDate): boolean {
  const day = expectedOn(decision);
  return isOpen(decision) && day !== null && day < today.toString();
}

export function decisionsPath(assemblyId: string): string {
  return `/assemblee/${assemblyId}/decisioni`;
}

export function keptDecisionsPath(assemblyId: string): string {
  return `/redazione/assemblee/${assemblyId}/decisioni`;
}
