// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Counts } from "./counting.ts";

/** How long something took, in whole days. */
export type Times = {
  cases: number;
  /** Half took so long or less. */
  medianDays: number;
  /** Nine of ten took so long or less. */
  mostDays: number;
  /** Cases in which it has not happened, or not yet. */
  without: number;
};

/** With fewer cases than this a median says little, and the page says so. */
export const fewCases = 5;

/** Reads how long it took from how many cases took each number of days; undefined while there is none. */
export function timesOf(days: Counts): Times | undefined {
  const without = days.get(null) ?? 0;
  const taken = [...days]
    .flatMap(([value, many]) => (value === null ? [] : [{ days: Number(value), many }]))
    .toSorted((one, other) => one.days - other.days);
  const cases = taken.reduce((sum, { many }) => sum + many, 0);
  if (cases === 0) return undefined;
  return { cases, without, medianDays: under(taken, cases * 0.5), mostDays: under(taken, cases * 0.9) };
}

/** The days within which so many cases ended. */
function under(taken: readonly { days: number; many: number }[], cases: number): number {
  let sum = 0;
  for (const { days, many } of taken) {
    sum += many;
    if (sum >= cases) return days;
  }
  return taken.at(-1)?.days ?? 0;
}
