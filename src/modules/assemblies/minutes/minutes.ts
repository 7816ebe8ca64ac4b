// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Decision } from "../decisions/decision.ts";
import type { MinutesStatus } from "../meetings/meeting.ts";
import type { Vote } from "../votes/vote.ts";

/** What became of an item at its meeting: `accepted` is not yet spoken of. */
export const itemFates = ["accepted", "discussed", "postponed"] as const;
export type ItemFate = (typeof itemFates)[number];

/** An item of an agenda, with what the minutes say of it. */
export type MinutesItem = {
  id: string;
  place: number | null;
  title: string;
  body: string | null;
  fate: ItemFate;
  /** What was said; null when nothing was written. */
  text: string | null;
  revision: number;
  /** The meeting whose minutes are approved under it. */
  approves: string | null;
  aboutDecision: string | null;
  carriedFrom: string | null;
};

export type Correction = {
  id: string;
  itemId: string | null;
  correction: string;
  reason: string;
  madeAt: Temporal.Instant;
};

/** All that the minutes of a meeting hold. */
export type Minutes = {
  items: readonly MinutesItem[];
  decisions: readonly Decision[];
  votes: readonly Vote[];
  corrections: readonly Correction[];
};

/** What is done with whole minutes. */
export type MinutesStep = "write" | "share" | "take-back" | "approve" | "correct" | "comment";

const from: Record<MinutesStep, readonly MinutesStatus[]> = {
  write: ["none", "draft", "shared"],
  share: ["draft"],
  "take-back": ["shared"],
  approve: ["shared"],
  correct: ["approved"],
  comment: ["shared"],
};

/** Whether a step can be taken where the minutes are. */
export function canStep(step: MinutesStep, status: MinutesStatus): boolean {
  return from[step].includes(status);
}

/** Shared and approved minutes are read by whoever may read of the meeting; a draft only by its keepers. */
export function areReadable(status: MinutesStatus): boolean {
  return status === "shared" || status === "approved";
}

export function writingPath(meetingId: string): string {
  return `/redazione/riunioni/${meetingId}/verbale`;
}

export function carryPath(meetingId: string): string {
  return `/redazione/riunioni/${meetingId}/ripresa`;
}
