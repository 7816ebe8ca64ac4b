// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Suspicion } from "../../../foundation/suspicion.ts";
import type { Language } from "../../../foundation/words/words.ts";

export const siteKinds = [
  "building",
  "shop",
  "school",
  "farmhouse",
  "industrial",
  "church",
  "villa",
  "land",
  "other",
] as const;
export type SiteKind = (typeof siteKinds)[number];

/** From shut to alive. */
export const siteStates = ["disused", "unsafe", "being-recovered", "temporary-use", "recovered"] as const;
export type SiteState = (typeof siteStates)[number];

export const siteOwners = ["public", "private", "church", "confiscated", "unknown"] as const;
export type SiteOwner = (typeof siteOwners)[number];

/** A disused or recovered space in the register of a district. */
export type Site = {
  territoryId: string;
  id: string;
  name: string;
  kind: SiteKind;
  state: SiteState;
  /** Where it is, in words. */
  whereSaid: string;
  areaCode: string | null;
  surfaceM2: number | null;
  ownedBy: SiteOwner;
  ownerNote: string | null;
  description: string | null;
  /** The space that can be booked there, once it is open again. */
  spaceId: string | null;
  isPublic: boolean;
  isDemonstration: boolean;
  lastModified: Temporal.Instant;
};

/** What happened to it, in a year and perhaps a month. */
export type SiteEvent = {
  id: string;
  year: number;
  month: number | null;
  state: SiteState | null;
  told: string;
  source: string | null;
};

/** People are asked what it could become. Days are YYYY-MM-DD. */
export type IdeaCall = {
  territoryId: string;
  id: string;
  siteId: string;
  title: string;
  told: string;
  opensOn: string;
  closesOn: string;
  outcome: string | null;
};

export const ideaStatuses = ["received", "chosen", "not-chosen", "set-aside"] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];

export type Idea = {
  territoryId: string;
  id: string;
  callId: string;
  title: string;
  told: string;
  groupName: string | null;
  email: string | null;
  phone: string | null;
  language: Language;
  status: IdeaStatus;
  answer: string | null;
  suspicions: readonly Suspicion[];
  createdAt: Temporal.Instant;
};

/** Whether people may send ideas on a day. */
export function takesIdeas({ opensOn, closesOn }: IdeaCall, today: string): boolean {
  return opensOn <= today && today <= closesOn;
}

/** The state that a history leaves a place in: the latest one told; undefined when none is. */
export function stateAfter(events: readonly SiteEvent[]): SiteState | undefined {
  const inOrder = events.toSorted(
    (one, other) => one.year - other.year || (one.month ?? 0) - (other.month ?? 0),
  );
  return inOrder.findLast(({ state }) => state !== null)?.state ?? undefined;
}
