// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { EditableKind } from "../editing/editable.ts";
import type { LikenessReason } from "./likeness.ts";

/** Which pairs of the back office are wanted: those to look at, those that became one, those that are two. */
export const pairViews = ["to-look-at", "merged", "told-apart"] as const;
export type PairView = (typeof pairViews)[number];

export type PairQuestion = { kind?: EditableKind; reason?: LikenessReason; text: string; page: number };

/** One of a pair, as a list shows it. */
export type PairRecord = { id: string; name: string; organizationName: string | null; town: string | null };

export type ListedPair = {
  kind: EditableKind;
  first: PairRecord;
  second: PairRecord;
  score: number;
  reasons: LikenessReason[];
};

/** A merge or a telling apart, the newest first. */
export type DecidedPair = {
  /** Of the merge; null for two that were told apart. */
  mergeId: string | null;
  kind: EditableKind;
  firstId: string;
  secondId: string;
  firstName: string;
  secondName: string;
  when: Temporal.Instant;
  byId: string | null;
  isUndone: boolean;
};

export const pairsAtOnce = 25;
/** More are not counted: nobody looks at so many in a day. */
export const mostCounted = 1000;
