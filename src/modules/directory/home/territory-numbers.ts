// SPDX-License-Identifier: AGPL-3.0-or-later
import type { QueueTimes } from "../reports/queue-times.ts";
import type { FindingKind } from "../search/criteria.ts";

/** How much of the territory is known. */
export type Counts = Record<FindingKind, number>;

/** True while nobody has loaded anything. */
export function isEmpty(counts: Counts): boolean {
  return Object.values(counts).every((count) => count === 0);
}

/** For how long figures about the whole territory are told again as they were counted. */
export const keptSeconds = 60;

export type Freshnesses = { fresh: number; old: number; never: number };

/** Honest public figures about the directory. */
export type TerritoryNumbers = {
  counts: Counts;
  freshness: Freshnesses;
  /** By municipality, where something is, the richest first. A hidden place counts nowhere. */
  municipalities: readonly ({ name: string } & Counts)[];
  /** What was searched in vain: only what several people asked. */
  unanswered: readonly { words: string; times: number }[];
  /** How fast what people report is answered. */
  queue: QueueTimes;
};

/** A figure about fewer askers than this could point to one of them (small cells). */
export const fewestAskers = 5;
