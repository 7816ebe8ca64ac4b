// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { FindingKind } from "../search/criteria.ts";
import type { Freshness } from "./kept.ts";

/** What the figures of coverage count: all records, or those of which something has to be checked again. */
export const countings = ["records", "to-check"] as const;
export type Counting = (typeof countings)[number];

/** How much there is for the people of one municipality. */
export type TownCoverage = {
  code: string;
  name: string;
  kinds: Record<FindingKind, number>;
  /** Of the kind that was asked for, by the code of whom it is for. */
  targets: Readonly<Record<string, number>>;
};

export type Overview = {
  towns: TownCoverage[];
  /** There are more municipalities than the page lists. */
  isMore: boolean;
  /** Of each kind, how many records were checked when. */
  freshness: Record<FindingKind, Record<Freshness, number>>;
  drafts: WaitingDraft[];
  unanswered: { words: string; times: number }[];
};

/** Something that somebody began to write and did not publish. */
export type WaitingDraft = {
  kind: FindingKind;
  recordId: string;
  /** Null for a record that was never published. */
  name: string | null;
  isMine: boolean;
  savedAt: Temporal.Instant;
};

/** The most municipalities that the first page lists. */
export const mostTowns = 100;
