// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac } from "node:crypto";

import { Temporal } from "temporal-polyfill";

import { ballotsIn, resultOf, type Counts, type Result } from "../decisions/decision.ts";

export const choices = ["for", "against", "abstained"] as const;
export type Choice = (typeof choices)[number];

export type Vote = {
  territoryId: string;
  meetingId: string;
  itemId: string;
  id: string;
  question: string;
  ownerName: string | null;
  dueOn: string | null;
  /** How many were entitled when it opened. */
  people: number;
  /** How many ballots it needs to hold; null when any number does. */
  quorum: number | null;
  status: "open" | "closed";
  openedAt: Temporal.Instant;
  closesAt: Temporal.Instant;
  closedAt: Temporal.Instant | null;
  /** Null until it is closed: nobody learns how it goes before. */
  counts: Counts | null;
  decisionId: string | null;
};

/** What a vote said in the end. Without enough ballots nothing was decided, whatever they say. */
export type VoteResult = Result | "no-quorum";

export function voteResult(counts: Counts, quorum: number | null): VoteResult {
  return quorum !== null && ballotsIn(counts) < quorum ? "no-quorum" : resultOf(counts);
}

/** Whether a ballot can still enter: open, and before its time. */
export function takesBallots(
  { status, closesAt }: Pick<Vote, "status" | "closesAt">,
  now: Temporal.Instant,
): boolean {
  return status === "open" && Temporal.Instant.compare(now, closesAt) < 0;
}

/** How many ballots an assembly's own quorum asks of so many people; null without a quorum. */
export function usualQuorum(
  { quorumKind, quorum }: { quorumKind: "none" | "heads" | "percent"; quorum: number | null },
  people: number,
): number | null {
  if (quorumKind === "none" || quorum === null) return null;
  return quorumKind === "heads" ? Math.min(quorum, people) : Math.ceil((people * quorum) / 100);
}

/** No signs that look or sound alike, no vowels: what registrations use too. */
const signs = "23456789CDFHJKMNPQRTVWX";
const receiptSigns = 12;

/**
 * The code that a ballot is found by: made of a number that only this form has, with a key of the installation, so that the
 * same form sent twice is the same ballot, and nobody chooses a code for a buyer of votes.
 */
export function receiptOf(
  key: string,
  { nonce, voteId, memberId }: { nonce: string; voteId: string; memberId: string },
): string {
  const digest = createHmac("sha256", key).update(`ballot/${nonce}/${voteId}/${memberId}`).digest();
  // 32 bytes as one number: its remainders by 23 are as good as even over the first dozen.
  let number = BigInt(`0x${digest.toString("hex")}`);
  let code = "";
  for (let at = 0; at < receiptSigns; at += 1) {
    code += signs[Number(number % BigInt(signs.length))]!;
    number /= BigInt(signs.length);
  }
  return code;
}

/** "7CKM-42PQ-9XTR" */
export function receiptSaid(receipt: string): string {
  return receipt.match(/.{1,4}/g)?.join("-") ?? receipt;
}

export function votePath(vote: Pick<Vote, "meetingId" | "id">): string {
  return `/riunioni/${vote.meetingId}/voti/${vote.id}`;
}
