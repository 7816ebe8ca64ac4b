// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Suspicion } from "../../../foundation/suspicion.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { ActivityStatus } from "../activities/activity.ts";

/** What somebody without an account sent, as a host looks at it. */
export type Proposal = {
  proposer: string | null;
  /** E-mail or phone; null when they left none. */
  contact: string | null;
  note: string | null;
  language: Language;
  suspicions: readonly Suspicion[];
  createdAt: Temporal.Instant;
};

/** What became of it, as its link shows it. */
export type ProposalStatus = {
  activityId: string;
  name: string;
  status: ActivityStatus;
  createdAt: Temporal.Instant;
  decidedAt: Temporal.Instant | null;
  answer: string | null;
};

export const proposePath = "/agenda/proponi";

export function proposalStatusPath(token: string): string {
  return `/agenda/proposte/${token}`;
}

/** Whether the contact that somebody left is an address that letters can be sent to. */
export function isEmail(contact: string): boolean {
  return contact.includes("@");
}
