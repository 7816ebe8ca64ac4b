// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import type { ActivityStatus } from "../activities/activity.ts";

/** Signs that a program filled the form. */
export const suspicions = ["trap", "fast", "links"] as const;
export type Suspicion = (typeof suspicions)[number];

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

/** How often proposals may be sent: by one client (a library is one), and with one address for the answer. */
export type ProposalLimits = { byClient: Limit; withAddress: Limit };
type Limit = { times: number; withinMinutes: number };

export const usualProposalLimits: ProposalLimits = {
  byClient: { times: 12, withinMinutes: 15 },
  withAddress: { times: 6, withinMinutes: 60 },
};

const link = /https?:\/\/|www\.|\[url|<a\s/i;

/** Whether a text for people holds a link: those who fill forms for gain leave them. */
export function holdsLink(texts: readonly (string | null)[]): boolean {
  return texts.some((text) => text !== null && link.test(text));
}

/** Whether the contact that somebody left is an address that letters can be sent to. */
export function isEmail(contact: string): boolean {
  return contact.includes("@");
}
