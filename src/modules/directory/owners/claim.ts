// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

export type ClaimState = "waiting" | "granted" | "refused" | "withdrawn" | "expired";
/** What proved it: an address of the organization's domain, a code read to its telephone, somebody's decision. */
export type ClaimProof = "domain" | "phone" | "decision";

/** Somebody asks to keep the records of an organization. */
export type Claim = {
  id: string;
  organizationId: string;
  claimantId: string;
  /** What they say of themselves. */
  note: string | null;
  state: ClaimState;
  askedAt: Temporal.Instant;
  provenBy: ClaimProof | null;
  decidedAt: Temporal.Instant | null;
  decidedBy: string | null;
  /** What was answered, for who asked. */
  answer: string | null;
  code: string | null;
  codeMadeAt: Temporal.Instant | null;
  codeTries: number;
};

/** A code that is read on the telephone is good for a week, for five tries. */
export const codeLasts = { hours: 7 * 24 };
export const mostTries = 5;
/** Nobody waits for ever, and nobody asks for every organization of a town. */
export const claimWaits = { hours: 60 * 24 };
export const mostWaiting = 5;
/** Answered claims are forgotten a year later. */
export const claimKept = { hours: 365 * 24 };

export type CodeState = "none" | "good" | "expired" | "spent";

export function codeState(
  { code, codeMadeAt, codeTries }: Pick<Claim, "code" | "codeMadeAt" | "codeTries">,
  now: Temporal.Instant,
): CodeState {
  if (code === null || codeMadeAt === null) return "none";
  if (codeTries >= mostTries) return "spent";
  return codeMadeAt.add(codeLasts).epochMilliseconds <= now.epochMilliseconds ? "expired" : "good";
}

/** Of which organizations somebody answers claims: of everything, of some districts, of some organizations. */
export type ClaimReach = { isEverything: boolean; districts: string[]; organizations: string[] };
