// SPDX-License-Identifier: AGPL-3.0-or-later
import { canBe, canFall, tiedTo, type Tied } from "../monitoring/alternatives.ts";

/** A number that may be published. */
export type Cell = {
  id: string;
  /** A whole number, not negative. */
  value: number;
  /** Different people of whom it is known that they are behind it, at most `value`; as many as the value unless told. */
  people?: number;
  /** Published before, or elsewhere: it can no longer be hidden. */
  isOut?: boolean;
  /** Never published, but it may be computed from what is: what came between two publications. */
  isBetween?: boolean;
};

/** A cell that is the sum of others. */
export type Sum = { total: string; parts: readonly string[] };

/** All that is published together, or can be put together, with what adds up to what. */
export type Publication = { cells: readonly Cell[]; sums: readonly Sum[] };

/** A number about fewer people than this could point to one of them (small cells). */
export const usualThreshold = 5;

/** What is hidden. `isSafe` false: too much is out already, and nothing more can be published with it. */
export type Hiding = { hidden: ReadonlySet<string>; isSafe: boolean };

/**
 * Which cells to hide, so that nobody can compute from the others one that is about fewer people than the threshold
 * (decision 0024). Hides those, then, one at a time, the cheapest of those that still tell: until for each hidden cell a
 * whole table exists with everything that is published and another value there, and for each small one a table in which
 * it is not small. Zeros are published: whoever computes knows that what is hidden is at least 1.
 */
export function hide(publication: Publication, threshold = usualThreshold): Hiding {
  const { cells } = publication;
  const small = new Set(cells.filter((cell) => isSmall(cell, threshold)).map(({ id }) => id));
  const hidden = new Set(
    cells.filter(({ id, isOut, isBetween }) => isBetween || (small.has(id) && !isOut)).map(({ id }) => id),
  );
  // Of what came between two publications only the small matters.
  const isWatched = ({ id, isBetween }: Cell) => hidden.has(id) && (!isBetween || small.has(id));
  // What is covered stays so: the table that proves it holds all the same when more is hidden.
  const covered = new Set<string>();
  const known = new Map(cells.map(({ id, value, isBetween }) => [id, { value, least: isBetween ? 0 : 1 }]));

  for (;;) {
    const cell = cells.find((one) => isWatched(one) && !covered.has(one.id));
    if (!cell) return { hidden, isSafe: true };
    const tied = tiedTo(cell.id, hidden, publication.sums);
    const isCovered = small.has(cell.id)
      ? canBe(cell.id, Math.max(threshold, cell.value + 1), tied, known)
      : canBe(cell.id, cell.value + 1, tied, known) || canFall(cell.id, tied, known);
    if (isCovered) {
      covered.add(cell.id);
      continue;
    }
    const next = cheapest(cell, tied, hidden, publication);
    if (!next)
      return { hidden: new Set(cells.filter(({ isOut }) => !isOut).map(({ id }) => id)), isSafe: false };
    hidden.add(next);
  }
}

function isSmall({ value, people = value }: Cell, threshold: number): boolean {
  return value > 0 && people < threshold;
}

/** What costs least to hide and may help: first where a hidden cell is alone in a sum; parts before totals. */
function cheapest(
  { id }: Cell,
  tied: Tied,
  hidden: ReadonlySet<string>,
  { cells, sums }: Publication,
): string | undefined {
  const isTotal = new Set(sums.map(({ total }) => total));
  const possible = new Map(
    cells
      .filter((cell) => !hidden.has(cell.id) && !cell.isOut && cell.value > 0)
      .map((cell) => [cell.id, cell.value + (isTotal.has(cell.id) ? 1e9 : 0)]),
  );
  const hiddenIn = ({ total, parts }: Sum) => [...parts, total].filter((one) => hidden.has(one));
  const tries = [
    tied.sums.filter((sum) => hiddenIn(sum).length === 1),
    tied.sums.filter((sum) => hiddenIn(sum).includes(id)),
    tied.sums,
    sums,
  ];
  for (const among of tries) {
    const ids = new Set(among.flatMap(({ total, parts }) => parts.concat(total)));
    const [best] = [...ids]
      .filter((one) => possible.has(one))
      .toSorted((one, other) => possible.get(one)! - possible.get(other)! || one.localeCompare(other));
    if (best !== undefined) return best;
  }
  return undefined;
}
