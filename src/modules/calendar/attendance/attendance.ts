// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

/**
 * What a host marks at a date. Each mark has an id made on the device, and the moment by its clock: sent twice it is
 * one, and of two about the same thing the later stands.
 */
export type Mark = { id: string; markedAt: Temporal.Instant } & (
  | { kind: "registered"; registrationId: string; people: number }
  /** The code of a registration that the page did not know: all of its people came. */
  | { kind: "code"; code: string }
  | { kind: "walk-in"; people: number; isFirstTime: boolean | null }
  | { kind: "head-count"; people: number }
);

/** Somebody on the list of a date. */
export type Expected = {
  registrationId: string;
  called: string | null;
  code: string | null;
  people: number;
  who: { isChild: boolean; called: string | null; age: number | null }[];
  isSeries: boolean;
  isOffered: boolean;
  /** They said that they do not come to this date of their series. */
  isAway: boolean;
  isFirstTime: boolean | null;
  /** How many of them came; null while nobody marked. */
  came: number | null;
};

export type WalkIn = { id: string; people: number; isFirstTime: boolean | null };

/** Who came to a date, as it was marked. */
export type Attendance = { expected: Expected[]; walkIns: WalkIn[]; headCount: number | null };

/** How many came: heads counted when somebody counted, else who was marked one by one. */
export function countPresent({ expected, walkIns, headCount }: Attendance): number {
  if (headCount !== null) return headCount;
  const registered = expected.reduce((sum, { came }) => sum + (came ?? 0), 0);
  return registered + walkIns.reduce((sum, { people }) => sum + people, 0);
}

export const mostHeads = 100_000;
/** As many marks as a device sends at once. */
export const mostMarks = 200;
