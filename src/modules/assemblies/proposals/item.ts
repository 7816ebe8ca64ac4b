// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Suspicion } from "../../../foundation/suspicion.ts";
import type { Language } from "../../../foundation/words/words.ts";

/** `proposed` waits; `accepted` is taken, on an agenda or not yet; `joined` goes on in another one. */
export const itemStatuses = ["proposed", "accepted", "declined", "discussed", "postponed", "joined"] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** A point to talk about. */
export type Item = {
  territoryId: string;
  assemblyId: string;
  id: string;
  /** The meeting on whose agenda it is; null while it waits. */
  meetingId: string | null;
  /** Its place on the agenda, from 1; two may share one for a moment, and then the older stands first. */
  place: number | null;
  title: string;
  body: string | null;
  status: ItemStatus;
  /** What was answered to who proposed it. */
  answer: string | null;
  carriedFrom: string | null;
  joinedTo: string | null;
  minutes: string | null;
  /** Raised by every change: two who write the same point at once lose nothing. */
  revision: number;
  proposer: string | null;
  /** E-mail or phone for the answer. */
  contact: string | null;
  language: Language;
  isMadeAtDesk: boolean;
  suspicions: readonly Suspicion[];
  /** The proposer left a number: since when they are to be called with news. */
  callSince: Temporal.Instant | null;
  createdAt: Temporal.Instant;
  decidedAt: Temporal.Instant | null;
};
